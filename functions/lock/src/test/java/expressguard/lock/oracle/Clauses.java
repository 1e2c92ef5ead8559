package expressguard.lock.oracle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.authorization.AccessRequest;
import expressguard.authorization.context.ContextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes conditions: every operator over every kind of key, near the values of one request. */
final class Clauses {

  private static final List<String> STRINGS =
      List.of(
          "StringEquals",
          "StringNotEquals",
          "StringLike",
          "StringNotLike",
          "StringEqualsIgnoreCase",
          "StringNotEqualsIgnoreCase");
  private static final List<String> ARNS =
      List.of("ArnEquals", "ArnNotEquals", "ArnLike", "ArnNotLike", "StringLike", "StringEquals");
  private static final List<String> NOT_EVALUATED =
      List.of("NumericEquals", "DateLessThan", "IpAddress", "BinaryEquals");

  private final Chance chance;
  private final AccessRequest request;

  Clauses(Chance chance, AccessRequest request) {
    this.chance = chance;
    this.request = request;
  }

  void addTo(ObjectNode condition) {
    switch (chance.upTo(5)) {
      case 0 -> compared(condition, key(Vocabulary.SINGLE), STRINGS, Vocabulary.SINGLE);
      case 1 -> compared(condition, key(Vocabulary.ARNS), ARNS, Vocabulary.ARNS);
      case 2 -> compared(condition, key(Vocabulary.BOOLEANS), List.of("Bool"), Vocabulary.BOOLEANS);
      case 3 -> {
        String key = chance.in100(30) ? Vocabulary.TAG_KEYS : key(Vocabulary.SINGLE);
        put(condition, "Null", key, List.of(chance.of(List.of("true", "false", "False"))));
      }
      default -> tagKeys(condition);
    }
  }

  private String key(Map<String, List<String>> keys) {
    return chance.of(keys.keySet().stream().sorted().toList());
  }

  private void compared(
      ObjectNode condition, String key, List<String> operators, Map<String, List<String>> values) {
    String operator = chance.of(operators);
    if (chance.in100(15)) {
      operator += "IfExists";
    }
    if (chance.in100(10)) {
      operator = (chance.in100(50) ? "ForAnyValue:" : "ForAllValues:") + operator;
    }
    if (chance.in100(1)) {
      operator = chance.of(NOT_EVALUATED);
    }
    put(condition, operator, key, values(operator, key, values.getOrDefault(key, List.of())));
  }

  private void tagKeys(ObjectNode condition) {
    String operator = chance.of(STRINGS) + (chance.in100(5) ? "IfExists" : "");
    String quantifier = chance.in100(50) ? "ForAnyValue:" : "ForAllValues:";
    String whole = chance.in100(2) ? operator : quantifier + operator;
    put(condition, whole, Vocabulary.TAG_KEYS, values(whole, Vocabulary.TAG_KEYS, Vocabulary.TAGS));
  }

  /** One to three values, half of them made from what the request has. */
  private List<String> values(String operator, String key, List<String> others) {
    List<String> near =
        switch (request.context().at(key)) {
          case ContextValue.One(var text) -> List.of(text);
          case ContextValue.Many(var texts) -> texts;
          case ContextValue.Hidden _, ContextValue.NotKnown _, ContextValue.Absent _ -> others;
        };
    List<String> values = new ArrayList<>();
    for (int i = chance.in100(60) ? 0 : chance.upTo(2); i >= 0; i--) {
      String value = chance.in100(50) ? chance.of(near) : chance.of(others);
      values.add(operator.contains("Bool") ? value : varied(operator, value));
    }
    return values;
  }

  private String varied(String operator, String value) {
    if (operator.contains("Arn")) {
      int name = value.lastIndexOf('/') + 1;
      return chance.in100(40)
          ? value.substring(0, name) + chance.wild(value.substring(name))
          : value;
    }
    return switch (chance.upTo(11)) {
      case 0, 1 -> chance.otherCase(value);
      case 2, 3 -> chance.wild(value);
      case 4 -> chance.in100(10) ? "${aws:PrincipalTag/team}" : value;
      default -> value;
    };
  }

  private void put(ObjectNode condition, String operator, String key, List<String> values) {
    String spelling = chance.in100(20) ? chance.otherCase(key) : key;
    ObjectNode keys =
        condition.path(operator) instanceof ObjectNode known
            ? known
            : condition.putObject(operator);
    if (values.size() == 1 && chance.in100(50)) {
      keys.put(spelling, values.getFirst());
    } else {
      ArrayNode list = keys.putArray(spelling);
      values.forEach(list::add);
    }
  }
}
