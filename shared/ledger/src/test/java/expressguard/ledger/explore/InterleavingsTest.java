package expressguard.ledger.explore;

import expressguard.classify.Fact;
import expressguard.ledger.Recorded;
import expressguard.testkit.Story;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two workers, a delivery each, with one crash and one lost reply: whatever the order of their
 * steps (many are drawn by lot), what is told in the end is what the calls say, and every
 * announcement comes to the bus.
 */
class InterleavingsTest {

  /** How many orders of each scene are drawn. */
  private static final int ORDERS = Integer.getInteger("expressguard.orders", 300);

  static List<Story> stories() {
    return Story.all();
  }

  /**
   * A direct change beside an Express update, a task definition beside its adoption, a role beside
   * its user, a session beside its work, and a service beside a service.
   */
  @ParameterizedTest
  @CsvSource({
    "same-second, 0 5 6",
    "own-task-definition-unfit, 0 5 6",
    "infrastructure-role, 0 5",
    "autoscaling-noise, 1 0",
    "managed-tag, 0 2 6 7 5"
  })
  void in_many_orders(String story, String facts) {
    Scenario scenario = new Scenario(facts(story, facts));
    LongStream.range(0, ORDERS).forEach(scenario::play);
  }

  @ParameterizedTest
  @MethodSource("stories")
  void in_some_orders_of_each_story(Story story) {
    Scenario scenario = new Scenario(Recorded.facts(story.calls()));
    LongStream.range(0, Math.min(10, ORDERS)).forEach(scenario::play);
  }

  @Test
  void of_a_service_that_comes_back_while_it_departs() {
    Return story = new Return();
    LongStream.range(0, Math.max(1, ORDERS / 5)).forEach(story::play);
  }

  private static List<Fact> facts(String story, String places) {
    List<Fact> facts = Recorded.facts(Story.named(story).calls());
    return Stream.of(places.split(" ", -1)).map(Integer::parseInt).map(facts::get).toList();
  }
}
