package expressguard.policy;

import static expressguard.policy.Response.LOCK;
import static expressguard.policy.Response.NOTIFY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import expressguard.conflict.Severity;
import expressguard.policy.match.Condition;
import expressguard.policy.match.Match;
import expressguard.policy.match.ServiceTags;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PolicyTest {

  private static final Rule TELL = Rule.of("tell", Match.everything(), List.of(NOTIFY));

  @Test
  void two_rules_of_one_name_are_refused() {
    assertThatThrownBy(() -> policy(TELL, TELL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two rules are named `tell`");
  }

  @Test
  void a_rule_without_a_response_is_refused() {
    assertThatThrownBy(() -> Rule.of("mute", Match.everything(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rule `mute` has no response");
  }

  @Test
  void two_policies_differ_where_their_responses_do() {
    var grave = Told.change().graded(Severity.CRITICAL).conflict();
    var mild = Told.change().graded(Severity.LOW).conflict();
    var lock =
        Rule.of(
            "lock", new Match(List.of(new Condition.AtLeast(Severity.CRITICAL))), List.of(LOCK));

    var difference =
        PolicyDifference.between(
            policy(TELL), policy(TELL, lock), List.of(mild, grave), _ -> ServiceTags.of(Map.of()));

    assertThat(difference.same()).isEqualTo(1);
    assertThat(difference.changes())
        .singleElement()
        .satisfies(change -> {
          assertThat(change.conflict()).isEqualTo(grave);
          assertThat(change.before().responses()).containsExactly(NOTIFY);
          assertThat(change.after().responses()).containsExactly(NOTIFY, LOCK);
        });
  }

  @Test
  void other_reasons_for_the_same_responses_are_no_difference() {
    var alsoTell = Rule.of("also-tell", Match.everything(), List.of(NOTIFY));

    var difference =
        PolicyDifference.between(
            policy(TELL),
            policy(alsoTell),
            List.of(Told.change().conflict()),
            _ -> new ServiceTags.Unread());

    assertThat(difference.changes()).isEmpty();
    assertThat(difference.same()).isEqualTo(1);
  }

  private static Policy policy(Rule... rules) {
    return new Policy("story", List.of(rules), List.of(), List.of());
  }
}
