package expressguard.simulator.balancing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Ids;
import expressguard.simulator.account.Settings;
import expressguard.simulator.account.Shelf;
import expressguard.simulator.account.Tags;
import expressguard.simulator.account.Tree;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Target groups and their targets (ELBv2 API reference, TargetGroup). */
final class TargetGroups {

  private final Settings settings;
  private final Ids ids;
  private final Tags tags;
  private final Shelf shelf = new Shelf("TargetGroupNotFound");
  private final Map<String, Map<String, JsonNode>> targets = new HashMap<>();

  TargetGroups(Settings settings, Ids ids, Tags tags) {
    this.settings = settings;
    this.ids = ids;
    this.tags = tags;
  }

  ObjectNode create(JsonNode request) {
    String name = Tree.text(request, "Name");
    String arn = settings.arn("elasticloadbalancing", "targetgroup/" + name + "/" + ids.hex(16));
    ObjectNode made = Tree.object().put("TargetGroupArn", arn).put("TargetGroupName", name);
    made.setAll(Tree.without(request, "Name", "Tags"));
    shelf.put(arn, made);
    tags.add(arn, request.path("Tags"));
    return answer(List.of(made));
  }

  ObjectNode modify(JsonNode request) {
    ObjectNode group = shelf.get(Tree.text(request, "TargetGroupArn"));
    group.setAll(Tree.without(request, "TargetGroupArn"));
    return answer(List.of(group));
  }

  ObjectNode delete(JsonNode request) {
    String arn = Tree.text(request, "TargetGroupArn");
    shelf.find(arn).ifPresent(_ -> shelf.remove(arn));
    tags.clear(arn);
    targets.remove(arn);
    return Tree.object();
  }

  ObjectNode describe(JsonNode request) {
    List<String> arns = Tree.texts(request.path("TargetGroupArns"));
    return answer(arns.isEmpty() ? shelf.all() : arns.stream().map(shelf::get).toList());
  }

  ObjectNode register(JsonNode request) {
    Map<String, JsonNode> held = held(request);
    request.path("Targets").forEach(target -> held.put(Tree.text(target, "Id"), target.deepCopy()));
    return Tree.object();
  }

  ObjectNode deregister(JsonNode request) {
    Map<String, JsonNode> held = held(request);
    request.path("Targets").forEach(target -> held.remove(Tree.text(target, "Id")));
    return Tree.object();
  }

  ObjectNode health(JsonNode request) {
    ObjectNode answer = Tree.object();
    ArrayNode list = answer.putArray("TargetHealthDescriptions");
    for (JsonNode target : held(request).values()) {
      ObjectNode one = list.addObject();
      one.set("Target", target.deepCopy());
      one.putObject("TargetHealth").put("State", "healthy");
    }
    return answer;
  }

  ObjectNode get(String arn) {
    return shelf.get(arn);
  }

  private Map<String, JsonNode> held(JsonNode request) {
    String arn = Tree.text(request, "TargetGroupArn");
    shelf.get(arn);
    return targets.computeIfAbsent(arn, _ -> new LinkedHashMap<>());
  }

  private static ObjectNode answer(List<ObjectNode> groups) {
    return Tree.object().set("TargetGroups", Tree.list(groups.toArray(JsonNode[]::new)).deepCopy());
  }
}
