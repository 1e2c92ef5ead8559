package expressguard.policy;

import static expressguard.policy.Response.ANNOTATE;
import static expressguard.policy.Response.LOCK;
import static expressguard.policy.Response.NOTIFY;
import static expressguard.policy.Response.OBSERVE;
import static expressguard.policy.Told.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import expressguard.conflict.Kind;
import expressguard.conflict.Severity;
import expressguard.event.Basis;
import expressguard.fate.Fate;
import expressguard.policy.match.Condition;
import expressguard.policy.match.Glob;
import expressguard.policy.match.Match;
import expressguard.policy.match.ServiceTags;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DeciderTest {

  private static final Rule TELL = Rule.of("tell", Match.everything(), List.of(NOTIFY));
  private static final Rule LOCK_PROD = Rule.of("lock-prod", onServices("prod/*"), List.of(LOCK));

  @Test
  void the_default_observes_everything_and_says_that_no_rule_matched() {
    var gravest = Told.change().of(Kind.STRANDED).graded(Severity.CRITICAL);

    var decision = decide(Policy.observeEverything(), gravest);

    assertThat(decision.responses()).containsExactly(OBSERVE);
    assertThat(decision.reasons()).containsExactly("no rule matched");
    assertThat(decision.errors()).isEmpty();
  }

  @Test
  void all_matching_rules_count_and_their_responses_add_up() {
    var decision = decide(policy(LOCK_PROD, TELL), Told.change());

    assertThat(decision.responses()).containsExactly(NOTIFY, LOCK);
    assertThat(decision.strongest()).isEqualTo(LOCK);
    assertThat(decision.reasons())
        .containsExactly("rule `lock-prod` says lock", "rule `tell` says notify");
  }

  @Test
  void observe_gives_way_to_any_other_response() {
    var watch = Rule.of("watch", Match.everything(), List.of(OBSERVE));
    var mark = Rule.of("mark", Match.everything(), List.of(ANNOTATE));

    assertThat(decide(policy(watch), Told.change()).responses()).containsExactly(OBSERVE);
    assertThat(decide(policy(watch, mark), Told.change()).responses()).containsExactly(ANNOTATE);
  }

  @Test
  void a_rule_that_does_not_match_has_no_say() {
    var decision = decide(policy(LOCK_PROD), Told.change().on("dev/web"));

    assertThat(decision.responses()).containsExactly(OBSERVE);
    assertThat(decision.reasons()).containsExactly("no rule matched");
  }

  @Test
  void a_rule_that_cannot_be_evaluated_is_skipped_and_recorded() {
    var byTag = new Match(List.of(new Condition.Tag("tier", List.of(new Glob("critical")))));
    var policy = policy(Rule.of("critical", byTag, List.of(LOCK)), TELL);

    var unread =
        Decider.decide(policy, Told.change().conflict(), _ -> new ServiceTags.Unread(), NOON);
    var read = Decider.decide(policy, Told.change().conflict(), Map.of("tier", "critical"), NOON);

    assertThat(unread.responses()).containsExactly(NOTIFY);
    assertThat(unread.errors())
        .containsExactly(
            "rule `critical` was skipped: it asks for tag `tier`, and the tags are not known");
    assertThat(read.responses()).containsExactly(NOTIFY, LOCK);
    assertThat(read.errors()).isEmpty();
  }

  @Test
  void an_unsure_conflict_is_told_and_never_locked() {
    var unsureCall = Told.change().of(Kind.UNSURE_CALL);
    var perhapsCleared = Told.change().of(Kind.OVERWRITE_UNSURE);
    var unsureFate = Told.change().fate(new Fate.Unsure(), Basis.DOCUMENTED);
    var noBasis = Told.change().fate(new Fate.Detach(), Basis.UNKNOWN);

    for (Told unsure : List.of(unsureCall, perhapsCleared, unsureFate, noBasis)) {
      var decision = decide(policy(LOCK_PROD), unsure);
      assertThat(decision.responses()).containsExactly(NOTIFY);
      assertThat(decision.reasons().getLast())
          .startsWith("rule `lock-prod`: lock becomes notify, because the ");
    }
  }

  @Test
  void an_inferred_fate_is_certain_enough_for_a_lock() {
    var inferred = Told.change().fate(new Fate.Detach(), Basis.INFERRED);

    assertThat(decide(policy(LOCK_PROD), inferred).responses()).containsExactly(LOCK);
  }

  @Test
  void only_a_rule_that_says_so_locks_on_uncertainty() {
    var brave = new Rule("brave", Match.everything(), Response.sorted(List.of(LOCK)), LOCK);
    var unsure = Told.change().of(Kind.UNSURE_CALL);

    assertThat(decide(policy(brave), unsure).responses()).containsExactly(LOCK);
    assertThat(decide(policy(LOCK_PROD, brave), unsure).responses()).containsExactly(NOTIFY, LOCK);
  }

  @Test
  void a_shared_change_reaches_a_rule_by_any_affected_service_but_locks_none_of_them() {
    var shared = Told.change().on("dev/web", "prod/api");

    var decision = decide(policy(LOCK_PROD), shared);

    assertThat(decision.responses()).containsExactly(NOTIFY);
    assertThat(decision.reasons())
        .containsExactly(
            "rule `lock-prod` says lock",
            "rule `lock-prod`: lock becomes notify, because it reaches only `prod/api`,"
                + " affected too");
  }

  @Test
  void the_names_of_the_deciding_rules_come_in_the_order_of_the_policy() {
    var conflict = Told.change().conflict();

    assertThat(
            Decider.deciding(
                policy(TELL, LOCK_PROD), conflict, _ -> ServiceTags.of(Map.of()), NOON))
        .containsExactly("tell", "lock-prod");
    assertThat(
            Decider.deciding(
                Policy.observeEverything(), conflict, _ -> ServiceTags.of(Map.of()), NOON))
        .isEmpty();
  }

  private static Match onServices(String pattern) {
    return new Match(List.of(new Condition.Services(List.of(new Glob(pattern)))));
  }

  private static Policy policy(Rule... rules) {
    return new Policy("story", List.of(rules), List.of(), List.of());
  }

  private static Decision decide(Policy policy, Told told) {
    return Decider.decide(policy, told.conflict(), Map.of(), NOON);
  }
}
