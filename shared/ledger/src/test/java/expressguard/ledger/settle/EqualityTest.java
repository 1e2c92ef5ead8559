package expressguard.ledger.settle;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.event.ApiCall;
import expressguard.policy.Policy;
import expressguard.testkit.Story;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One delivery at a time leads to what an evaluation of everything says: the facts that are read
 * for a service are all that its findings depend on. {@code order} does the same in other orders.
 */
class EqualityTest {

  static List<Story> stories() {
    return Story.all();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void of_each_story(Story story) {
    for (Policy policy : Policies.all()) {
      equal(story.calls(), policy);
    }
  }

  private static void equal(List<ApiCall> calls, Policy policy) {
    assertThat(Truth.ofDeliveries(calls, policy).lines())
        .isEqualTo(Truth.ofAll(calls, policy).lines());
  }
}
