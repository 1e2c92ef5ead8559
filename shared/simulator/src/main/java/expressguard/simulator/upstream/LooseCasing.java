package expressguard.simulator.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Tree;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/** Record casing without a model: every member's first letter is lowered, all values are texts. */
final class LooseCasing {

  private LooseCasing() {}

  static ObjectNode of(JsonNode request) {
    return Tree.object(cased(request));
  }

  private static JsonNode cased(JsonNode value) {
    if (value.isObject()) {
      ObjectNode object = Tree.object();
      for (Map.Entry<String, JsonNode> entry : value.properties()) {
        object.set(lowered(entry.getKey()), cased(entry.getValue()));
      }
      return object;
    }
    if (value.isArray()) {
      ArrayNode array = Tree.list();
      value.forEach(one -> array.add(cased(one)));
      return array;
    }
    return value.deepCopy();
  }

  private static String lowered(String name) {
    return name.substring(0, Math.min(1, name.length())).toLowerCase(Locale.ROOT)
        + name.substring(Math.min(1, name.length()));
  }

  /** The tree that flat names such as {@code Tags.member.1.Key} stand for. */
  static ObjectNode nested(JsonNode fields) {
    ObjectNode tree = Tree.object();
    for (Map.Entry<String, JsonNode> field : fields.properties()) {
      String[] parts = field.getKey().split("\\.", -1);
      ObjectNode at = tree;
      for (int part = 0; part < parts.length - 1; part++) {
        JsonNode held = at.path(parts[part]);
        at = held instanceof ObjectNode object ? object : at.putObject(parts[part]);
      }
      at.set(parts[parts.length - 1], field.getValue().deepCopy());
    }
    return Tree.object(lists(tree));
  }

  // An object whose only keys are 1, 2, 3, … is a list, and `member` is the word for its elements.
  private static JsonNode lists(JsonNode value) {
    if (!value.isObject()) {
      return value;
    }
    if (value.size() == 1 && value.has("member")) {
      return lists(value.path("member"));
    }
    if (value.has("1") && numbered(value)) {
      ArrayNode array = Tree.list();
      for (int index = 1; value.has(Integer.toString(index)); index++) {
        array.add(lists(value.path(Integer.toString(index))));
      }
      return array;
    }
    ObjectNode object = Tree.object();
    value.properties().forEach(entry -> object.set(entry.getKey(), lists(entry.getValue())));
    return object;
  }

  private static boolean numbered(JsonNode value) {
    for (Iterator<String> names = value.fieldNames(); names.hasNext(); ) {
      if (!names.next().matches("[0-9]+")) {
        return false;
      }
    }
    return true;
  }
}
