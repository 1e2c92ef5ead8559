package expressguard.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An update whose expression is of the forms that the guard uses: {@code SET a = :a, b =
 * if_not_exists(b, :b), #c = :c REMOVE d} and {@code ADD e :e} of a set. Source: Amazon DynamoDB
 * developer guide, "Using update expressions".
 */
record Update(JsonNode call) {

  private static final Pattern SET =
      Pattern.compile("(#?\\w+) = (?:(if_not_exists)\\(\\w+, )?(:\\w+)\\)?");
  private static final Pattern ADD = Pattern.compile("^ADD (\\w+) (:\\w+)");

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
      made.remove(clauses[1].strip());
    }
    for (Matcher add = ADD.matcher(clauses[0]); add.find(); ) {
      made.set(add.group(1), sum(made.path(add.group(1)), values.path(add.group(2))));
    }
    return made;
  }

  /** What a word of the expression stands for. */
  private String named(String word) {
    return call.path("ExpressionAttributeNames").path(word).asText(word);
  }

  private static JsonNode sum(JsonNode set, JsonNode more) {
    Set<String> texts = new TreeSet<>();
    set.path("SS").forEach(text -> texts.add(text.asText()));
    more.path("SS").forEach(text -> texts.add(text.asText()));
    ObjectNode sum = JsonNodeFactory.instance.objectNode();
    texts.forEach(sum.putArray("SS")::add);
    return sum;
  }
}
