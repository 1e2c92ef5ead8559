package expressguard.simulator.provision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fleet.ExpressService;
import expressguard.simulator.fleet.Parts;
import java.util.Map;

/** The scalable target and its target-tracking policy (ECS developer guide, Resources created). */
public final class AutoScaling {

  private static final Map<String, String> METRICS =
      Map.of(
          "AVERAGE_CPU", "ECSServiceAverageCPUUtilization",
          "AVERAGE_MEMORY", "ECSServiceAverageMemoryUtilization",
          "REQUEST_COUNT_PER_TARGET", "ALBRequestCountPerTarget");

  private final Hand hand;

  public AutoScaling(Hand hand) {
    this.hand = hand;
  }

  void make(ExpressService service) {
    register(service);
    policy(service);
  }

  /** Writes the capacities and the policy that an update names, and no others. */
  public void change(ExpressService service, JsonNode asked) {
    if (asked.has("minTaskCount") || asked.has("maxTaskCount")) {
      register(service, asked);
    }
    if (asked.has("autoScalingMetric") || asked.has("autoScalingTargetValue")) {
      String old = service.parts().policyName;
      policy(service);
      if (!old.equals(service.parts().policyName)) {
        hand.call(
            service,
            "application-autoscaling",
            "DeleteScalingPolicy",
            target(service).put("PolicyName", old));
      }
    }
  }

  private void register(ExpressService service) {
    register(service, service.settings().path("scalingTarget"));
  }

  private void register(ExpressService service, JsonNode capacities) {
    ObjectNode request = target(service);
    if (capacities.has("minTaskCount")) {
      request.put("MinCapacity", capacities.path("minTaskCount").asInt());
    }
    if (capacities.has("maxTaskCount")) {
      request.put("MaxCapacity", capacities.path("maxTaskCount").asInt());
    }
    if (service.parts().scalableTarget.isEmpty()) {
      request.set("Tags", Hand.tagMap());
    }
    service.parts().scalableTarget =
        Tree.text(
            hand.call(service, "application-autoscaling", "RegisterScalableTarget", request),
            "ScalableTargetARN");
  }

  /** The policy's name holds its metric, and the call carries the whole policy. */
  private void policy(ExpressService service) {
    JsonNode wanted = service.settings().path("scalingTarget");
    String metric = METRICS.getOrDefault(Tree.text(wanted, "autoScalingMetric"), "");
    Parts parts = service.parts();
    parts.policyName = service.name() + metric;
    ObjectNode request =
        target(service)
            .put("PolicyName", parts.policyName)
            .put("PolicyType", "TargetTrackingScaling");
    ObjectNode tracking = request.putObject("TargetTrackingScalingPolicyConfiguration");
    tracking.put("TargetValue", wanted.path("autoScalingTargetValue").asDouble());
    ObjectNode predefined =
        tracking.putObject("PredefinedMetricSpecification").put("PredefinedMetricType", metric);
    if (metric.startsWith("ALB")) {
      predefined.put("ResourceLabel", label(parts));
    }
    tracking.put("DisableScaleIn", false);
    parts.policyArn =
        Tree.text(
            hand.call(service, "application-autoscaling", "PutScalingPolicy", request),
            "PolicyARN");
  }

  // app/<load balancer>/<id>/targetgroup/<target group>/<id> (Application Auto Scaling API).
  private static String label(Parts parts) {
    return parts.loadBalancer.replaceFirst("^.*:loadbalancer/", "")
        + "/"
        + parts.active.replaceFirst("^.*:targetgroup/", "targetgroup/");
  }

  void remove(ExpressService service) {
    hand.call(
        service,
        "application-autoscaling",
        "DeleteScalingPolicy",
        target(service).put("PolicyName", service.parts().policyName));
    hand.call(service, "application-autoscaling", "DeregisterScalableTarget", target(service));
  }

  private static ObjectNode target(ExpressService service) {
    return Tree.object()
        .put("ServiceNamespace", "ecs")
        .put("ResourceId", service.scalingId())
        .put("ScalableDimension", "ecs:service:DesiredCount");
  }
}
