package expressguard.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import expressguard.bench.traffic.Message;
import expressguard.bench.traffic.Message.Fate;
import expressguard.bench.traffic.Traffic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The intake queue: it hands out batches at the times at which they are due, whether or not the
 * ones before are done, and delivers again what a function gives back.
 */
final class Queue {

  static final int BATCH = 10;

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A batch.
   *
   * @param due when its last message was sent, in nanoseconds of {@link System#nanoTime()}
   */
  record Batch(List<Message> messages, long due) {

    /** The event that Lambda makes of it. */
    byte[] event() {
      StringBuilder event = new StringBuilder(64_000).append("{\"Records\":[");
      String sent = Long.toString(System.currentTimeMillis());
      for (int id = 0; id < messages.size(); id++) {
        event
            .append(id == 0 ? "" : ",")
            .append("{\"messageId\":\"")
            .append(id)
            .append("\",\"body\":\"")
            .append(messages.get(id).text())
            .append("\",\"attributes\":{\"ApproximateReceiveCount\":\"1\",\"SentTimestamp\":\"")
            .append(sent)
            .append("\"}}");
      }
      return event.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }
  }

  private final Traffic traffic;
  private final long begun = System.nanoTime();
  private final long wanted;
  private final double nanosEach;
  private final Map<Fate, Long> delivered = new EnumMap<>(Fate.class);
  private final Deque<Message> returned = new ArrayDeque<>();
  private long sent;
  private long mostBehind;

  /**
   * A queue.
   *
   * @param messages how many are sent
   * @param perSecond at this rate; 0 for all at once
   */
  Queue(Traffic traffic, long messages, double perSecond) {
    this.traffic = traffic;
    this.wanted = messages;
    this.nanosEach = perSecond > 0 ? 1e9 / perSecond : 0;
  }

  /** The next batch, which may be due later; empty when all is delivered. */
  synchronized Optional<Batch> next() {
    List<Message> batch = new ArrayList<>();
    while (batch.size() < BATCH && !returned.isEmpty()) {
      batch.add(returned.remove());
    }
    for (; batch.size() < BATCH && sent < wanted; sent++) {
      batch.add(traffic.next());
    }
    batch.forEach(message -> delivered.merge(message.fate(), 1L, Long::sum));
    long due = begun + Math.round(sent * nanosEach);
    if (nanosEach > 0) {
      mostBehind = Math.max(mostBehind, Math.round((System.nanoTime() - due) / nanosEach));
    }
    return batch.isEmpty() ? Optional.empty() : Optional.of(new Batch(batch, due));
  }

  /** Takes the answer to a batch. */
  void answered(Batch batch, byte[] answer) throws IOException {
    for (JsonNode failure : JSON.readTree(answer).path("batchItemFailures")) {
      Message message = batch.messages().get(failure.path("itemIdentifier").asInt());
      synchronized (this) {
        returned.add(message);
      }
    }
  }

  /** How many deliveries of a fate there were, those of messages that came again included. */
  synchronized long delivered(Fate fate) {
    return delivered.getOrDefault(fate, 0L);
  }

  synchronized long sent() {
    return sent;
  }

  /** The messages that were not taken when the most were not; 0 for a flood, where all are. */
  synchronized long mostBehind() {
    return mostBehind;
  }
}
