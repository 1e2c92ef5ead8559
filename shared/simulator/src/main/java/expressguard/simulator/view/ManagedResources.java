package expressguard.simulator.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Settings;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fleet.ExpressService;
import expressguard.simulator.fleet.Parts;
import java.util.List;

/** The inventory of one service (ECS API reference, ECSManagedResources), as it stands. */
final class ManagedResources {

  private final Settings world;

  ManagedResources(Settings world) {
    this.world = world;
  }

  ObjectNode of(ExpressService service) {
    Parts parts = service.parts();
    ObjectNode all = Tree.object();
    all.putArray("ingressPaths").add(ingress(service, parts));
    all.set("autoScaling", scaling(service, parts));
    all.putArray("metricAlarms").add(part(service, alarm(parts)));
    all.putArray("serviceSecurityGroups").add(part(service, group(parts.serviceGroup)));
    if (!parts.logGroup.isEmpty()) {
      all.putArray("logGroups")
          .add(
              part(service, world.arn("logs", "log-group:" + parts.logGroup))
                  .put("logGroupName", parts.logGroup));
    }
    return all;
  }

  private ObjectNode ingress(ExpressService service, Parts parts) {
    ObjectNode path = ServiceView.path(service);
    ObjectNode shown =
        part(service, parts.loadBalancer)
            .put(
                "scheme",
                service.settings().path("open").asBoolean() ? "internet-facing" : "internal");
    path.set("loadBalancer", shown);
    shown.set("subnetIds", service.settings().path("subnets").deepCopy());
    shown.set("securityGroupIds", Tree.texts(List.of(parts.balancerGroup)));
    path.putArray("loadBalancerSecurityGroups").add(part(service, group(parts.balancerGroup)));
    path.set("certificate", part(service, parts.certificate).put("domainName", service.host()));
    path.set("listener", part(service, parts.listener));
    path.set("rule", part(service, parts.rule));
    ArrayNode groups = path.putArray("targetGroups");
    for (String arn : parts.targetGroups) {
      groups.add(targetGroup(service, arn));
    }
    return path;
  }

  private ObjectNode targetGroup(ExpressService service, String arn) {
    return part(service, arn)
        .put("healthCheckPath", Tree.text(service.settings(), "healthCheckPath"))
        .put("healthCheckPort", service.port())
        .put("port", 80);
  }

  private ObjectNode scaling(ExpressService service, Parts parts) {
    ObjectNode scaling = Tree.object();
    JsonNode wanted = service.settings().path("scalingTarget");
    scaling.set(
        "scalableTarget",
        part(service, parts.scalableTarget)
            .put("minCapacity", wanted.path("minTaskCount").asInt())
            .put("maxCapacity", wanted.path("maxTaskCount").asInt()));
    scaling
        .putArray("applicationAutoScalingPolicies")
        .add(
            part(service, parts.policyArn)
                .put("policyType", "TargetTrackingScaling")
                .put("targetValue", wanted.path("autoScalingTargetValue").asDouble())
                .put("metric", parts.policyName.replaceFirst("^" + service.name(), "")));
    return scaling;
  }

  /** A part without an ARN is being made, or is gone with its service. */
  private static ObjectNode part(ExpressService service, String arn) {
    ObjectNode part = Tree.object();
    if (!arn.isEmpty()) {
      part.put("arn", arn);
    }
    String status =
        switch (service.status()) {
          case "DRAINING" -> "DEPROVISIONING";
          case "INACTIVE" -> "DELETED";
          default -> arn.isEmpty() ? "PROVISIONING" : "ACTIVE";
        };
    return part.put("status", status).put("updatedAt", service.updatedAt());
  }

  private String alarm(Parts parts) {
    return parts.alarm.isEmpty() ? "" : world.arn("cloudwatch", "alarm:" + parts.alarm);
  }

  private String group(String id) {
    return id.isEmpty() ? "" : world.arn("ec2", "security-group/" + id);
  }
}
