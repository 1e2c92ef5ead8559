package expressguard.testkit.simulated.differential;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.simulator.account.Tree;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** The leaves of a described resource, each under its path; a list of plain things is one leaf. */
final class Leaves {

  private static final Map<String, String> NAMED =
      Map.of(
          "containerDefinitions", "name",
          "environment", "name",
          "secrets", "name",
          "ulimits", "name");

  private final boolean lower;
  private final BiConsumer<String, String> found;

  /**
   * @param lower whether the API has capital letters where records and fields have none
   */
  Leaves(boolean lower, BiConsumer<String, String> found) {
    this.lower = lower;
    this.found = found;
  }

  void of(String path, JsonNode node) {
    if (node.isObject() && !node.isEmpty()) {
      node.properties()
          .forEach(member -> of(join(path, member(member.getKey())), member.getValue()));
    } else if (node.isArray() && node.isEmpty()) {
      // AWS shows an absent list as an empty one.
      return;
    } else if (node.isArray()) {
      list(path, node);
    } else {
      found.accept(path, node.isNumber() ? plain(node) : node.asText());
    }
  }

  private static String plain(JsonNode number) {
    return number.decimalValue().stripTrailingZeros().toPlainString();
  }

  private void list(String path, JsonNode list) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    if (name.equals("portMappings")) {
      for (int i = 0; i < list.size(); i++) {
        of(path + "[" + i + "]", list.path(i));
      }
    } else if (NAMED.containsKey(name)) {
      for (JsonNode entry : list) {
        named(path + "[" + entry.path("name").asText() + "]", entry);
      }
    } else {
      found.accept(path, plain(name, list));
    }
  }

  /** Security groups and subnets are sets: their order says nothing. */
  private static String plain(String name, JsonNode list) {
    return name.equals("securityGroups") || name.equals("subnets")
        ? new TreeSet<>(Tree.texts(list)).toString()
        : list.toString();
  }

  private void named(String path, JsonNode entry) {
    JsonNode rest = Tree.without(entry, "name");
    if (rest.has("value") || rest.has("valueFrom")) {
      found.accept(path, rest.path("value").asText() + rest.path("valueFrom").asText());
      return;
    }
    if (!path.contains("].")) {
      found.accept(path, "present");
    }
    of(path, rest);
  }

  private static String join(String path, String member) {
    return path.isEmpty() ? member : path + "." + member;
  }

  private String member(String name) {
    return lower ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
  }
}
