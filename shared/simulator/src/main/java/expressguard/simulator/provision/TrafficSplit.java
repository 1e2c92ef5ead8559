package expressguard.simulator.provision;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fleet.Parts;
import java.util.Map;

/**
 * The weighted forward of a service's rule: both target groups, always the whole list, because
 * ModifyRule replaces it.
 *
 * @param weights percent by target group ARN
 */
public record TrafficSplit(Map<String, Integer> weights) {

  public TrafficSplit {
    weights = Map.copyOf(weights);
  }

  /**
   * A split of the service's own pair.
   *
   * @param toIdle percent for the target group without tasks at rest
   */
  public static TrafficSplit of(Parts parts, int toIdle) {
    return between(parts.active, parts.idle(), toIdle);
  }

  /** Traffic that moves from one target group to another. */
  public static TrafficSplit between(String from, String to, int percent) {
    return new TrafficSplit(Map.of(from, 100 - percent, to, percent));
  }

  /** The rule's actions. */
  public ArrayNode actions() {
    ObjectNode forward = Tree.object().put("Type", "forward");
    ArrayNode groups = forward.putObject("ForwardConfig").putArray("TargetGroups");
    weights.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry ->
            groups
                .addObject()
                .put("TargetGroupArn", entry.getKey())
                .put("Weight", entry.getValue()));
    return Tree.list(forward);
  }
}
