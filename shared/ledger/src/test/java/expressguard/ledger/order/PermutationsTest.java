package expressguard.ledger.order;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.classify.Fact;
import expressguard.ledger.Recorded;
import expressguard.ledger.memory.MemoryLedger;
import expressguard.ledger.settle.Policies;
import expressguard.ledger.settle.Settling;
import expressguard.ledger.settle.Settlings;
import expressguard.ledger.settle.Truth;
import expressguard.policy.Policy;
import expressguard.testkit.Story;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every order in which the last calls of a story can come, and each of them a second time: where
 * the ledger ends does not depend on it. {@link ShufflesTest} draws orders of all calls by lot.
 */
class PermutationsTest {

  /** So many of the last calls; the full run has 6, which are 720 orders of each story. */
  private static final int MOST = Integer.getInteger("expressguard.permuted", 3);

  private static final Policy POLICY = Policies.all().get(1);

  static List<Story> stories() {
    return Story.all();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void no_order_and_no_repetition_changes_the_end(Story story) {
    List<Fact> facts = Recorded.facts(story.calls());
    int first = Math.max(0, facts.size() - MOST);
    List<String> expected = Truth.ofAll(story.calls(), POLICY).lines();
    for (List<Fact> order : orders(facts.subList(first, facts.size()))) {
      MemoryLedger ledger = new MemoryLedger();
      Settling settling = Settlings.of(ledger, POLICY);
      facts.subList(0, first).forEach(settling::fact);
      order.forEach(settling::fact);
      order.reversed().forEach(settling::fact);
      assertThat(Truth.in(ledger).lines()).as("%s", order).isEqualTo(expected);
    }
  }

  private static List<List<Fact>> orders(List<Fact> facts) {
    if (facts.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Fact>> orders = new ArrayList<>();
    for (Fact first : facts) {
      List<Fact> rest = new ArrayList<>(facts);
      rest.remove(first);
      for (List<Fact> order : orders(rest)) {
        List<Fact> longer = new ArrayList<>(List.of(first));
        longer.addAll(order);
        orders.add(longer);
      }
    }
    return orders;
  }
}
