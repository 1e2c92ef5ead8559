package expressguard.simulator.ecs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Tags;
import expressguard.simulator.account.Tree;

/** TagResource and its kin (ECS API reference). */
final class ResourceTags {

  private final Tags tags;

  private final Services services;

  ResourceTags(Tags tags, Services services) {
    this.tags = tags;
    this.services = services;
  }

  ObjectNode add(JsonNode request) {
    tags.add(require(request), request.path("tags"));
    return Tree.object();
  }

  ObjectNode remove(JsonNode request) {
    String arn = require(request);
    Tree.texts(request.path("tagKeys")).forEach(key -> tags.remove(arn, key));
    return Tree.object();
  }

  ObjectNode list(JsonNode request) {
    ObjectNode answer = Tree.object();
    tags.show(require(request), answer.putArray("tags"));
    return answer;
  }

  /** Only of services is known here whether they are there. */
  private String require(JsonNode request) {
    String arn = Tree.text(request, "resourceArn");
    if (arn.contains(":service/") && !services.has(arn)) {
      throw ApiException.of("ResourceNotFoundException", "The specified resource wasn't found.");
    }
    return arn;
  }
}
