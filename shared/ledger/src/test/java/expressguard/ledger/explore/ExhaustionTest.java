package expressguard.ledger.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import expressguard.classify.Fact;
import expressguard.ledger.Recorded;
import expressguard.testkit.Story;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All orders of two workers' steps, with every place of a crash and of a lost reply: whichever it
 * is, what is told in the end is what the calls say, and every announcement comes to the bus. Of
 * reads between which nobody writes one order stands for all. {@link InterleavingsTest} has the
 * same scenes.
 */
class ExhaustionTest {

  /** With how many crashes and lost replies in each; 1 takes minutes. */
  private static final int FAULTS = Integer.getInteger("expressguard.faults", 0);

  /** So many of the scenes; the fifth takes longer than all others. */
  private static final int SCENES = Integer.getInteger("expressguard.scenes", 4);

  static List<Arguments> scenes() {
    return List.of(
            Arguments.of("same-second", "0 5 6"),
            Arguments.of("own-task-definition-unfit", "0 5 6"),
            Arguments.of("infrastructure-role", "0 5"),
            Arguments.of("autoscaling-noise", "1 0"),
            Arguments.of("managed-tag", "0 2 6 7 5"))
        .subList(0, SCENES);
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void nothing_goes_wrong_in_any_order(String story, String facts) {
    Exploration exploration = new Exploration();
    exploration.explore(FAULTS, FAULTS, new Scenario(facts(story, facts))::play);

    System.out.printf(
        "%-28s %d crash and lost reply %,26d executions %,12d moments%n",
        story, FAULTS, exploration.executions(), exploration.moments());
    assertThat(exploration.executions().longValue()).isGreaterThan(300);
  }

  @Test
  void a_ledger_that_takes_every_step_is_found_out() {
    Scenario scenario = new Scenario(facts("same-second", "0 5 6"));

    assertThatThrownBy(() -> new Exploration().explore(0, 0, scenario::playCarelessly))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("after the choices [");
  }

  private static List<Fact> facts(String story, String places) {
    List<Fact> facts = Recorded.facts(Story.named(story).calls());
    return Stream.of(places.split(" ", -1)).map(Integer::parseInt).map(facts::get).toList();
  }
}
