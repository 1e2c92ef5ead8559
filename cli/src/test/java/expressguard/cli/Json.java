package expressguard.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** JSON that the command line printed, read back by another library. */
public final class Json {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Json() {}

  public static JsonNode document(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }

  public static List<JsonNode> lines(String text) {
    return text.lines().map(Json::document).toList();
  }

  /** Whether {@code in} is what became of the records. */
  public static boolean closes(JsonNode counters) {
    return counters.path("in").asLong()
        == counters.path("handled").asLong()
            + counters.path("skipped").asLong()
            + counters.path("unreadable").asLong();
  }
}
