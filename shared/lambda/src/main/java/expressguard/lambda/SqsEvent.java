package expressguard.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The event of a batch and its answer. Source: AWS Lambda Developer Guide, "Using Lambda with
 * Amazon SQS" (event), "Handling errors for an SQS event source" (answer).
 */
final class SqsEvent {

  /** A message is 1 MiB at most; Lambda's whole event is 6 MB. */
  private static final int MOST_TEXT = 1_200_000;

  private static final long MOST_BYTES = 8_000_000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxDocumentLength(MOST_BYTES)
                  .maxNestingDepth(16)
                  .maxStringLength(MOST_TEXT)
                  .maxNumberLength(32)
                  .maxNameLength(256)
                  .build())
          .build();

  private SqsEvent() {}

  /**
   * The messages of an event, in its order.
   *
   * @throws IOException when it is no event of a queue: then nothing of the batch can be answered
   */
  static List<Message> read(InputStream in) throws IOException {
    List<Message> messages = new ArrayList<>();
    try (JsonParser event = JSON.createParser(in)) {
      require(event.nextToken() == JsonToken.START_OBJECT);
      while (event.nextToken() != JsonToken.END_OBJECT) {
        boolean records = event.currentName().equals("Records");
        if (event.nextToken() == JsonToken.START_ARRAY && records) {
          while (event.nextToken() != JsonToken.END_ARRAY) {
            messages.add(message(event));
          }
        } else {
          event.skipChildren();
        }
      }
      require(event.nextToken() == null);
    }
    return messages;
  }

  private static Message message(JsonParser event) throws IOException {
    require(event.currentToken() == JsonToken.START_OBJECT);
    String id = "";
    String body = "";
    Attributes attributes = new Attributes(1, Optional.empty());
    while (event.nextToken() != JsonToken.END_OBJECT) {
      String name = event.currentName();
      JsonToken value = event.nextToken();
      if (name.equals("messageId") && value == JsonToken.VALUE_STRING) {
        id = event.getText();
      } else if (name.equals("body") && value == JsonToken.VALUE_STRING) {
        body = event.getText();
      } else if (name.equals("attributes") && value == JsonToken.START_OBJECT) {
        attributes = attributes(event);
      } else {
        event.skipChildren();
      }
    }
    require(!id.isEmpty());
    return new Message(id, body, attributes.receives(), attributes.sent());
  }

  private record Attributes(int receives, Optional<Instant> sent) {}

  private static Attributes attributes(JsonParser event) throws IOException {
    int receives = 1;
    long sent = 0;
    while (event.nextToken() != JsonToken.END_OBJECT) {
      String name = event.currentName();
      event.nextToken();
      switch (name) {
        case "ApproximateReceiveCount" -> receives = event.getValueAsInt(1);
        case "SentTimestamp" -> sent = event.getValueAsLong(0);
        default -> event.skipChildren();
      }
    }
    return new Attributes(
        receives, sent > 0 ? Optional.of(Instant.ofEpochMilli(sent)) : Optional.empty());
  }

  private static void require(boolean holds) throws IOException {
    if (!holds) {
      throw new IOException("the event is not one that Lambda makes of a queue's messages");
    }
  }

  /** Answers which messages are to be delivered again; without any, the queue forgets all. */
  static void answer(OutputStream out, List<String> again) throws IOException {
    try (JsonGenerator answer = JSON.createGenerator(out)) {
      answer.writeStartObject();
      answer.writeArrayFieldStart("batchItemFailures");
      for (String id : again) {
        answer.writeStartObject();
        answer.writeStringField("itemIdentifier", id);
        answer.writeEndObject();
      }
      answer.writeEndArray();
      answer.writeEndObject();
    }
  }
}
