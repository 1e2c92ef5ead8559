package expressguard.testkit.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.catalog.Catalog;
import expressguard.finding.Evaluation;
import expressguard.finding.Explanation;
import expressguard.guard.GuardRoles;
import expressguard.inventory.Inventory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** In worlds where anything happens, no call is taken for another kind of call. */
class ClassificationTest {

  private static final int WORLDS = 120;
  private static final int STEPS = 30;
  private static final int FEWEST = 100;

  @Test
  void no_call_is_taken_for_what_it_is_not() {
    Map<String, Integer> right = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (int seed = 0; seed < WORLDS; seed++) {
      RandomWorld random = RandomWorld.of(seed, STEPS);
      Played played = Played.of(random.world());
      assertThat(played.unreadable()).isEmpty();
      for (Explanation one : explained(played)) {
        String word = one.classification().word();
        String truth = random.truth().getOrDefault(one.call().eventId(), "?");
        if (word.equals(truth)) {
          right.merge(word, 1, Integer::sum);
        } else if (!word.equals("UNWATCHED")) {
          wrong.add(
              "world %d, %s %s: %s and not %s, because %s"
                  .formatted(
                      seed,
                      one.call().at(),
                      one.call().key(),
                      word,
                      truth,
                      one.classification().reason()));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(right.keySet())
        .containsExactly("ATTEMPT", "AWS_SERVICE", "DIRECT", "EXPRESS_API", "EXPRESS_ON_BEHALF");
    assertThat(right.values()).allMatch(count -> count >= FEWEST);
  }

  private static List<Explanation> explained(Played played) {
    return Evaluation.of(Catalog.standard(), Inventory.empty(), played.calls(), GuardRoles.none())
        .explanations();
  }
}
