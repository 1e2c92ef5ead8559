package expressguard.loop.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The envelope that EventBridge puts around what happened. */
public final class Envelope {

  private Envelope() {}

  /** A CloudTrail record as EventBridge delivers it. */
  public static ObjectNode of(JsonNode record) {
    String source = record.path("eventSource").asText().replace(".amazonaws.com", "");
    ObjectNode event = event("AWS API Call via CloudTrail", "aws." + source);
    event
        .put("id", record.path("eventID").asText())
        .put("account", record.path("recipientAccountId").asText())
        .put("time", record.path("eventTime").asText())
        .put("region", record.path("awsRegion").asText())
        .set("detail", record);
    return event;
  }

  /** An empty event. */
  public static ObjectNode event(String detailType, String source) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event
        .put("version", "0")
        .put("id", "00000000-0000-0000-0000-000000000000")
        .put("detail-type", detailType)
        .put("source", source)
        .put("account", Emulator.ACCOUNT)
        .put("region", Emulator.REGION);
    event.putArray("resources");
    event.putObject("detail");
    return event;
  }
}
