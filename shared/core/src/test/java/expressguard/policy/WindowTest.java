package expressguard.policy;

import static expressguard.policy.Response.ANNOTATE;
import static expressguard.policy.Response.LOCK;
import static expressguard.policy.Response.NOTIFY;
import static expressguard.policy.Response.OBSERVE;
import static expressguard.policy.Told.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import expressguard.conflict.Kind;
import expressguard.policy.calendar.Schedule;
import expressguard.policy.match.Glob;
import expressguard.policy.match.Match;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WindowTest {

  private static final Rule TELL = Rule.of("tell", Match.everything(), List.of(NOTIFY));
  private static final Rule LOCK_ALL = Rule.of("lock", Match.everything(), List.of(LOCK));
  private static final Schedule TODAY =
      new Schedule.Between(NOON.minusSeconds(3600), NOON.plusSeconds(3600));

  @Test
  void what_happens_in_a_freeze_gets_its_responses_besides_those_of_the_rules() {
    var inside = decide(List.of(TELL), Told.change(), NOON, freeze("prod/*"));
    var outside = decide(List.of(TELL), Told.change(), NOON.plusSeconds(3600), freeze("prod/*"));

    assertThat(inside.responses()).containsExactly(NOTIFY, LOCK);
    assertThat(inside.reasons())
        .containsExactly("rule `tell` says notify", "freeze window `fair` says lock");
    assertThat(outside.responses()).containsExactly(NOTIFY);
    assertThat(outside.reasons()).containsExactly("rule `tell` says notify");
  }

  @Test
  void a_freeze_is_for_its_services_only() {
    assertThat(decide(List.of(), Told.change().on("dev/web"), NOON, freeze("prod/*")).responses())
        .containsExactly(OBSERVE);
  }

  @Test
  void a_freeze_does_not_lock_on_uncertainty_either() {
    var unsure = Told.change().of(Kind.UNSURE_CALL);

    assertThat(decide(List.of(), unsure, NOON, freeze("prod/*")).responses())
        .containsExactly(NOTIFY);
  }

  @Test
  void a_freeze_for_services_whose_cluster_nobody_knows_is_recorded_as_skipped() {
    var decision = decide(List.of(), Told.change().on("web"), NOON, freeze("prod/*"));

    assertThat(decision.responses()).containsExactly(OBSERVE);
    assertThat(decision.errors())
        .containsExactly(
            "freeze window `fair` was skipped: it asks for the cluster, which `web` does not name");
  }

  @Test
  void an_allow_window_lowers_what_is_stronger_and_raises_nothing() {
    var strong = decide(List.of(TELL, LOCK_ALL), Told.change(), NOON, allow("prod/*", ANNOTATE));
    var mild = decide(List.of(TELL), Told.change(), NOON, allow("prod/*", NOTIFY));

    assertThat(strong.responses()).containsExactly(ANNOTATE);
    assertThat(strong.reasons().getLast())
        .isEqualTo("allow window `release` leaves at most annotate");
    assertThat(mild.responses()).containsExactly(NOTIFY);
    assertThat(decide(List.of(), Told.change(), NOON, allow("prod/*", NOTIFY)).responses())
        .containsExactly(OBSERVE);
  }

  @Test
  void an_allow_window_is_for_changes_of_its_own_services_alone() {
    var shared = Told.change().on("prod/api", "shop/web");

    assertThat(decide(List.of(LOCK_ALL), shared, NOON, allow("prod/*", OBSERVE)).responses())
        .containsExactly(LOCK);
  }

  @Test
  void a_freeze_voids_every_allow_window() {
    var both =
        decide(List.of(TELL), Told.change(), NOON, allow("prod/*", OBSERVE), freeze("prod/*"));

    assertThat(both.responses()).containsExactly(NOTIFY, LOCK);
  }

  private static Window freeze(String services) {
    return new Window.Freeze(
        "fair", TODAY, List.of(new Glob(services)), Response.sorted(List.of(LOCK)));
  }

  private static Window allow(String services, Response atMost) {
    return new Window.Allow("release", TODAY, List.of(new Glob(services)), atMost);
  }

  private static Decision decide(List<Rule> rules, Told told, Instant at, Window... windows) {
    var policy = new Policy("story", rules, List.of(), List.of(windows));
    return Decider.decide(policy, told.conflict(), Map.of(), at);
  }
}
