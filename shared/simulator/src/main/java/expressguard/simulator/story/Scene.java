package expressguard.simulator.story;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.simulator.world.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A moment that was played.
 *
 * @param at the world's time when it began
 * @param host what was visited, where somebody visited
 * @param answer what the visitor got
 * @param records what CloudTrail recorded in it
 */
public record Scene(
    Beat beat, Instant at, String host, Optional<Answer> answer, List<JsonNode> records) {

  public Scene {
    records = List.copyOf(records);
  }
}
