package expressguard.simulator.balancing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Ids;
import expressguard.simulator.account.Shelf;
import expressguard.simulator.account.Tags;
import expressguard.simulator.account.Tree;
import java.util.List;

/** Listeners (ELBv2 API reference, Listener); each comes with its default rule. */
final class Listeners {

  private final Ids ids;
  private final Rules rules;
  private final Tags tags;
  private final Shelf shelf = new Shelf("ListenerNotFound");

  Listeners(Ids ids, Rules rules, Tags tags) {
    this.ids = ids;
    this.rules = rules;
    this.tags = tags;
  }

  ObjectNode create(JsonNode request) {
    String balancer = Tree.text(request, "LoadBalancerArn");
    String arn = balancer.replaceFirst(":loadbalancer/", ":listener/") + "/" + ids.hex(16);
    ObjectNode made = Tree.object().put("ListenerArn", arn);
    made.setAll(Tree.without(request, "Tags", "DefaultActions"));
    made.set("DefaultActions", Actions.shown(request.path("DefaultActions")));
    shelf.put(arn, made);
    tags.add(arn, request.path("Tags"));
    rules.addDefault(arn, made.path("DefaultActions"));
    return answer(List.of(made));
  }

  ObjectNode modify(JsonNode request) {
    ObjectNode listener = get(Tree.text(request, "ListenerArn"));
    listener.setAll(Tree.without(request, "ListenerArn", "DefaultActions"));
    if (request.has("DefaultActions")) {
      listener.set("DefaultActions", Actions.shown(request.path("DefaultActions")));
      rules.setDefault(Tree.text(request, "ListenerArn"), listener.path("DefaultActions"));
    }
    return answer(List.of(listener));
  }

  ObjectNode delete(JsonNode request) {
    String arn = Tree.text(request, "ListenerArn");
    shelf.remove(arn);
    tags.clear(arn);
    rules.removeAll(arn);
    return Tree.object();
  }

  ObjectNode describe(JsonNode request) {
    List<String> arns = Tree.texts(request.path("ListenerArns"));
    String balancer = Tree.text(request, "LoadBalancerArn");
    return answer(
        arns.isEmpty()
            ? shelf.all().stream()
                .filter(item -> Tree.text(item, "LoadBalancerArn").equals(balancer))
                .toList()
            : arns.stream().map(shelf::get).toList());
  }

  ObjectNode get(String arn) {
    return shelf.get(arn);
  }

  private static ObjectNode answer(List<ObjectNode> listeners) {
    return Tree.object().set("Listeners", Tree.list(listeners.toArray(JsonNode[]::new)).deepCopy());
  }
}
