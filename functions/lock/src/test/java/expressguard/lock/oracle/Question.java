package expressguard.lock.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.authorization.Access;
import expressguard.authorization.AccessRequest;
import expressguard.authorization.Authorizer;
import expressguard.authorization.NamedPolicy;
import expressguard.authorization.PolicySet;
import expressguard.authorization.context.ContextValue;
import expressguard.lock.cases.Documents;
import java.util.List;

/**
 * A request with the policies that bear on it, as JSON, for two evaluators.
 *
 * @param boundary none or one
 * @param levels the control policies, level by level
 */
record Question(
    AccessRequest request,
    List<JsonNode> identity,
    List<JsonNode> boundary,
    List<List<JsonNode>> levels) {

  /**
   * Our answer, in the words of the corpus: {@code DENIED} means refused, and explicitly or not is
   * not known.
   */
  String ours() {
    PolicySet policies =
        new PolicySet(
            read("identity", identity),
            read("boundary", boundary),
            levels.stream().map(level -> read("level", level)).toList());
    return switch (Authorizer.decide(request, policies)) {
      case Access.Allowed _ -> "ALLOWED";
      case Access.ExplicitlyDenied _ -> "EXPLICIT";
      case Access.ImplicitlyDenied(_, var doubts) -> doubts.isEmpty() ? "IMPLICIT" : "DENIED";
      case Access.Unknown _ -> "UNKNOWN";
    };
  }

  /** One line of the corpus. */
  ObjectNode line(String ours) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("ours", ours);
    line.put("principal", request.principal().arn());
    line.put("action", request.action());
    line.put("resource", request.resource());
    ObjectNode context = line.putObject("context");
    request.context().known().forEach((key, value) -> put(context, key, value));
    line.set("identity", array(identity));
    line.set("boundary", array(boundary));
    ArrayNode all = line.putArray("levels");
    levels.forEach(level -> all.add(array(level)));
    return line;
  }

  private static void put(ObjectNode context, String key, ContextValue value) {
    switch (value) {
      case ContextValue.One(var text) -> context.put(key, text);
      case ContextValue.Many(var texts) -> texts.forEach(context.putArray(key)::add);
      // What is sure although a value is hidden must hold for any value.
      case ContextValue.Hidden _ -> context.put(key, "any");
      case ContextValue.NotKnown _, ContextValue.Absent _ ->
          throw new AssertionError(key + ": only what both can know is asked");
    }
  }

  private static ArrayNode array(List<JsonNode> nodes) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    nodes.forEach(array::add);
    return array;
  }

  private static List<NamedPolicy> read(String name, List<JsonNode> policies) {
    return policies.stream().map(policy -> Documents.read(name, policy.toString())).toList();
  }
}
