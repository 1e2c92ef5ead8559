package expressguard.message.slack;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * Blocks of Slack's Block Kit. Texts are {@code verbatim}: Slack then makes no links or mentions of
 * what merely looks like one.
 */
final class Blocks {

  private Blocks() {}

  static void header(JsonGenerator json, String title) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "header");
    json.writeObjectFieldStart("text");
    json.writeStringField("type", "plain_text");
    json.writeStringField("text", title);
    json.writeBooleanField("emoji", false);
    json.writeEndObject();
    json.writeEndObject();
  }

  static void context(JsonGenerator json, String text) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "context");
    json.writeArrayFieldStart("elements");
    text(json, text);
    json.writeEndArray();
    json.writeEndObject();
  }

  static void section(JsonGenerator json, String text) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "section");
    json.writeFieldName("text");
    text(json, text);
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String text) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "mrkdwn");
    json.writeStringField("text", text);
    json.writeBooleanField("verbatim", true);
    json.writeEndObject();
  }
}
