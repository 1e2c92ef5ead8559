package expressguard.ledger.order;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.event.ApiCall;
import expressguard.ledger.Recorded;
import expressguard.ledger.settle.Policies;
import expressguard.ledger.settle.Truth;
import expressguard.policy.Policy;
import expressguard.testkit.Story;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders of all calls, drawn by lot: each leads to what an evaluation of everything says. */
class ShufflesTest {

  static List<Story> stories() {
    return Story.all();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void of_each_story(Story story) {
    for (int seed = 0; seed < 5; seed++) {
      equal(Recorded.shuffled(story.calls(), seed), Policies.all().get(1));
    }
  }

  @Test
  void of_all_stories_together() {
    List<ApiCall> calls = new ArrayList<>();
    Story.all().forEach(story -> calls.addAll(story.calls()));
    equal(Recorded.shuffled(calls, 1), Policies.all().get(1));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void of_worlds_of_chance(long seed) {
    List<ApiCall> calls = Recorded.world(seed, 30);
    equal(calls, Policies.all().get((int) seed % 4));
    equal(Recorded.shuffled(calls, seed), Policies.all().get((int) seed % 4));
  }

  private static void equal(List<ApiCall> calls, Policy policy) {
    assertThat(Truth.ofDeliveries(calls, policy).lines())
        .isEqualTo(Truth.ofAll(calls, policy).lines());
  }
}
