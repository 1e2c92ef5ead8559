package expressguard.bench.traffic;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A record in EventBridge's envelope, as the text of a queue's message, with blanks for what
 * differs from one message to the next.
 *
 * @param body a JSON string without its quotes
 */
public record Template(String body) {

  private static final String ACCOUNT = "@account@";
  private static final String ID = "@id@";
  private static final String TIME = "@time@";

  /**
   * A template.
   *
   * @param account the account of the record, which becomes a blank wherever it stands
   */
  static Template of(JsonNode record, String account) {
    ObjectNode detail = record.deepCopy();
    detail.put("eventID", ID).put("eventTime", TIME);
    String source = record.path("eventSource").asText().replace(".amazonaws.com", "");
    String event =
        JsonNodeFactory.instance
            .objectNode()
            .put("version", "0")
            .put("id", ID)
            .put("detail-type", "AWS API Call via CloudTrail")
            .put("source", "aws." + source)
            .put("account", account)
            .put("time", TIME)
            .put("region", record.path("awsRegion").asText())
            .<ObjectNode>set("detail", detail)
            .toString();
    return new Template(
        String.valueOf(JsonStringEncoder.getInstance().quoteAsString(ofAccount(event, account))));
  }

  /**
   * Sessions, hosts, zones and the names of load balancers are of one account as well: services
   * that shared them would concern each other, as they do not where every account has its own.
   */
  private static String ofAccount(String event, String account) {
    return event
        .replace(account, ACCOUNT)
        .replace("ASIAEXAMPLE", "ASIA" + ACCOUNT)
        .replaceAll("-([0-9a-f]{20})[0-9a-f]{12}\\.ecs\\.", "-$1" + ACCOUNT + ".ecs.")
        .replaceAll("gateway-alb-([0-9a-f]{2})[0-9a-f]*", "gateway-alb-$1" + ACCOUNT)
        .replaceAll("([a-z]+)\\.example\\.com", "$1." + ACCOUNT + ".example.com")
        .replaceAll("Z(0[0-9])[0-9]+EXAMPLE", "Z$1" + ACCOUNT);
  }

  /** A message of this kind. */
  public String filled(String account, String eventId, String time) {
    return body.replace(ACCOUNT, account).replace(ID, eventId).replace(TIME, time);
  }
}
