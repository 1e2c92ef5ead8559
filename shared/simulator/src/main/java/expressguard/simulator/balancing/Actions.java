package expressguard.simulator.balancing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Tree;

/** The two ways in which ELBv2 writes one thing: it shows both, whichever was sent. */
final class Actions {

  private Actions() {}

  /**
   * Actions as Describe shows them: one target group is a target group ARN and a forward config.
   */
  static ArrayNode shown(JsonNode actions) {
    ArrayNode shown = Tree.list();
    for (JsonNode action : actions) {
      ObjectNode copy = Tree.object(action.deepCopy());
      JsonNode groups = copy.path("ForwardConfig").path("TargetGroups");
      if (copy.has("TargetGroupArn") && groups.isEmpty()) {
        ObjectNode one =
            Tree.object().put("TargetGroupArn", Tree.text(copy, "TargetGroupArn")).put("Weight", 1);
        copy.putObject("ForwardConfig").set("TargetGroups", Tree.list(one));
      } else if (groups.size() == 1) {
        copy.set("TargetGroupArn", groups.path(0).path("TargetGroupArn").deepCopy());
      }
      shown.add(copy);
    }
    return shown;
  }

  /** Conditions as Describe shows them: host values stand in both members. */
  static ArrayNode conditions(JsonNode conditions) {
    ArrayNode shown = Tree.list();
    for (JsonNode condition : conditions) {
      ObjectNode copy = Tree.object(condition.deepCopy());
      if (Tree.text(copy, "Field").equals("host-header")) {
        JsonNode values = values(copy);
        copy.set("Values", values.deepCopy());
        copy.putObject("HostHeaderConfig").set("Values", values.deepCopy());
      }
      shown.add(copy);
    }
    return shown;
  }

  static JsonNode values(JsonNode condition) {
    JsonNode configured = condition.path("HostHeaderConfig").path("Values");
    return configured.isEmpty() ? condition.path("Values") : configured;
  }
}
