package expressguard.lock.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Every way to spoil a policy by one slip: drop or widen any part of any statement, or turn any
 * operator, quantifier, key or value into its neighbour.
 */
public final class Mutants {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode policy;
  private final List<Mutant> mutants = new ArrayList<>();

  private Mutants(ObjectNode policy) {
    this.policy = policy;
  }

  public static List<Mutant> of(String text) {
    try {
      return new Mutants((ObjectNode) JSON.readTree(text)).all();
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  private List<Mutant> all() {
    ArrayNode statements = policy.withArray("Statement");
    for (int i = 0; i < statements.size(); i++) {
      int place = i;
      if (statements.size() > 1) {
        add(sid(i) + ": dropped", copy -> copy.withArray("Statement").remove(place));
      }
      edit(i, "effect turned", statement -> turn(statement, "Effect", "Deny", "Allow"));
      scope(i, "Action", "*");
      scope(i, "Resource", "*");
      conditions(i);
    }
    return List.copyOf(mutants);
  }

  private void scope(int place, String element, String everything) {
    JsonNode value = statement(policy, place).path(element);
    if (!value.asText().equals(everything)) {
      edit(place, element + " widened", statement -> statement.put(element, everything));
    } else {
      String narrow = element.equals("Action") ? "s3:GetBucketTagging" : "arn:aws:s3:::elsewhere";
      edit(place, element + " narrowed", statement -> statement.put(element, narrow));
    }
    edit(
        place,
        element + " turned into Not" + element,
        statement -> statement.set("Not" + element, statement.remove(element)));
    values(place, value, element, statement -> statement.withArray(element));
  }

  private void conditions(int place) {
    JsonNode condition = statement(policy, place).path("Condition");
    if (!condition.isMissingNode()) {
      edit(place, "conditions dropped", statement -> statement.remove("Condition"));
    }
    for (String operator : names(condition)) {
      String at = "Condition." + operator;
      edit(place, at + " dropped", statement -> conditions(statement).remove(operator));
      for (String other : neighbours(operator)) {
        edit(
            place,
            at + " turned into " + other,
            statement -> conditions(statement).set(other, conditions(statement).remove(operator)));
      }
      for (String key : names(condition.path(operator))) {
        key(place, operator, key, condition.path(operator).path(key));
      }
    }
  }

  private void key(int place, String operator, String key, JsonNode value) {
    String at = "Condition." + operator + "." + key;
    edit(
        place,
        at + " misspelt",
        statement -> {
          ObjectNode keys = (ObjectNode) conditions(statement).path(operator);
          keys.set(key + "s", keys.remove(key));
        });
    values(
        place, value, at, statement -> (ArrayNode) conditions(statement).path(operator).path(key));
    if (operator.equals("Null")) {
      boolean before = value.asBoolean();
      edit(
          place,
          at + " turned",
          statement ->
              ((ObjectNode) conditions(statement).path(operator))
                  .put(key, before ? "false" : "true"));
    }
  }

  /** Drops each value of a list, misspells it, and opens an ARN to its whole path. */
  private void values(int place, JsonNode value, String at, Values values) {
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      int index = i;
      String text = value.get(i).asText();
      edit(place, at + ": `" + text + "` dropped", s -> values.of(s).remove(index));
      edit(place, at + ": `" + text + "` misspelt", s -> values.of(s).set(index, text + "x"));
      int slash = text.lastIndexOf('/');
      if (slash > 0 && !text.endsWith("*")) {
        String open = text.substring(0, slash + 1) + "*";
        edit(place, at + ": `" + text + "` opened", s -> values.of(s).set(index, open));
      }
    }
  }

  private interface Values {
    ArrayNode of(ObjectNode statement);
  }

  private static List<String> neighbours(String operator) {
    List<String> others = new ArrayList<>();
    String base = operator.substring(operator.indexOf(':') + 1);
    String set = operator.substring(0, operator.length() - base.length());
    if (set.equals("ForAnyValue:")) {
      others.add("ForAllValues:" + base);
    }
    if (set.equals("ForAllValues:")) {
      others.add("ForAnyValue:" + base);
    }
    if (!set.isEmpty()) {
      others.add(base);
    }
    if (!base.equals("Null")) {
      others.add(operator + "IfExists");
      others.add(set + opposite(base));
      others.add(set + base.replace("IgnoreCase", ""));
    }
    others.remove(operator);
    return others;
  }

  private static String opposite(String operator) {
    return operator.contains("Not")
        ? operator.replace("Not", "")
        : operator.replace("Equals", "NotEquals").replace("Like", "NotLike");
  }

  private static void turn(ObjectNode object, String member, String one, String other) {
    object.put(member, object.path(member).asText().equals(one) ? other : one);
  }

  private static ObjectNode conditions(ObjectNode statement) {
    return (ObjectNode) statement.path("Condition");
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private String sid(int place) {
    return statement(policy, place).path("Sid").asText();
  }

  private static ObjectNode statement(ObjectNode policy, int place) {
    return (ObjectNode) policy.withArray("Statement").path(place);
  }

  private void edit(int place, String what, Consumer<ObjectNode> edit) {
    add(sid(place) + ": " + what, copy -> edit.accept(statement(copy, place)));
  }

  private void add(String what, Consumer<ObjectNode> edit) {
    ObjectNode copy = policy.deepCopy();
    edit.accept(copy);
    if (!copy.equals(policy)) {
      mutants.add(new Mutant(what, copy));
    }
  }
}
