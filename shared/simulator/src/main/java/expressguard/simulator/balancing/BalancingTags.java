package expressguard.simulator.balancing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Tags;
import expressguard.simulator.account.Tree;

/** AddTags, RemoveTags and DescribeTags (ELBv2 API reference). */
final class BalancingTags {

  private final Tags tags;

  BalancingTags(Tags tags) {
    this.tags = tags;
  }

  ObjectNode add(JsonNode request) {
    Tree.texts(request.path("ResourceArns")).forEach(arn -> tags.add(arn, request.path("Tags")));
    return Tree.object();
  }

  ObjectNode remove(JsonNode request) {
    for (String arn : Tree.texts(request.path("ResourceArns"))) {
      Tree.texts(request.path("TagKeys")).forEach(key -> tags.remove(arn, key));
    }
    return Tree.object();
  }

  ObjectNode describe(JsonNode request) {
    ObjectNode answer = Tree.object();
    ArrayNode list = answer.putArray("TagDescriptions");
    for (String arn : Tree.texts(request.path("ResourceArns"))) {
      tags.show(arn, list.addObject().put("ResourceArn", arn).putArray("Tags"));
    }
    return answer;
  }
}
