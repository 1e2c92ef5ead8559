package expressguard.lock.policies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What CloudFormation makes of a template's functions, as far as {@code carriers.yaml} uses them.
 */
final class Stack {

  private static final Pattern PLACE = Pattern.compile("\\$\\{([A-Za-z:]+)}");

  private final JsonNode conditions;
  private final Map<String, JsonNode> parameters;

  Stack(JsonNode template, Map<String, JsonNode> parameters) {
    this.conditions = template.path("Conditions");
    this.parameters = parameters;
  }

  boolean holds(String condition) {
    return truth(conditions.path(condition));
  }

  private boolean truth(JsonNode condition) {
    if (condition.has("Condition")) {
      return holds(condition.path("Condition").asText());
    }
    if (condition.has("Fn::Not")) {
      return !truth(condition.path("Fn::Not").path(0));
    }
    JsonNode equals = condition.path("Fn::Equals");
    if (equals.size() != 2) {
      throw new AssertionError("no condition that is known here: " + condition);
    }
    return value(equals.path(0)).equals(value(equals.path(1)));
  }

  /** What a part of the template becomes; empty for nothing at all. */
  Optional<JsonNode> value(JsonNode node) {
    if (node.has("Ref")) {
      return parameter(node.path("Ref").asText());
    }
    if (node.has("Fn::If")) {
      JsonNode fork = node.path("Fn::If");
      return value(fork.path(holds(fork.path(0).asText()) ? 1 : 2));
    }
    if (node.has("Fn::Sub")) {
      return Optional.of(TextNode.valueOf(substituted(node.path("Fn::Sub").asText())));
    }
    if (node.has("Fn::Join")) {
      StringBuilder joined = new StringBuilder();
      value(node.path("Fn::Join").path(1))
          .ifPresent(list -> list.forEach(t -> joined.append(t.asText())));
      return Optional.of(TextNode.valueOf(joined.toString()));
    }
    return Optional.of(plain(node));
  }

  private JsonNode plain(JsonNode node) {
    if (node.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> value(item).ifPresent(array::add));
      return array;
    }
    if (node.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      node.properties()
          .forEach(member ->
              value(member.getValue())
                  .ifPresent(made -> object.set(member.getKey(), unlisted(made))));
      return object;
    }
    return node;
  }

  private Optional<JsonNode> parameter(String name) {
    if (name.equals("AWS::NoValue")) {
      return Optional.empty();
    }
    JsonNode value = parameters.get(name);
    if (value == null) {
      throw new AssertionError("no parameter that is known here: " + name);
    }
    return Optional.of(value);
  }

  private String substituted(String text) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> parameter(place.group(1)).map(JsonNode::asText).orElse(""));
  }

  /** A list of one text as that text, and so within objects. */
  static JsonNode unlisted(JsonNode node) {
    if (node.isArray() && node.size() == 1 && node.path(0).isTextual()) {
      return node.path(0);
    }
    if (node.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      node.properties().forEach(m -> object.set(m.getKey(), unlisted(m.getValue())));
      return object;
    }
    if (node.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> array.add(unlisted(item)));
      return array;
    }
    return node;
  }
}
