package expressguard.loop.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A rule of EventBridge.
 *
 * @param properties as the template has them, with every intrinsic function answered
 */
public record EventRule(String id, JsonNode properties) {

  /** The name of its bus. */
  public String bus() {
    return properties.path("EventBusName").asText("default");
  }

  public boolean isEnabled() {
    return !properties.path("State").asText().equals("DISABLED");
  }

  public boolean hasPattern() {
    return properties.has("EventPattern");
  }

  public JsonNode pattern() {
    return properties.path("EventPattern");
  }

  public List<JsonNode> targets() {
    return properties.path("Targets").valueStream().toList();
  }

  /** Whether it sends to a resource with this ARN. */
  public boolean targets(String arn) {
    return targets().stream().anyMatch(target -> target.path("Arn").asText().equals(arn));
  }
}
