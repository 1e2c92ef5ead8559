package expressguard.lambda.log.json;

import com.fasterxml.jackson.core.JsonGenerator;
import expressguard.awsjson.RequestJson;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.Message;

/**
 * One event of the log as JSON.
 *
 * @param request the invocation's id; empty outside of one
 * @param thrown of which only type and place are told, since its text may quote what was read
 */
record LineJson(
    Instant at,
    Level level,
    String logger,
    Optional<String> request,
    Message message,
    Optional<Throwable> thrown) {

  /** A line must stay under the 256 KiB that CloudWatch takes. */
  private static final int LONGEST_TEXT = 16_384;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  byte[] line() {
    return RequestJson.of(this::members);
  }

  private void members(JsonGenerator json) throws IOException {
    json.writeStringField("timestamp", TIME.format(at));
    json.writeStringField("level", level.name());
    json.writeStringField("logger", logger);
    if (request.isPresent()) {
      json.writeStringField("requestId", request.get());
    }
    json.writeObjectFieldStart("message");
    if (message instanceof MapMessage<?, ?> map) {
      values(json, map.getData());
    } else {
      json.writeStringField("text", cut(message.getFormattedMessage()));
    }
    json.writeEndObject();
    if (thrown.isPresent()) {
      thrown(json, thrown.get());
    }
  }

  private static void values(JsonGenerator json, Map<String, ?> values) throws IOException {
    for (Map.Entry<String, ?> value : new TreeMap<>(values).entrySet()) {
      switch (value.getValue()) {
        case Integer number -> json.writeNumberField(value.getKey(), number);
        case Long number -> json.writeNumberField(value.getKey(), number);
        case Boolean flag -> json.writeBooleanField(value.getKey(), flag);
        case Object other -> json.writeStringField(value.getKey(), cut(other.toString()));
      }
    }
  }

  private static void thrown(JsonGenerator json, Throwable thrown) throws IOException {
    json.writeStringField("exception", thrown.getClass().getName());
    json.writeArrayFieldStart("stack");
    for (StackTraceElement frame : thrown.getStackTrace()) {
      json.writeStartObject();
      json.writeStringField("class", frame.getClassName());
      json.writeStringField("method", frame.getMethodName());
      json.writeStringField("file", String.valueOf(frame.getFileName()));
      json.writeNumberField("line", frame.getLineNumber());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
  }
}
