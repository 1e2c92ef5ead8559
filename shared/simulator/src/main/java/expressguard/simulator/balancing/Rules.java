package expressguard.simulator.balancing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Ids;
import expressguard.simulator.account.Shelf;
import expressguard.simulator.account.Tags;
import expressguard.simulator.account.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Listener rules (ELBv2 API reference, Rule); limits by the quotas for load balancers. */
final class Rules {

  private static final int MOST_RULES = 100;
  private static final int MOST_VALUES = 5;

  private final Ids ids;
  private final Tags tags;
  private final Shelf shelf = new Shelf("RuleNotFound");

  Rules(Ids ids, Tags tags) {
    this.ids = ids;
    this.tags = tags;
  }

  ObjectNode create(JsonNode request) {
    String listener = Tree.text(request, "ListenerArn");
    List<ObjectNode> others = of(listener);
    String priority = request.path("Priority").asText();
    if (others.stream().anyMatch(rule -> Tree.text(rule, "Priority").equals(priority))) {
      throw ApiException.of("PriorityInUse", "Priority '" + priority + "' is currently in use");
    }
    if (others.size() > MOST_RULES) {
      throw ApiException.of("TooManyRules", "You've reached the limit on the number of rules");
    }
    checkConditions(request.path("Conditions"));
    String arn = arn(listener);
    ObjectNode made = Tree.object().put("RuleArn", arn).put("Priority", priority);
    made.set("Conditions", Actions.conditions(request.path("Conditions")));
    made.set("Actions", Actions.shown(request.path("Actions")));
    made.put("IsDefault", false);
    shelf.put(arn, made);
    tags.add(arn, request.path("Tags"));
    return answer(List.of(made));
  }

  /** A list that is given replaces the old one in full; one that is not given stays. */
  ObjectNode modify(JsonNode request) {
    ObjectNode rule = shelf.get(Tree.text(request, "RuleArn"));
    if (request.has("Conditions")) {
      checkConditions(request.path("Conditions"));
      rule.set("Conditions", Actions.conditions(request.path("Conditions")));
    }
    if (request.has("Actions")) {
      rule.set("Actions", Actions.shown(request.path("Actions")));
    }
    return answer(List.of(rule));
  }

  ObjectNode delete(JsonNode request) {
    String arn = Tree.text(request, "RuleArn");
    if (shelf.get(arn).path("IsDefault").asBoolean()) {
      throw ApiException.of(
          "OperationNotPermitted", "Default rule '" + arn + "' cannot be deleted");
    }
    shelf.remove(arn);
    tags.clear(arn);
    return Tree.object();
  }

  ObjectNode order(JsonNode request) {
    List<ObjectNode> moved = new ArrayList<>();
    for (JsonNode pair : request.path("RulePriorities")) {
      ObjectNode rule = shelf.get(Tree.text(pair, "RuleArn"));
      moved.add(rule.put("Priority", pair.path("Priority").asText()));
    }
    return answer(moved);
  }

  ObjectNode describe(JsonNode request) {
    List<String> arns = Tree.texts(request.path("RuleArns"));
    return answer(
        arns.isEmpty()
            ? of(Tree.text(request, "ListenerArn"))
            : arns.stream().map(shelf::get).toList());
  }

  void addDefault(String listener, JsonNode actions) {
    String arn = arn(listener);
    ObjectNode made = Tree.object().put("RuleArn", arn).put("Priority", "default");
    made.putArray("Conditions");
    made.set("Actions", actions.deepCopy());
    shelf.put(arn, made.put("IsDefault", true));
  }

  void setDefault(String listener, JsonNode actions) {
    of(listener).stream()
        .filter(rule -> rule.path("IsDefault").asBoolean())
        .forEach(rule -> rule.set("Actions", actions.deepCopy()));
  }

  void removeAll(String listener) {
    of(listener).forEach(rule -> shelf.remove(Tree.text(rule, "RuleArn")));
  }

  /** A target group that a rule forwards to cannot be deleted (ELBv2 API reference). */
  void refuseUse(String group) {
    if (shelf.all().stream()
        .flatMap(rule -> rule.path("Actions").findValuesAsText("TargetGroupArn").stream())
        .anyMatch(group::equals)) {
      throw ApiException.of(
          "ResourceInUse",
          "Target group '" + group + "' is currently in use by a listener or a rule");
    }
  }

  ObjectNode get(String arn) {
    return shelf.get(arn);
  }

  private String arn(String listener) {
    return listener.replaceFirst(":listener/", ":listener-rule/") + "/" + ids.hex(16);
  }

  /** In the order in which a listener evaluates them. */
  private List<ObjectNode> of(String listener) {
    String prefix = listener.replaceFirst(":listener/", ":listener-rule/") + "/";
    return shelf.all().stream()
        .filter(rule -> Tree.text(rule, "RuleArn").startsWith(prefix))
        .sorted(Comparator.comparingInt(Rules::rank))
        .toList();
  }

  private static int rank(JsonNode rule) {
    return rule.path("IsDefault").asBoolean() ? Integer.MAX_VALUE : rule.path("Priority").asInt();
  }

  private static void checkConditions(JsonNode conditions) {
    int values = 0;
    int hosts = 0;
    for (JsonNode condition : conditions) {
      hosts += Tree.text(condition, "Field").equals("host-header") ? 1 : 0;
      values += Actions.values(condition).size();
    }
    if (hosts > 1) {
      throw ApiException.of("ValidationError", "A rule can only have one 'host-header' condition");
    }
    if (values > MOST_VALUES) {
      throw ApiException.of("ValidationError", "A rule can have at most 5 condition values");
    }
  }

  private static ObjectNode answer(List<ObjectNode> rules) {
    return Tree.object().set("Rules", Tree.list(rules.toArray(JsonNode[]::new)).deepCopy());
  }
}
