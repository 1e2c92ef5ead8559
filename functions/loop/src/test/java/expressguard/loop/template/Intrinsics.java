package expressguard.loop.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers the intrinsic functions that the project's templates use. A missing node stands for
 * {@code AWS::NoValue}.
 *
 * @param values of parameters and pseudo parameters
 */
record Intrinsics(Map<String, String> values, JsonNode conditions, Names names) {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]+)}");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** The node with every intrinsic function in it answered. */
  JsonNode resolved(JsonNode node) {
    if (node instanceof ArrayNode array) {
      ArrayNode items = NODES.arrayNode();
      array.forEach(item -> present(resolved(item)).forEach(items::add));
      return items;
    }
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    if (object.size() == 1) {
      Map.Entry<String, JsonNode> only = object.properties().iterator().next();
      if (only.getKey().equals("Ref") || only.getKey().startsWith("Fn::")) {
        return answer(only.getKey(), only.getValue());
      }
    }
    ObjectNode members = NODES.objectNode();
    object
        .properties()
        .forEach(member ->
            present(resolved(member.getValue()))
                .forEach(value -> members.set(member.getKey(), value)));
    return members;
  }

  /** Whether a condition of the template holds. */
  boolean holds(String condition) {
    return truth(conditions.required(condition));
  }

  private static List<JsonNode> present(JsonNode node) {
    return node.isMissingNode() ? List.of() : List.of(node);
  }

  private JsonNode answer(String function, JsonNode argument) {
    return switch (function) {
      case "Ref" ->
          argument.asText().equals("AWS::NoValue")
              ? MissingNode.getInstance()
              : NODES.textNode(ref(argument.asText()));
      case "Fn::GetAtt" -> NODES.textNode(attribute(argument.asText()));
      case "Fn::Sub" -> NODES.textNode(substituted(argument.asText()));
      case "Fn::Join" -> NODES.textNode(joined(argument));
      case "Fn::If" -> resolved(argument.get(holds(argument.get(0).asText()) ? 1 : 2));
      default -> throw new IllegalArgumentException(function + " is not known here");
    };
  }

  private boolean truth(JsonNode condition) {
    Map.Entry<String, JsonNode> only = condition.properties().iterator().next();
    JsonNode argument = only.getValue();
    return switch (only.getKey()) {
      case "Condition" -> holds(argument.asText());
      case "Fn::Not" -> !truth(argument.get(0));
      case "Fn::And" -> argument.valueStream().allMatch(this::truth);
      case "Fn::Or" -> argument.valueStream().anyMatch(this::truth);
      case "Fn::Equals" -> resolved(argument.get(0)).equals(resolved(argument.get(1)));
      default -> throw new IllegalArgumentException(only.getKey() + " is not known here");
    };
  }

  private String ref(String name) {
    if (values.containsKey(name)) {
      return values.get(name);
    }
    return name.contains(".") ? attribute(name) : names.ref(name);
  }

  private String attribute(String path) {
    int dot = path.indexOf('.');
    return names.attribute(path.substring(0, dot), path.substring(dot + 1));
  }

  private String substituted(String text) {
    return VARIABLE
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(ref(match.group(1))));
  }

  private String joined(JsonNode argument) {
    List<String> items = new ArrayList<>();
    resolved(argument.get(1)).forEach(item -> items.add(item.asText()));
    return String.join(argument.get(0).asText(), items);
  }
}
