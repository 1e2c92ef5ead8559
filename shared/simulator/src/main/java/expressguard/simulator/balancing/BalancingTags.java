package expressguard.simulator.balancing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Tags;
import expressguard.simulator.account.Tree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** AddTags, RemoveTags and DescribeTags (ELBv2 API reference). */
final class BalancingTags {

  private final Tags tags;
  private final Map<String, Consumer<String>> resources;

  /**
   * The tags of these resources.
   *
   * @param resources by the kind in the ARN, each failing with its own code for one that is gone
   */
  BalancingTags(Tags tags, Map<String, Consumer<String>> resources) {
    this.tags = tags;
    this.resources = Map.copyOf(resources);
  }

  ObjectNode add(JsonNode request) {
    require(request).forEach(arn -> tags.add(arn, request.path("Tags")));
    return Tree.object();
  }

  ObjectNode remove(JsonNode request) {
    for (String arn : require(request)) {
      Tree.texts(request.path("TagKeys")).forEach(key -> tags.remove(arn, key));
    }
    return Tree.object();
  }

  ObjectNode describe(JsonNode request) {
    ObjectNode answer = Tree.object();
    ArrayNode list = answer.putArray("TagDescriptions");
    for (String arn : require(request)) {
      tags.show(arn, list.addObject().put("ResourceArn", arn).putArray("Tags"));
    }
    return answer;
  }

  private List<String> require(JsonNode request) {
    List<String> arns = Tree.texts(request.path("ResourceArns"));
    for (String arn : arns) {
      String kind = arn.replaceFirst("^([^:]*:){5}", "").replaceFirst("/.*$", "");
      Optional.ofNullable(resources.get(kind))
          .orElseThrow(() -> ApiException.of("ValidationError", "'" + arn + "' is not valid"))
          .accept(arn);
    }
    return arns;
  }
}
