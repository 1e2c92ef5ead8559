package expressguard.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An update whose expression is of the forms that the guard uses: {@code SET a = :a, b =
 * if_not_exists(b, :b), #c = :c REMOVE d, e}, {@code ADD f :f} and {@code DELETE f :f} of a set.
 * Source: Amazon DynamoDB developer guide, "Using update expressions".
 */
record Update(JsonNode call) {

  private static final Pattern SET =
      Pattern.compile("(#?\\w+) = (?:(if_not_exists)\\(\\w+, )?(:\\w+)\\)?");
  private static final Pattern ADD = Pattern.compile("^ADD (\\w+) (:\\w+)");
  private static final Pattern DELETE = Pattern.compile("^DELETE (\\w+) (:\\w+)");

  /** What it makes of an item; of an empty one where there is none. */
  ObjectNode of(JsonNode item) {
    ObjectNode made = JsonNodeFactory.instance.objectNode();
    call.path("Key").properties().forEach(one -> made.set(one.getKey(), one.getValue()));
    item.properties().forEach(one -> made.set(one.getKey(), one.getValue()));
    JsonNode values = call.path("ExpressionAttributeValues");
    String[] clauses = call.path("UpdateExpression").asText().split(" ?REMOVE ", 2);
    for (Matcher set = SET.matcher(clauses[0]); set.find(); ) {
      String attribute = named(set.group(1));
      if (set.group(2) == null || !made.has(attribute)) {
        made.set(attribute, values.path(set.group(3)));
      }
    }
    if (clauses.length > 1) {
      made.remove(List.of(clauses[1].split(", ", -1)));
    }
    for (Matcher add = ADD.matcher(clauses[0]); add.find(); ) {
      Set<String> texts = texts(made.path(add.group(1)));
      texts.addAll(texts(values.path(add.group(2))));
      put(made, add.group(1), texts);
    }
    for (Matcher delete = DELETE.matcher(clauses[0]); delete.find(); ) {
      Set<String> texts = texts(made.path(delete.group(1)));
      texts.removeAll(texts(values.path(delete.group(2))));
      put(made, delete.group(1), texts);
    }
    return made;
  }

  /** What a word of the expression stands for. */
  private String named(String word) {
    return call.path("ExpressionAttributeNames").path(word).asText(word);
  }

  private static Set<String> texts(JsonNode set) {
    Set<String> texts = new TreeSet<>();
    set.path("SS").forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** A set that is empty there is not. */
  private static void put(ObjectNode item, String attribute, Set<String> texts) {
    item.remove(attribute);
    if (!texts.isEmpty()) {
      texts.forEach(item.putObject(attribute).putArray("SS")::add);
    }
  }
}
