package expressguard.simulator.ecs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Tags;
import expressguard.simulator.account.Tree;

/** TagResource and its kin (ECS API reference). */
final class ResourceTags {

  private final Tags tags;

  ResourceTags(Tags tags) {
    this.tags = tags;
  }

  ObjectNode add(JsonNode request) {
    tags.add(Tree.text(request, "resourceArn"), request.path("tags"));
    return Tree.object();
  }

  ObjectNode remove(JsonNode request) {
    Tree.texts(request.path("tagKeys"))
        .forEach(key -> tags.remove(Tree.text(request, "resourceArn"), key));
    return Tree.object();
  }

  ObjectNode list(JsonNode request) {
    ObjectNode answer = Tree.object();
    tags.show(Tree.text(request, "resourceArn"), answer.putArray("tags"));
    return answer;
  }
}
