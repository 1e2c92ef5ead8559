package expressguard.simulator.regional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Handler;
import expressguard.simulator.account.Ids;
import expressguard.simulator.account.Settings;
import expressguard.simulator.account.Shelf;
import expressguard.simulator.account.Tags;
import expressguard.simulator.account.Tree;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Scalable targets and their policies (Application Auto Scaling API reference). */
final class Scaling {

  private final Settings settings;
  private final Ids ids;
  private final InstantSource clock;
  private final Tags tags = Tags.capital();
  private final Shelf targets = new Shelf("ObjectNotFoundException");
  private final Shelf policies = new Shelf("ObjectNotFoundException");

  Scaling(Settings settings, Ids ids, InstantSource clock) {
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  Map<String, Handler> operations() {
    return Map.of(
        "RegisterScalableTarget", this::register,
        "DeregisterScalableTarget", this::deregister,
        "DescribeScalableTargets", this::describeTargets,
        "PutScalingPolicy", this::putPolicy,
        "DeleteScalingPolicy", this::deletePolicy,
        "DescribeScalingPolicies", this::describePolicies,
        "TagResource", this::tag,
        "UntagResource", this::untag,
        "ListTagsForResource", this::listTags);
  }

  /** Members that a later registration omits keep their values. */
  private ObjectNode register(JsonNode request) {
    String id = Tree.text(request, "ResourceId");
    ObjectNode target =
        targets
            .find(id)
            .orElseGet(() ->
                Tree.object()
                    .put(
                        "ScalableTargetARN",
                        settings.arn(
                            "application-autoscaling", "scalable-target/0ec5" + ids.hex(28)))
                    .put("CreationTime", clock.instant().getEpochSecond()));
    target.setAll(Tree.without(request, "Tags"));
    targets.put(id, target);
    String arn = Tree.text(target, "ScalableTargetARN");
    tags.addMap(arn, request.path("Tags"));
    return Tree.object().put("ScalableTargetARN", arn);
  }

  /** Deregistering deletes the target's policies too. */
  private ObjectNode deregister(JsonNode request) {
    String id = Tree.text(request, "ResourceId");
    targets.remove(id);
    policies.all().stream()
        .filter(policy -> Tree.text(policy, "ResourceId").equals(id))
        .forEach(policy -> policies.remove(key(policy)));
    return Tree.object();
  }

  private ObjectNode describeTargets(JsonNode request) {
    List<String> wanted = Tree.texts(request.path("ResourceIds"));
    ObjectNode answer = Tree.object();
    ArrayNode list = answer.putArray("ScalableTargets");
    targets.all().stream()
        .filter(target -> wanted.isEmpty() || wanted.contains(Tree.text(target, "ResourceId")))
        .forEach(target -> list.add(target.deepCopy()));
    return answer;
  }

  /** The call carries the whole policy; nothing of an older one stays. */
  private ObjectNode putPolicy(JsonNode request) {
    targets.get(Tree.text(request, "ResourceId"));
    String arn =
        policies
            .find(key(request))
            .map(old -> Tree.text(old, "PolicyARN"))
            .orElseGet(() -> policyArn(request));
    ObjectNode policy = Tree.object().put("PolicyARN", arn);
    policy.setAll(Tree.without(request));
    policies.put(key(request), policy.put("CreationTime", clock.instant().getEpochSecond()));
    ObjectNode answer = Tree.object().put("PolicyARN", arn);
    answer.putArray("Alarms");
    return answer;
  }

  private String policyArn(JsonNode request) {
    return settings.arn(
        "autoscaling",
        "scalingPolicy:%s:resource/ecs/%s:policyName/%s"
            .formatted(
                ids.uuid(), Tree.text(request, "ResourceId"), Tree.text(request, "PolicyName")));
  }

  private ObjectNode deletePolicy(JsonNode request) {
    policies.remove(key(request));
    return Tree.object();
  }

  private ObjectNode describePolicies(JsonNode request) {
    String id = Tree.text(request, "ResourceId");
    ObjectNode answer = Tree.object();
    ArrayNode list = answer.putArray("ScalingPolicies");
    policies.all().stream()
        .filter(policy -> id.isEmpty() || Tree.text(policy, "ResourceId").equals(id))
        .forEach(policy -> list.add(policy.deepCopy()));
    return answer;
  }

  private ObjectNode tag(JsonNode request) {
    tags.addMap(Tree.text(request, "ResourceARN"), request.path("Tags"));
    return Tree.object();
  }

  private ObjectNode untag(JsonNode request) {
    Tree.texts(request.path("TagKeys"))
        .forEach(key -> tags.remove(Tree.text(request, "ResourceARN"), key));
    return Tree.object();
  }

  private ObjectNode listTags(JsonNode request) {
    return Tree.object().set("Tags", tags.map(Tree.text(request, "ResourceARN")));
  }

  private static String key(JsonNode policy) {
    return Tree.text(policy, "ResourceId") + " " + Tree.text(policy, "PolicyName");
  }
}
