package expressguard.bus.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** A list of texts as a member. */
public final class TextsJson {

  private TextsJson() {}

  /** Writes a list, each of its values as the text that it has for people. */
  public static void write(JsonGenerator json, String name, List<?> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (Object value : values) {
      json.writeString(value.toString());
    }
    json.writeEndArray();
  }
}
