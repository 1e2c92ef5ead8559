package expressguard.function.detect.arrival;

import expressguard.catalog.Catalog;
import expressguard.cloudtrail.json.DataReader;
import expressguard.cloudtrail.json.UnreadableJson;
import expressguard.event.Data;
import java.nio.charset.StandardCharsets;

/**
 * Reads the messages of the intake queue. Everything in them is untrusted: the whole message is
 * read strictly first, within hard limits, and only then asked what it is.
 */
public final class ArrivalReader {

  private static final String SWEEP = "express-guard.sweep";
  private static final String GUARD = "express-guard";
  private static final String HEARTBEAT = "Express Guard Heartbeat";
  private static final String VIA_CLOUDTRAIL = " via CloudTrail";

  private final DataReader json = new DataReader();
  private final RecordedCalls records;

  public ArrivalReader(Catalog catalog) {
    this.records = new RecordedCalls(catalog);
  }

  public Arrival read(String message) {
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    try {
      return arrival(bytes, json.read(bytes));
    } catch (UnreadableJson e) {
      return new Arrival.Unreadable(Reason.of(e.reason()));
    }
  }

  private Arrival arrival(byte[] bytes, Data event) {
    if (!(event instanceof Data.Members)) {
      return new Arrival.Unreadable("it is no JSON object");
    }
    String source = event.textAt("source").orElse("");
    String type = event.textAt("detail-type").orElse("");
    if (source.equals(SWEEP)) {
      return fromSweep(type, bytes, event.at("detail"));
    }
    if (source.equals(GUARD) && type.equals(HEARTBEAT)) {
      return OwnMessages.heartbeat(event.at("detail"));
    }
    if (!source.startsWith("aws.")) {
      return new Arrival.Unwatched();
    }
    if (type.endsWith(VIA_CLOUDTRAIL)) {
      return records.read(bytes, true);
    }
    return type.equals("ECS Deployment State Change") && source.equals("aws.ecs")
        ? OwnMessages.deployment(event)
        : new Arrival.Unwatched();
  }

  private Arrival fromSweep(String type, byte[] bytes, Data detail) {
    return switch (type) {
      case "Backfill" -> records.read(bytes, false);
      case "Described" -> OwnMessages.described(detail);
      case "Settle" -> OwnMessages.settle(detail);
      case "Unlisted" -> OwnMessages.unlisted(detail);
      case "Loss" -> OwnMessages.lost(detail);
      default -> new Arrival.Unreadable("it is of the sweep, and its `detail-type` is not known");
    };
  }
}
