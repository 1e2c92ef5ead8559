package expressguard.lock.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.authorization.AccessRequest;
import java.util.ArrayList;
import java.util.List;

/** Makes policies that have a fair chance to apply to one request, and to miss it by little. */
final class Policies {

  private final Chance chance;
  private final AccessRequest request;
  private final Clauses clauses;

  Policies(Chance chance, AccessRequest request) {
    this.chance = chance;
    this.request = request;
    this.clauses = new Clauses(chance, request);
  }

  /** What an organisation attaches to every level, and a boundary of the lock holds. */
  static JsonNode everything() {
    ObjectNode policy = JsonNodeFactory.instance.objectNode().put("Version", "2012-10-17");
    policy.putObject("Statement").put("Effect", "Allow").put("Action", "*").put("Resource", "*");
    return policy;
  }

  List<JsonNode> some(int most) {
    List<JsonNode> policies = new ArrayList<>();
    if (chance.in100(60)) {
      policies.add(everything());
    }
    for (int i = chance.upTo(most); i > 0; i--) {
      policies.add(policy());
    }
    return policies;
  }

  JsonNode policy() {
    ObjectNode policy = JsonNodeFactory.instance.objectNode().put("Version", "2012-10-17");
    ArrayNode statements = policy.putArray("Statement");
    for (int i = chance.upTo(2); i >= 0; i--) {
      statements.add(statement());
    }
    return policy;
  }

  private ObjectNode statement() {
    ObjectNode statement = JsonNodeFactory.instance.objectNode();
    statement.put("Effect", chance.in100(55) ? "Deny" : "Allow");
    patterns(statement, "Action", this::action);
    patterns(statement, "Resource", this::resource);
    if (chance.in100(75)) {
      ObjectNode condition = statement.putObject("Condition");
      for (int i = chance.upTo(2); i >= 0; i--) {
        clauses.addTo(condition);
      }
    }
    return statement;
  }

  private interface Pattern {
    String made();
  }

  private void patterns(ObjectNode statement, String element, Pattern pattern) {
    String name = chance.in100(12) ? "Not" + element : element;
    if (chance.in100(50)) {
      statement.put(name, pattern.made());
    } else {
      ArrayNode list = statement.putArray(name);
      for (int i = chance.upTo(2); i >= 0; i--) {
        list.add(pattern.made());
      }
    }
  }

  private String action() {
    String action = chance.in100(70) ? request.action() : chance.of(Vocabulary.ACTIONS);
    int colon = action.indexOf(':') + 1;
    return switch (chance.upTo(7)) {
      case 0 -> "*";
      case 1 -> action.substring(0, colon) + "*";
      case 2, 3 -> action.substring(0, colon) + chance.wild(action.substring(colon));
      case 4 -> chance.otherCase(action);
      case 5 -> chance.in100(5) ? chance.wild(action.substring(0, colon - 1)) + ":*" : action;
      default -> action;
    };
  }

  private String resource() {
    String arn = chance.in100(70) ? request.resource() : chance.of(Vocabulary.RESOURCES);
    String[] parts = arn.split(":", 6);
    return switch (chance.upTo(9)) {
      case 0, 1 -> "*";
      case 2 -> String.join(":", "arn", parts[1], parts[2], "*", parts[4], parts[5]);
      case 3 -> String.join(":", "arn", "aws", parts[2], "*", "*", "*");
      case 4 -> String.join(":", "arn", "aws", parts[2]) + ":*";
      case 5, 6 -> {
        int name = parts[5].lastIndexOf('/') + 1;
        String wild = parts[5].substring(0, name) + chance.wild(parts[5].substring(name));
        yield String.join(":", "arn", parts[1], parts[2], parts[3], parts[4], wild);
      }
      case 7 -> rare(arn, parts);
      default -> arn;
    };
  }

  /** What is seldom written, and often cannot be told. */
  private String rare(String arn, String[] parts) {
    return switch (chance.upTo(9)) {
      case 0 -> arn.replace(parts[2], chance.otherCase(parts[2]));
      case 1 ->
          String.join(":", "arn", parts[1], parts[2], parts[3], parts[4], chance.wild(parts[5]));
      case 2 -> String.join(":", "arn", "aws", parts[2], "*", "*", "${aws:PrincipalTag/team}");
      case 3 -> "arn:aws:" + parts[2];
      case 4 ->
          arn.substring(0, arn.length() - 1) + chance.otherCase(arn.substring(arn.length() - 1));
      default -> arn;
    };
  }
}
