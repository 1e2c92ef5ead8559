package expressguard.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Set;

/**
 * Puts a secret of its own into every place of a record that can hold one, in requests and in
 * responses: a container that has no such place gets it first.
 */
public final class Canaries {

  /** What every planted secret begins with. */
  public static final String MARK = "canary-";

  private static final Set<String> WORDS = Set.of("command", "entryPoint");
  private static final Set<String> REFERENCES = Set.of("secrets", "secretOptions");

  private static final Set<String> ALL_DRIVERS = Set.of("mode", "max-buffer-size");

  private int planted;

  /** How many secrets were planted so far. */
  public int planted() {
    return planted;
  }

  /** A copy of the tree with secrets in it. */
  public JsonNode plant(JsonNode tree) {
    JsonNode copy = tree.deepCopy();
    walk(copy);
    return copy;
  }

  private void walk(JsonNode node) {
    if (node instanceof ObjectNode object) {
      if (object.path("image").isTextual()) {
        furnish(object);
      }
      List.copyOf(object.properties()).forEach(member -> member(object, member.getKey()));
    }
    node.forEach(this::walk);
  }

  /** Every place for a secret that a container can have. */
  private static void furnish(ObjectNode container) {
    if (!container.has("environment")) {
      container.putArray("environment").addObject().put("name", "TOKEN").put("value", "");
    }
    if (!container.has("secrets")) {
      container.putArray("secrets").addObject().put("name", "KEY").put("valueFrom", "");
    }
    for (String words : WORDS) {
      if (!container.has(words)) {
        container.putArray(words).add("").add("");
      }
    }
    container.putObject("repositoryCredentials").put("credentialsParameter", "");
    if (!container.has("logConfiguration") && !container.has("awsLogsConfiguration")) {
      container
          .putObject("logConfiguration")
          .put("logDriver", "splunk")
          .putObject("options")
          .put("splunk-token", "")
          .put("splunk-url", "");
    }
  }

  private void member(ObjectNode object, String name) {
    JsonNode value = object.path(name);
    if (name.equals("image") && value.isTextual()) {
      object.put(name, "user:" + secret() + "@" + value.asText());
    } else if (name.equals("environment")) {
      value.forEach(entry -> hide(entry, "value"));
    } else if (REFERENCES.contains(name)) {
      value.forEach(entry -> hide(entry, "valueFrom"));
    } else if (WORDS.contains(name)) {
      object.set(name, words(value));
    } else if (name.equals("repositoryCredentials")) {
      hide(value, "credentialsParameter");
    } else if (name.equals("logConfiguration")) {
      JsonNode options = value.path("options");
      options
          .fieldNames()
          .forEachRemaining(option -> {
            if (!isPublic(option)) {
              hide(options, option);
            }
          });
    }
  }

  /**
   * Those of CloudWatch Logs, which say where and how it logs, and the two that all drivers have.
   */
  private static boolean isPublic(String option) {
    return option.startsWith("awslogs-") || ALL_DRIVERS.contains(option);
  }

  private void hide(JsonNode holder, String member) {
    if (holder instanceof ObjectNode object) {
      object.put(member, secret());
    }
  }

  private JsonNode words(JsonNode words) {
    if (!(words instanceof ArrayNode list)) {
      return TextNode.valueOf(secret());
    }
    ArrayNode hidden = list.arrayNode();
    list.forEach(word -> hidden.add(secret()));
    return hidden;
  }

  private String secret() {
    planted++;
    return MARK + planted;
  }
}
