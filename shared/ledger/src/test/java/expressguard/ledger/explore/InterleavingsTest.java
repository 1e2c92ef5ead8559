package expressguard.ledger.explore;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.classify.Fact;
import expressguard.ledger.Recorded;
import expressguard.testkit.Story;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two workers, a delivery each, with one crash and one lost reply: whatever the order of their
 * steps, what is told in the end is what the calls say, and every announcement comes to the bus.
 */
class InterleavingsTest {

  static List<Story> stories() {
    return Story.all();
  }

  /** A direct change beside an Express update, and a task definition beside its adoption. */
  @ParameterizedTest
  @CsvSource({"same-second, 0 5 6", "own-task-definition-unfit, 0 5 6"})
  void in_every_order_with_every_fault(String story, String facts) {
    Scenario scenario = new Scenario(facts(story, facts));
    Choices choices = Choices.all();
    Set<List<Object>> visited = Stage.nothingVisited();
    int ends = 0;
    do {
      ends += scenario.comesToItsEnd(choices, visited) ? 1 : 0;
    } while (choices.next());
    assertThat(ends).isGreaterThan(10);
    assertThat(visited).hasSizeGreaterThan(1000);
  }

  /** A role beside its user, a session beside its work, and a service beside a service. */
  @ParameterizedTest
  @CsvSource({"infrastructure-role, 0 5", "autoscaling-noise, 1 0", "managed-tag, 0 2 6 7 5"})
  void in_many_orders(String story, String facts) {
    Scenario scenario = new Scenario(facts(story, facts));
    for (int seed = 0; seed < 300; seed++) {
      assertThat(scenario.comesToItsEnd(Choices.random(seed), Set.of())).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("stories")
  void in_orders_of_chance(Story story) {
    Scenario scenario = new Scenario(Recorded.facts(story.calls()));
    for (int seed = 0; seed < 10; seed++) {
      assertThat(scenario.comesToItsEnd(Choices.random(seed), Set.of())).isTrue();
    }
  }

  private static List<Fact> facts(String story, String places) {
    List<Fact> facts = Recorded.facts(Story.named(story).calls());
    return Stream.of(places.split(" ", -1)).map(Integer::parseInt).map(facts::get).toList();
  }
}
