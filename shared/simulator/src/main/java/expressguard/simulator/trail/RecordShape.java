package expressguard.simulator.trail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The shape of a record (CloudTrail user guide, record contents, event version 1.11).
 *
 * @param account the account whose resources are called
 * @param region the Region of all but global services
 * @param ids where event and request ids come from
 */
public record RecordShape(String account, String region, Supplier<String> ids) {

  // Global services log in us-east-1 (CloudTrail user guide, global service events).
  private static final Set<String> GLOBAL = Set.of("route53", "iam", "organizations");

  ObjectNode of(Entry entry, JsonNode asked, JsonNode answered, boolean readOnly) {
    ObjectNode made = JsonNodeFactory.instance.objectNode();
    made.put("eventVersion", "1.11");
    made.set(
        "userIdentity", UserIdentity.of(entry.caller(), entry.at().truncatedTo(ChronoUnit.HOURS)));
    made.put("eventTime", entry.at().truncatedTo(ChronoUnit.SECONDS).toString())
        .put("eventSource", eventSource(entry.service()))
        .put("eventName", entry.operation())
        .put("awsRegion", GLOBAL.contains(entry.service()) ? "us-east-1" : region)
        .put("sourceIPAddress", entry.caller().sourceAddress())
        .put("userAgent", entry.caller().userAgent());
    if (entry.outcome() instanceof Outcome.Failed(var code, var message)) {
      made.put("errorCode", code).put("errorMessage", message);
    }
    made.set("requestParameters", asked);
    made.set("responseElements", answered);
    if (entry.service().equals("application-autoscaling")) {
      made.putObject("additionalEventData").put("service", "application-autoscaling");
    }
    made.put("requestID", ids.get())
        .put("eventID", ids.get())
        .put("readOnly", readOnly)
        .put("eventType", "AwsApiCall");
    if (!entry.apiVersion().isEmpty()) {
      made.put("apiVersion", entry.apiVersion());
    }
    made.put("managementEvent", true)
        .put("recipientAccountId", account)
        .put("eventCategory", "Management");
    if (entry.caller().console()) {
      made.put("sessionCredentialFromConsole", "true");
    }
    return made;
  }

  // Application Auto Scaling logs under EC2 Auto Scaling's source (its user guide, sample record).
  private static String eventSource(String service) {
    return (service.equals("application-autoscaling") ? "autoscaling" : service) + ".amazonaws.com";
  }
}
