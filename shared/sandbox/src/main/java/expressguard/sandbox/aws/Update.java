package expressguard.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An update whose expression is of the forms that the guard uses: {@code SET a = :a, b =
 * if_not_exists(b, :b) REMOVE c}. Source: Amazon DynamoDB developer guide, "Using update
 * expressions".
 */
record Update(JsonNode call) {

  private static final Pattern SET =
      Pattern.compile("(\\w+) = (?:(if_not_exists)\\(\\w+, )?(:\\w+)\\)?");

  /** What it makes of an item; of an empty one where there is none. */
  ObjectNode of(JsonNode item) {
    ObjectNode made = JsonNodeFactory.instance.objectNode();
    call.path("Key").properties().forEach(one -> made.set(one.getKey(), one.getValue()));
    item.properties().forEach(one -> made.set(one.getKey(), one.getValue()));
    String[] clauses = call.path("UpdateExpression").asText().split(" ?REMOVE ", 2);
    for (Matcher set = SET.matcher(clauses[0]); set.find(); ) {
      if (set.group(2) == null || !made.has(set.group(1))) {
        made.set(set.group(1), call.path("ExpressionAttributeValues").path(set.group(3)));
      }
    }
    if (clauses.length > 1) {
      made.remove(clauses[1].strip());
    }
    return made;
  }
}
