package expressguard.lock.policies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A policy with places to be filled: a text that is nothing but a place becomes that place's
 * values, and a statement that names a place without values is left out, since in IAM an empty list
 * is not nothing but malformed.
 */
final class PolicyTemplate {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode policy;

  private PolicyTemplate(ObjectNode policy) {
    this.policy = policy;
  }

  static PolicyTemplate read(String name) {
    try (InputStream in = PolicyTemplate.class.getResourceAsStream("/expressguard/lock/" + name)) {
      return new PolicyTemplate((ObjectNode) JSON.readTree(Objects.requireNonNull(in)));
    } catch (IOException e) {
      throw new UncheckedIOException("`" + name + "` cannot be read from the program itself", e);
    }
  }

  /** This policy with the statements of another behind its own. */
  PolicyTemplate and(PolicyTemplate other) {
    ObjectNode both = policy.deepCopy();
    both.withArray("Statement").addAll(other.policy.withArray("Statement"));
    return new PolicyTemplate(both);
  }

  String filled(Map<String, List<String>> places) {
    ObjectNode filled = policy.deepCopy();
    ArrayNode statements = filled.putArray("Statement");
    for (JsonNode statement : policy.withArray("Statement")) {
      boolean empty =
          places.entrySet().stream()
              .anyMatch(place ->
                  place.getValue().isEmpty()
                      && statement.toString().contains(sign(place.getKey())));
      if (!empty) {
        statements.add(filled(statement, places));
      }
    }
    return filled.toString();
  }

  private static JsonNode filled(JsonNode node, Map<String, List<String>> places) {
    if (node.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      node.properties()
          .forEach(member -> object.set(member.getKey(), filled(member.getValue(), places)));
      return object;
    }
    if (node.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> array.add(filled(item, places)));
      return array;
    }
    return text(node.asText(), places);
  }

  private static JsonNode text(String text, Map<String, List<String>> places) {
    Optional<List<String>> whole =
        places.entrySet().stream()
            .filter(place -> text.equals(sign(place.getKey())))
            .map(Map.Entry::getValue)
            .findFirst();
    if (whole.isPresent() && whole.get().size() != 1) {
      ArrayNode values = JsonNodeFactory.instance.arrayNode();
      whole.get().forEach(values::add);
      return values;
    }
    String filled = text;
    for (Map.Entry<String, List<String>> place : places.entrySet()) {
      filled = filled.replace(sign(place.getKey()), String.join(",", place.getValue()));
    }
    return JsonNodeFactory.instance.textNode(filled);
  }

  private static String sign(String place) {
    return "${" + place + "}";
  }
}
