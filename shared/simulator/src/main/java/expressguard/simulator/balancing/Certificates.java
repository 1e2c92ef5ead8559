package expressguard.simulator.balancing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The certificates of listeners beside the default one. */
final class Certificates {

  // Quotas for your Application Load Balancers: certificates per load balancer, default excluded.
  private static final int MOST = 25;

  private final Listeners listeners;
  private final Map<String, List<String>> byListener = new HashMap<>();

  Certificates(Listeners listeners) {
    this.listeners = listeners;
  }

  ObjectNode add(JsonNode request) {
    List<String> held = held(request);
    List<String> added = new ArrayList<>(held);
    for (JsonNode certificate : request.path("Certificates")) {
      String arn = Tree.text(certificate, "CertificateArn");
      if (!added.contains(arn)) {
        added.add(arn);
      }
    }
    if (added.size() > MOST) {
      throw ApiException.of(
          "TooManyCertificates", "You've reached the limit on the number of certificates");
    }
    byListener.put(Tree.text(request, "ListenerArn"), added);
    return Tree.object().set("Certificates", request.path("Certificates").deepCopy());
  }

  ObjectNode remove(JsonNode request) {
    List<String> held = held(request);
    for (JsonNode certificate : request.path("Certificates")) {
      held.remove(Tree.text(certificate, "CertificateArn"));
    }
    return Tree.object();
  }

  ObjectNode describe(JsonNode request) {
    ObjectNode answer = Tree.object();
    ArrayNode list = answer.putArray("Certificates");
    List<String> others = held(request);
    listeners
        .get(Tree.text(request, "ListenerArn"))
        .path("Certificates")
        .forEach(item ->
            list.addObject()
                .put("CertificateArn", Tree.text(item, "CertificateArn"))
                .put("IsDefault", true));
    others.forEach(arn -> list.addObject().put("CertificateArn", arn).put("IsDefault", false));
    return answer;
  }

  private List<String> held(JsonNode request) {
    String listener = Tree.text(request, "ListenerArn");
    listeners.get(listener);
    return byListener.computeIfAbsent(listener, _ -> new ArrayList<>());
  }
}
