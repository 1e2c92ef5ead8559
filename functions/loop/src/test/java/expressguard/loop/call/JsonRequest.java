package expressguard.loop.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A call as it goes over the wire. It asks for the same as one of the SDK's classes.
 *
 * @param service as IAM writes it
 */
record JsonRequest(String service, String operation, JsonNode body) {

  Set<MadeCall> calls() {
    if (operation.equals("SendMessageBatch")) {
      return new JsonRequest(service, "SendMessage", body).calls();
    }
    SortedSet<MadeCall> calls = new TreeSet<>();
    if (operation.startsWith("Transact")) {
      for (JsonNode item : body.path("TransactItems")) {
        for (Map.Entry<String, JsonNode> part : item.properties()) {
          add(part.getKey() + "Item", part.getValue(), calls);
        }
      }
      return calls;
    }
    add(operation, body, calls);
    return calls.isEmpty() ? Set.of(new MadeCall(service + ":" + operation, "*")) : calls;
  }

  private void add(String action, JsonNode request, Set<MadeCall> calls) {
    for (String name : names(request)) {
      calls.add(new MadeCall(service + ":" + action, name));
    }
  }

  private static List<String> names(JsonNode request) {
    List<String> named = new ArrayList<>();
    request.path("RequestItems").fieldNames().forEachRemaining(named::add);
    for (String member : MadeCall.NAMING) {
      Stream.concat(Stream.of(request), request.path("Entries").valueStream())
          .map(one -> one.path(member))
          .filter(JsonNode::isTextual)
          .forEach(name -> named.add(name.asText()));
    }
    return named;
  }
}
