package expressguard.simulator.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Tags;
import expressguard.simulator.account.Tree;
import java.util.Optional;
import java.util.Set;

/**
 * The tags of scalable targets, which moto 5.2.1 does not have; the simulator keeps them for it.
 */
final class ScalingTags {

  private static final Set<String> OWN =
      Set.of("TagResource", "UntagResource", "ListTagsForResource");

  private final Tags tags = Tags.capital();

  static boolean owns(String service, String operation) {
    return service.equals("application-autoscaling") && OWN.contains(operation);
  }

  /** The answer to a tag operation; empty for every other one. */
  Optional<ObjectNode> answer(String service, String operation, JsonNode request) {
    if (!owns(service, operation)) {
      return Optional.empty();
    }
    String arn = Tree.text(request, "ResourceARN");
    ObjectNode answer = Tree.object();
    switch (operation) {
      case "TagResource" -> tags.addMap(arn, request.path("Tags"));
      case "UntagResource" ->
          Tree.texts(request.path("TagKeys")).forEach(key -> tags.remove(arn, key));
      default -> answer.set("Tags", tags.map(arn));
    }
    return Optional.of(answer);
  }

  /** Takes the tags of a new scalable target. */
  void note(String service, String operation, JsonNode request, JsonNode answer) {
    if (service.equals("application-autoscaling") && operation.equals("RegisterScalableTarget")) {
      tags.addMap(Tree.text(answer, "ScalableTargetARN"), request.path("Tags"));
    }
  }
}
