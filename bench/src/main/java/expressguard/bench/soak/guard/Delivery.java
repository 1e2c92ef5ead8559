package expressguard.bench.soak.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import expressguard.function.sweep.history.RoundTask;
import expressguard.ledger.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Random;

/**
 * What EventBridge does between a record and the guard's queue, on bad days too: an event comes
 * twice, late or never, and now and then none comes for hours.
 */
final class Delivery {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int LOST = 300;
  private static final int TWICE = 40;
  private static final int LATE = 25;
  private static final int LATEST_SECONDS = (int) Duration.ofHours(2).toSeconds();

  /** One in so many deliveries begins an outage. */
  private static final int OUTAGE = 1_000;

  /** A shorter one than three quarters of an hour leaves no gap between heartbeats. */
  private static final int SHORTEST_SECONDS = (int) Duration.ofHours(1).toSeconds();

  /** So long the guard may look for what it missed in an outage, or for a deletion: four sweeps. */
  private static final Duration SWEEPS = Duration.ofHours(1);

  /** And so long for any other call: what is made while a round goes on is the next one's. */
  private static final Duration ROUNDS = Duration.ofHours(8);

  private static final int LONGEST_SECONDS = (int) Duration.ofHours(5).toSeconds();

  private final Random random;
  private final Queue intake;
  private final String guard;
  private final Missed inOutages = new Missed();
  private final Missed alone = new Missed();
  private Instant backAt = Instant.MIN;
  private int lost;

  /**
   * Delivers to a queue.
   *
   * @param guard the session name of the guard's own calls, which come in time except in an outage
   */
  Delivery(long seed, Queue intake, String guard) {
    this.random = new Random(seed);
    this.intake = intake;
    this.guard = guard;
  }

  /** What did not come because of an outage. */
  Missed inOutages() {
    return inOutages;
  }

  /** What did not come by itself. */
  Missed alone() {
    return alone;
  }

  /** Looks which of the calls that did not come the guard has by now. */
  void look(Ledger ledger, Instant now) {
    inOutages.look(ledger, now);
    alone.look(ledger, now);
  }

  /** How many single events never came. */
  int lost() {
    return lost;
  }

  /** Delivers the records of calls that write; of others EventBridge tells nobody. */
  void deliver(Collection<JsonNode> records, Instant now) {
    List<JsonNode> writing =
        records.stream().filter(record -> !record.path("readOnly").asBoolean()).toList();
    if (random.nextInt(OUTAGE) == 0) {
      backAt = now.plusSeconds(random.nextInt(SHORTEST_SECONDS, LONGEST_SECONDS));
    }
    if (now.isBefore(backAt)) {
      // Its own calls the guard would count and leave alone.
      writing.stream()
          .filter(record -> !isOwn(record))
          .forEach(record -> inOutages.add(record, backAt.plus(SWEEPS)));
    } else {
      writing.forEach(record -> deliver(record, now));
    }
  }

  private void deliver(JsonNode record, Instant now) {
    String event = event(record);
    if (isOwn(record)) {
      intake.send(event, now);
    } else if (random.nextInt(LOST) == 0) {
      lost++;
      alone.add(record, now.plus(isDeletion(record) ? SWEEPS : ROUNDS));
    } else {
      int times = random.nextInt(TWICE) == 0 ? 2 : 1;
      for (int time = 0; time < times; time++) {
        intake.send(event, now.plusSeconds(delay()));
      }
    }
  }

  private static boolean isDeletion(JsonNode record) {
    return RoundTask.DELETIONS.contains(record.path("eventName").asText());
  }

  private boolean isOwn(JsonNode record) {
    return record.at("/userIdentity/arn").asText().endsWith("/" + guard);
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
