package expressguard.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What the services without a memory answer. Source: their API references. */
final class Answers {

  /** A policy that only looks. */
  private static final String POLICY = "schemaVersion: 1\nname: observe\nrules: []\n";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Answers() {}

  static Optional<JsonNode> of(String operation, JsonNode call) {
    return switch (operation) {
      case "GetParameter" -> Optional.of(parameter(call.path("Name").asText()));
      case "PutEvents" -> Optional.of(events(call.path("Entries").size()));
      case "SendMessage" -> Optional.of(JSON.objectNode().put("MessageId", "1"));
      case "DescribeServices" -> Optional.of(services(call));
      case "TagResource" -> Optional.of(JSON.objectNode());
      default -> Optional.empty();
    };
  }

  private static JsonNode parameter(String name) {
    ObjectNode answer = JSON.objectNode();
    answer
        .putObject("Parameter")
        .put("Name", name)
        .put("Type", "String")
        .put("Value", POLICY)
        .put("Version", 1);
    return answer;
  }

  private static JsonNode events(int entries) {
    ObjectNode answer = JSON.objectNode().put("FailedEntryCount", 0);
    ArrayNode ids = answer.putArray("Entries");
    for (int entry = 0; entry < entries; entry++) {
      ids.addObject().put("EventId", Integer.toString(entry));
    }
    return answer;
  }

  private static JsonNode services(JsonNode call) {
    ObjectNode answer = JSON.objectNode();
    ArrayNode services = answer.putArray("services");
    for (JsonNode arn : call.path("services")) {
      ObjectNode service = services.addObject();
      service
          .put("serviceArn", arn.asText())
          .put("serviceName", arn.asText().substring(arn.asText().lastIndexOf('/') + 1))
          .put("clusterArn", call.path("cluster").asText())
          .put("status", "ACTIVE")
          .put("desiredCount", 1)
          .put("createdAt", 1_790_000_000);
      service.putArray("tags").addObject().put("key", "AmazonECSManaged").put("value", "true");
    }
    answer.putArray("failures");
    return answer;
  }
}
