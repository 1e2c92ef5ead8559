package expressguard.message.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import expressguard.message.Legible;
import expressguard.message.Owner;
import java.io.IOException;
import java.io.StringWriter;

/**
 * The detail that the guard's own bus carried, with who is told and why. It fits the schema of that
 * detail, {@code finding.schema.json} or {@code lock.schema.json}, so whoever reads one bus can
 * read the other.
 */
public final class EventDetail {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private EventDetail() {}

  /**
   * The detail of the custom event.
   *
   * @param detail of the event on the guard's bus
   * @throws IOException when that is no JSON object
   */
  public static String of(String detail, Owner owner) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonParser parser = JSON.createParser(detail);
        JsonGenerator json = JSON.createGenerator(text)) {
      parser.nextToken();
      json.writeStartObject();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        json.copyCurrentStructure(parser);
      }
      json.writeObjectFieldStart("owner");
      json.writeStringField("name", Legible.of(owner.name()));
      json.writeStringField("why", Legible.of(owner.why()));
      json.writeEndObject();
      json.writeEndObject();
    }
    return text.toString();
  }
}
