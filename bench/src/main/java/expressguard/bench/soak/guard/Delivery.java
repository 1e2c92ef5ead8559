package expressguard.bench.soak.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * What EventBridge does between a record and the guard's queue, on bad days too: an event comes
 * twice, late or never.
 */
final class Delivery {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int LOST = 300;
  private static final int TWICE = 40;
  private static final int LATE = 25;
  private static final int LATEST_SECONDS = (int) Duration.ofHours(2).toSeconds();

  private final Random random;
  private final Post intake;
  private final String guard;
  private int lost;

  /**
   * Delivers to a queue.
   *
   * @param guard the session name of the guard's own calls, of which none is lost: their loss is
   *     that of a heartbeat, after which the whole history is read
   */
  Delivery(long seed, Post intake, String guard) {
    this.random = new Random(seed);
    this.intake = intake;
    this.guard = guard;
  }

  /** How many events never came. */
  int lost() {
    return lost;
  }

  /** Delivers the records of calls that write; of others EventBridge tells nobody. */
  void deliver(List<JsonNode> records, Instant now) {
    for (JsonNode record : records) {
      if (!record.path("readOnly").asBoolean()) {
        deliver(record, now);
      }
    }
  }

  private void deliver(JsonNode record, Instant now) {
    boolean isOwn = record.at("/userIdentity/arn").asText().endsWith("/" + guard);
    if (!isOwn && random.nextInt(LOST) == 0) {
      lost++;
      return;
    }
    String event = event(record);
    intake.send(event, now.plusSeconds(delay()));
    if (random.nextInt(TWICE) == 0) {
      intake.send(event, now.plusSeconds(delay()));
    }
  }

  private int delay() {
    return random.nextInt(LATE) == 0 ? random.nextInt(LATEST_SECONDS) : random.nextInt(3);
  }

  private static String event(JsonNode record) {
    String source = record.path("eventSource").asText().replace(".amazonaws.com", "");
    return JSON.createObjectNode()
        .put("version", "0")
        .put("id", record.path("eventID").asText())
        .put("detail-type", "AWS API Call via CloudTrail")
        .put("source", "aws." + source)
        .put("account", record.path("recipientAccountId").asText())
        .put("time", record.path("eventTime").asText())
        .put("region", record.path("awsRegion").asText())
        .set("detail", record)
        .toString();
  }
}
