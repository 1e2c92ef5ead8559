package expressguard.bench.soak.guard;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.lambda.memory.LocalContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** A function and the queue that it empties, batch by batch. */
final class Function {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int BATCH = 10;

  /** A message that comes back so often would be in the queue's DLQ. */
  private static final int MOST_RETURNS = 1_000;

  private final RequestStreamHandler handler;
  private final Queue queue;
  private int returned;

  Function(RequestStreamHandler handler, Queue queue) {
    this.handler = handler;
    this.queue = queue;
  }

  Queue queue() {
    return queue;
  }

  /** How often a message came back. */
  int returned() {
    return returned;
  }

  /**
   * Deals with all that is due.
   *
   * @return whether anything was
   */
  boolean work() throws IOException {
    boolean worked = false;
    for (List<Queue.Message> batch = queue.take(BATCH);
        !batch.isEmpty();
        batch = queue.take(BATCH)) {
      worked = true;
      for (JsonNode failed : handle(batch).path("batchItemFailures")) {
        if (++returned > MOST_RETURNS) {
          throw new IllegalStateException("messages come back for ever");
        }
        queue.again(batch.get(failed.path("itemIdentifier").asInt()));
      }
    }
    return worked;
  }

  private JsonNode handle(List<Queue.Message> batch) throws IOException {
    ObjectNode event = JSON.createObjectNode();
    ArrayNode records = event.putArray("Records");
    for (Queue.Message message : batch) {
      ObjectNode delivered = records.addObject();
      delivered
          .put("messageId", Integer.toString(records.size() - 1))
          .put("body", message.body())
          .putObject("attributes")
          .put("SentTimestamp", Long.toString(message.at().toEpochMilli()));
    }
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    handler.handleRequest(
        new ByteArrayInputStream(JSON.writeValueAsBytes(event)), answer, new LocalContext());
    return JSON.readTree(answer.toByteArray());
  }
}
