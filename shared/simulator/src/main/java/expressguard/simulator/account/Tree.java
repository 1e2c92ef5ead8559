package expressguard.simulator.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Short words for JSON trees. */
public final class Tree {

  private Tree() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  public static ArrayNode texts(Collection<String> texts) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  /** The elements of a list of texts. */
  public static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** A list of one object. */
  public static ArrayNode list(JsonNode... items) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (JsonNode item : items) {
      array.add(item);
    }
    return array;
  }

  /** A copy without some members. */
  public static ObjectNode without(JsonNode node, String... members) {
    ObjectNode copy = object(node.deepCopy());
    copy.remove(List.of(members));
    return copy;
  }

  /** A node that is known to be an object. */
  public static ObjectNode object(JsonNode node) {
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw new IllegalStateException("no object: " + node.getNodeType());
  }

  public static Optional<ObjectNode> first(JsonNode array, Predicate<JsonNode> wanted) {
    for (JsonNode item : array) {
      if (wanted.test(item)) {
        return Optional.of(object(item));
      }
    }
    return Optional.empty();
  }

  /** The text of a member; empty when it is absent. */
  public static String text(JsonNode node, String member) {
    return node.path(member).asText("");
  }
}
