package expressguard.policy.match;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.classify.Vehicle;
import expressguard.conflict.Kind;
import expressguard.conflict.Severity;
import expressguard.event.Basis;
import expressguard.event.Principal;
import expressguard.fate.Fate;
import expressguard.inventory.ResourceId;
import expressguard.policy.Told;
import expressguard.policy.match.Match.Reach;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class MatchTest {

  @Test
  void without_conditions_everything_matches() {
    assertThat(Match.everything().reach(Told.change().conflict(), MatchTest::tags))
        .isEqualTo(new Reach.Own());
  }

  @Test
  void each_condition_holds_for_what_it_names_and_for_nothing_else() {
    pair(
        new Condition.Kinds(Set.of(Kind.OVERWRITTEN)),
        Told.change(),
        Told.change().of(Kind.STRANDED));
    pair(
        new Condition.Fates(Set.of(FateName.OVERWRITE_IF)),
        Told.change().fate(new Fate.OverwriteIf(List.of("image")), Basis.DOCUMENTED),
        Told.change());
    pair(
        new Condition.AtLeast(Severity.MEDIUM),
        Told.change().graded(Severity.MEDIUM),
        Told.change().graded(Severity.LOW));
    pair(
        new Condition.Services(globs("dev/*", "prod/*")),
        Told.change(),
        Told.change().on("test/web"));
    pair(new Condition.Clusters(globs("prod*")), Told.change(), Told.change().on("dev/prod"));
    pair(
        new Condition.Principals(globs("arn:aws:iam::*:role/tools/*")),
        Told.change(),
        Told.change().by(Told.role("arn:aws:iam::111122223333:role/Evil", "role/tools/x")));
    pair(
        new Condition.Vehicles(Set.of(Vehicle.TERRAFORM)),
        Told.change(),
        Told.change().with(Optional.empty()));
    assertThat(reach(Told.change(), new Condition.Accounts(globs("1111*"))))
        .isEqualTo(new Reach.Own());
    assertThat(reach(Told.change(), new Condition.Accounts(globs("4444*"))))
        .isEqualTo(new Reach.None());
  }

  @Test
  void a_tag_condition_asks_for_the_key_and_a_fitting_value() {
    assertThat(reach(Told.change(), new Condition.Tag("tier", globs("gold", "crit*"))))
        .isEqualTo(new Reach.Own());
    assertThat(reach(Told.change(), new Condition.Tag("tier", globs("gold"))))
        .isEqualTo(new Reach.None());
    assertThat(reach(Told.change(), new Condition.Tag("team", globs("*"))))
        .isEqualTo(new Reach.None());
  }

  @Test
  void all_conditions_must_hold() {
    var kind = new Condition.Kinds(Set.of(Kind.OVERWRITTEN));
    var service = new Condition.Services(globs("prod/*"));

    assertThat(reach(Told.change(), kind, service)).isEqualTo(new Reach.Own());
    assertThat(reach(Told.change().of(Kind.STRANDED), kind, service)).isEqualTo(new Reach.None());
    assertThat(reach(Told.change().on("dev/web"), kind, service)).isEqualTo(new Reach.None());
  }

  @Test
  void what_nobody_knows_is_neither_yes_nor_no() {
    var unknown = Told.change().by(new Principal.Unknown(Told.ACCOUNT, "Newcomer"));

    assertThat(reach(unknown, new Condition.Principals(globs("*"))))
        .isEqualTo(new Reach.Unclear("it asks for the principal, which is not known"));
    assertThat(reach(Told.change().on("web"), new Condition.Clusters(globs("*"))))
        .isEqualTo(new Reach.Unclear("it asks for the cluster, which `web` does not name"));
    assertThat(reach(Told.change().on("web"), new Condition.Services(globs("web"))))
        .isEqualTo(new Reach.Own());
  }

  @Test
  void one_sure_no_is_enough_in_whatever_order() {
    var unclear = new Condition.Clusters(globs("*"));
    var no = new Condition.Kinds(Set.of(Kind.STRANDED));
    var told = Told.change().on("web");

    assertThat(reach(told, unclear, no)).isEqualTo(new Reach.None());
    assertThat(reach(told, no, unclear)).isEqualTo(new Reach.None());
  }

  @Test
  void a_shared_change_is_reached_through_the_services_that_it_affects() {
    var shared = Told.change().on("dev/web", "prod/api", "prod/web");

    assertThat(reach(shared, new Condition.Services(globs("prod/*"))))
        .isInstanceOfSatisfying(
            Reach.Affected.class,
            affected -> assertThat(affected.service().name()).isEqualTo("prod/api"));
  }

  @Test
  void each_service_is_asked_for_its_own_tags() {
    var critical = new Condition.Tag("tier", globs("critical"));

    assertThat(reach(Told.change().on("dev/web", "prod/api"), critical))
        .isInstanceOf(Reach.Affected.class);
    assertThat(reach(Told.change().on("dev/web", "dev/api"), critical)).isEqualTo(new Reach.None());
    assertThat(reach(Told.change().on("dev/web", "prod/unread"), critical))
        .isEqualTo(new Reach.Unclear("it asks for tag `tier`, and the tags are not known"));
  }

  @Test
  void the_words_for_fates_are_those_of_the_fates() {
    var fates =
        List.of(
            new Fate.OverwriteIf(List.of()),
            new Fate.OverwriteAlways(),
            new Fate.Strand(),
            new Fate.BreaksExpress(),
            new Fate.Detach(),
            new Fate.Persist(),
            new Fate.Unsure());

    assertThat(fates).extracting(fate -> FateName.of(fate).name()).isEqualTo(words(fates));
    assertThat(fates).extracting(FateName::of).containsExactly(FateName.values());
  }

  private static List<String> words(List<? extends Fate> fates) {
    return fates.stream().map(Fate::word).toList();
  }

  private static void pair(Condition condition, Told holds, Told fails) {
    assertThat(reach(holds, condition)).isEqualTo(new Reach.Own());
    assertThat(reach(fails, condition)).isEqualTo(new Reach.None());
  }

  private static Reach reach(Told told, Condition... conditions) {
    return new Match(List.of(conditions)).reach(told.conflict(), MatchTest::tags);
  }

  private static ServiceTags tags(ResourceId service) {
    return service.name().equals("prod/unread")
        ? new ServiceTags.Unread()
        : ServiceTags.of(Map.of("tier", service.name().startsWith("dev") ? "toy" : "critical"));
  }

  private static List<Glob> globs(String... patterns) {
    return List.of(patterns).stream().map(Glob::new).toList();
  }
}
