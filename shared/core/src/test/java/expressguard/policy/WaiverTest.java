package expressguard.policy;

import static expressguard.policy.Response.NOTIFY;
import static expressguard.policy.Response.OBSERVE;
import static expressguard.policy.Told.ACCOUNT;
import static expressguard.policy.Told.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import expressguard.conflict.Conflict;
import expressguard.conflict.Kind;
import expressguard.conflict.Status;
import expressguard.event.Principal;
import expressguard.inventory.ResourceId;
import expressguard.policy.match.Glob;
import expressguard.policy.match.Match;
import expressguard.policy.match.ServiceTags;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class WaiverTest {

  private static final String SYNC = "arn:aws:iam::111122223333:role/tools/weight-sync";
  private static final Instant LATER = Instant.parse("2027-01-31T00:00:00Z");

  @Test
  void a_waiver_leaves_only_observe_and_says_whose_it_is_and_until_when() {
    var decision = decide(waiver(SYNC, Set.of(), List.of(), LATER), Told.change());

    assertThat(decision.responses()).containsExactly(OBSERVE);
    assertThat(decision.reasons())
        .containsExactly(
            "rule `tell` says notify",
            "waiver `weights` of `team-web@example.com` until 2027-01-31T00:00:00Z leaves only"
                + " observe: `keeps both weights`");
  }

  @Test
  void an_expired_waiver_changes_nothing_and_is_mentioned() {
    var atNoon = decide(waiver(SYNC, Set.of(), List.of(), NOON), Told.change());
    var justBefore = waiver(SYNC, Set.of(), List.of(), NOON.plusSeconds(1));

    assertThat(atNoon.responses()).containsExactly(NOTIFY);
    assertThat(atNoon.reasons())
        .containsExactly(
            "rule `tell` says notify", "waiver `weights` expired on 2026-11-18T12:00:00Z");
    assertThat(decide(justBefore, Told.change()).responses()).containsExactly(OBSERVE);
  }

  @Test
  void a_waiver_that_has_ended_since_no_longer_covers_what_is_still_open() {
    var waiver = waiver(SYNC, Set.of(), List.of(), NOON.plusSeconds(1));
    var open = Told.change().conflict();
    var over = open.with(new Status.Closed("event-2", NOON, "given back"));
    var later = NOON.plusSeconds(2);

    assertThat(asOf(waiver, open, NOON).responses()).containsExactly(OBSERVE);
    assertThat(asOf(waiver, open, later).responses()).containsExactly(NOTIFY);
    assertThat(asOf(waiver, over, later).responses()).containsExactly(OBSERVE);
    assertThat(asOf(waiver, open, NOON.minusSeconds(9)).responses()).containsExactly(OBSERVE);
  }

  @Test
  void a_session_fits_by_its_role_whatever_it_calls_itself() {
    var any = waiver(SYNC, Set.of(), List.of(), LATER);
    var otherSession = Told.change().by(Told.role(SYNC, "bob"));
    var posing = Told.change().by(Told.role("arn:aws:iam::111122223333:role/Evil", "weight-sync"));

    assertThat(decide(any, otherSession).responses()).containsExactly(OBSERVE);
    assertThat(decide(any, posing).responses()).containsExactly(NOTIFY);
  }

  @Test
  void only_roles_and_iam_users_can_be_waived() {
    var user = "arn:aws:iam::111122223333:user/anna";
    var iamUser = new Principal.IamUser(ACCOUNT, user, "anna");
    var federated = new Principal.FederatedUser(ACCOUNT, user);
    var unknown = new Principal.Unknown(ACCOUNT, "Newcomer");

    assertThat(decide(waiverFor(user), Told.change().by(iamUser)).responses())
        .containsExactly(OBSERVE);
    assertThat(decide(waiverFor(user), Told.change().by(federated)).responses())
        .containsExactly(NOTIFY);
    assertThat(decide(waiverFor(unknown.id()), Told.change().by(unknown)).responses())
        .containsExactly(NOTIFY);
  }

  @Test
  void kinds_and_fields_narrow_it_and_every_changed_field_must_fit() {
    var narrow = waiver(SYNC, Set.of(Kind.OVERWRITTEN), List.of(new Glob("actions*")), LATER);

    assertThat(decide(narrow, Told.change().changing("actions.forward", "actions")).responses())
        .containsExactly(OBSERVE);
    assertThat(decide(narrow, Told.change().changing("actions", "priority")).responses())
        .containsExactly(NOTIFY);
    assertThat(decide(narrow, Told.change().of(Kind.STRANDED)).responses()).containsExactly(NOTIFY);
  }

  @Test
  void nobody_waives_a_shared_change_for_the_services_of_others() {
    var any = waiverFor(SYNC);

    assertThat(decide(any, Told.change().on("prod/api", "prod/web")).responses())
        .containsExactly(OBSERVE);
    assertThat(decide(any, Told.change().on("prod/api", "shop/web")).responses())
        .containsExactly(NOTIFY);
  }

  @Test
  void nobody_is_waived_whom_iam_does_not_name() {
    var named = Told.change().conflict().cause().principal().id();
    for (Principal other :
        List.of(
            new Principal.Root(ACCOUNT),
            new Principal.AwsService(SYNC),
            new Principal.AwsAccount(ACCOUNT),
            new Principal.Unknown(ACCOUNT, "no identity"))) {
      assertThat(decide(waiverFor(other.id()), Told.change().by(other)).responses())
          .as(other.toString())
          .containsExactly(NOTIFY);
    }
    assertThat(named).isEqualTo(SYNC);
  }

  @Test
  void a_waived_conflict_is_decided_by_no_rule() {
    var policy = policy(waiverFor(SYNC));
    Function<ResourceId, ServiceTags> tags = _ -> ServiceTags.of(Map.of());

    assertThat(Decider.deciding(policy, Told.change().conflict(), tags, NOON)).isEmpty();
    assertThat(Decider.deciding(policy, Told.change().conflict(), tags, LATER))
        .containsExactly("tell");
  }

  private static Waiver waiverFor(String principal) {
    return waiver(principal, Set.of(), List.of(), LATER);
  }

  private static Waiver waiver(
      String principal, Set<Kind> kinds, List<Glob> fields, Instant expires) {
    return new Waiver(
        "weights",
        principal,
        new Glob("prod/*"),
        kinds,
        fields,
        "team-web@example.com",
        "keeps both weights",
        expires);
  }

  private static Policy policy(Waiver waiver) {
    var tell = Rule.of("tell", Match.everything(), List.of(NOTIFY));
    return new Policy("story", List.of(tell), List.of(waiver), List.of());
  }

  private static Decision decide(Waiver waiver, Told told) {
    return Decider.decide(policy(waiver), told.conflict(), Map.of(), NOON);
  }

  private static Decision asOf(Waiver waiver, Conflict conflict, Instant now) {
    return Decider.asOf(policy(waiver), conflict, _ -> new ServiceTags.Unread(), now);
  }
}
