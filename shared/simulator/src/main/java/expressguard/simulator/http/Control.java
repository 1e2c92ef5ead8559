package expressguard.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.simulator.wire.HttpAnswer;
import expressguard.simulator.wire.HttpCall;
import expressguard.simulator.world.World;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.stream.Collectors;

/**
 * What is not AWS: {@code GET /_simulator/records} gives the records as JSON Lines, {@code POST
 * /_simulator/advance} with an ISO-8601 duration lets time pass, {@code POST /_simulator/fail} with
 * a service's ARN makes its new tasks fail.
 */
record Control(World world) {

  static final String PATH = "/_simulator/";

  private static final String TEXT = "text/plain; charset=utf-8";

  HttpAnswer answer(HttpCall call) {
    return switch (call.method() + " " + call.path().substring(PATH.length())) {
      case "GET records" -> HttpAnswer.of(200, "application/x-ndjson", lines());
      case "GET cloudtrail" -> HttpAnswer.of(200, "application/json", world.document().toString());
      case "POST advance" -> advance(call.text().strip());
      case "POST fail" -> {
        world.fail(call.text().strip());
        yield now();
      }
      default -> HttpAnswer.of(404, TEXT, "The simulator has no `" + call.path() + "`\n");
    };
  }

  private HttpAnswer advance(String duration) {
    try {
      world.advance(Duration.parse(duration));
      return now();
    } catch (DateTimeParseException _) {
      return HttpAnswer.of(400, TEXT, "`" + duration + "` is no duration such as `PT10M`\n");
    }
  }

  private HttpAnswer now() {
    return HttpAnswer.of(200, TEXT, world.now() + "\n");
  }

  private String lines() {
    return world.records().stream()
        .map(JsonNode::toString)
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
