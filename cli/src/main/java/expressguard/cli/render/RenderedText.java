package expressguard.cli.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import expressguard.cli.json.HeadJson;
import expressguard.cli.json.JsonOutput;
import expressguard.cli.screen.Page;
import expressguard.cli.screen.Span;
import expressguard.cli.shell.Version;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Prints messages: for people as they are, for programs with what they are about. */
final class RenderedText {

  private RenderedText() {}

  /** Plain text as it is, JSON indented; a line between two messages. */
  static void people(Page page, OutputStream out, List<Rendered> messages) throws IOException {
    boolean first = true;
    for (Rendered one : messages) {
      if (one.subject().isPresent()) {
        if (!first) {
          page.blank().line(Span.dim("-".repeat(page.width()))).blank();
        }
        page.line(Span.bold("Subject: " + one.subject().get())).blank();
        one.body().lines().forEach(line -> page.line(Span.of(line)));
        page.flush();
      } else {
        JsonGenerator json = JsonOutput.document(out);
        copy(json, one.body());
        json.writeRaw('\n');
        json.flush();
      }
      first = false;
    }
  }

  /** One document. */
  static void document(OutputStream out, ChannelForm form, List<Rendered> messages)
      throws IOException {
    JsonGenerator json = JsonOutput.document(out);
    json.writeStartObject();
    HeadJson.write(json, Version.ofBuild());
    json.writeArrayFieldStart("messages");
    for (Rendered one : messages) {
      message(json, form, one);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  /** One message a line. */
  static void lines(OutputStream out, ChannelForm form, List<Rendered> messages)
      throws IOException {
    JsonGenerator json = JsonOutput.lines(out);
    for (Rendered one : messages) {
      message(json, form, one);
    }
    json.writeRaw('\n');
    json.flush();
  }

  private static void message(JsonGenerator json, ChannelForm form, Rendered one)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("about", one.about());
    json.writeStringField("channel", form.toString());
    if (one.subject().isPresent()) {
      json.writeStringField("subject", one.subject().get());
      json.writeStringField("text", one.body());
    } else {
      json.writeFieldName("message");
      copy(json, one.body());
    }
    json.writeEndObject();
  }

  private static void copy(JsonGenerator json, String body) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(body)) {
      parser.nextToken();
      json.copyCurrentStructure(parser);
    }
  }
}
