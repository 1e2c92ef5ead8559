package expressguard.bus.detail;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import expressguard.bus.LockNotice;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Puts what became of a lock into the detail of an event; {@code lock.schema.json} describes it.
 */
public final class LockDetail {

  /** Its number grows with every change that could break a reader; new members do not. */
  public static final int SCHEMA_VERSION = 1;

  /** What AWS said is cut there. */
  private static final int LONGEST = 2000;

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private LockDetail() {}

  /** The detail of a notice, a JSON object. */
  public static String text(LockNotice notice) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("schemaVersion", SCHEMA_VERSION);
      json.writeStringField("id", notice.id());
      json.writeStringField("news", notice.news().name());
      json.writeStringField("thread", notice.thread());
      json.writeNumberField("version", notice.version());
      json.writeStringField("service", notice.service().toString());
      json.writeStringField("severity", notice.severity().name());
      if (notice.before().isPresent()) {
        json.writeStringField("before", notice.before().get().name());
      }
      lock(json, notice);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a text takes everything", e);
    }
    return text.toString();
  }

  private static void lock(JsonGenerator json, LockNotice notice) throws IOException {
    json.writeObjectFieldStart("lock");
    json.writeStringField("state", notice.state().word());
    json.writeStringField("title", notice.state().title());
    json.writeStringField("meaning", notice.state().meaning());
    json.writeStringField("follows", notice.state().follows());
    json.writeStringField("wayOut", notice.state().wayOut());
    json.writeBooleanField("wanted", notice.decided().locks());
    json.writeNumberField("decision", notice.decided().version());
    if (notice.decided().tag().isPresent()) {
      json.writeStringField("tag", notice.decided().tag().get());
    }
    json.writeStringField("since", notice.decided().since().toString());
    json.writeStringField("cause", notice.decided().cause());
    if (notice.said().isPresent()) {
      json.writeStringField("said", beginning(notice.said().get()));
    }
    json.writeEndObject();
  }

  private static String beginning(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
