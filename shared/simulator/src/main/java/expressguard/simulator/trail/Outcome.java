package expressguard.simulator.trail;

import com.fasterxml.jackson.databind.JsonNode;

/** How a recorded call ended. */
public sealed interface Outcome {

  /**
   * It succeeded.
   *
   * @param response in the API's casing
   */
  record Answered(JsonNode response) implements Outcome {}

  record Failed(String code, String message) implements Outcome {}
}
