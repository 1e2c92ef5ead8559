package expressguard.simulator.upstream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Tree;
import expressguard.simulator.wire.HttpCall;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** A request of an API whose model is not here: what can be read of it without one. */
final class LooseRequest {

  private static final JsonMapper JSON = new JsonMapper();

  private LooseRequest() {}

  /** The operation by target or action; for REST the method and path. */
  static String operation(HttpCall call) {
    String target = call.header("X-Amz-Target");
    if (!target.isEmpty()) {
      return target.substring(target.lastIndexOf('.') + 1);
    }
    String action = Tree.text(form(call.text()), "Action");
    return action.isEmpty() ? call.method() + " " + call.path() : action;
  }

  /** The parameters in record casing. */
  static ObjectNode parameters(HttpCall call) {
    if (call.header("Content-Type").contains("json")) {
      return LooseCasing.of(json(call.text()));
    }
    ObjectNode fields = form(call.text());
    return LooseCasing.of(LooseCasing.nested(Tree.without(fields, "Action", "Version")));
  }

  private static ObjectNode json(String text) {
    try {
      JsonNode tree = JSON.readTree(text.isBlank() ? "{}" : text);
      return tree instanceof ObjectNode object ? object : Tree.object();
    } catch (JsonProcessingException _) {
      return Tree.object();
    }
  }

  private static ObjectNode form(String body) {
    ObjectNode fields = Tree.object();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0 && !body.startsWith("<") && !body.startsWith("{")) {
        fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
