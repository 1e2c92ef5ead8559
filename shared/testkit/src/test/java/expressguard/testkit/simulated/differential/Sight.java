package expressguard.testkit.simulated.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fleet.ExpressService;
import expressguard.simulator.fleet.Parts;
import expressguard.simulator.world.World;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Everything of one service that Describe calls show at one moment; what is gone has no value. */
record Sight(SortedMap<Spot, String> values) {

  private static final Set<String> OF_A_REVISION =
      Set.of(
          "taskDefinitionArn",
          "family",
          "revision",
          "status",
          "compatibilities",
          "requiresAttributes",
          "registeredAt",
          "registeredBy",
          "deregisteredAt");
  private static final Set<String> OF_A_SERVICE =
      Set.of(
          "networkConfiguration",
          "enableExecuteCommand",
          "healthCheckGracePeriodSeconds",
          "desiredCount");

  /**
   * Looks at a service.
   *
   * @param groups all target groups that it ever had
   */
  static Sight of(World world, String service, Collection<String> groups) {
    Looking looking = new Looking(world, world.service(service));
    looking.ecs();
    looking.traffic(groups);
    looking.securityGroup("LOAD_BALANCER_SECURITY_GROUP", looking.parts.balancerGroup);
    looking.securityGroup("SERVICE_SECURITY_GROUP", looking.parts.serviceGroup);
    looking.scaling();
    looking.alarm();
    looking.logs();
    return new Sight(looking.values);
  }

  Optional<String> at(Spot spot) {
    return Optional.ofNullable(values.get(spot));
  }

  /** The fields that another sight shows otherwise. */
  SortedSet<Spot> changes(Sight later) {
    SortedSet<Spot> changes = new TreeSet<>(values.keySet());
    changes.addAll(later.values.keySet());
    changes.removeIf(spot -> at(spot).equals(later.at(spot)));
    return changes;
  }

  private static final class Looking {
    private final World world;
    private final ExpressService service;
    private final Parts parts;
    private final SortedMap<Spot, String> values = new TreeMap<>();

    Looking(World world, ExpressService service) {
      this.world = world;
      this.service = service;
      this.parts = service.parts();
    }

    private void leaves(String slot, String arn, JsonNode node) {
      boolean lower = !slot.equals("SERVICE") && !slot.equals("TASK_DEFINITION");
      new Leaves(lower, (path, value) -> values.put(Spot.of(slot, arn, path), value)).of("", node);
    }

    private JsonNode look(String api, String operation, JsonNode request) {
      try {
        return world.look(api, operation, request);
      } catch (ApiException _) {
        return Tree.object();
      }
    }

    void ecs() {
      ObjectNode named = Tree.object().put("cluster", service.cluster());
      JsonNode shown =
          look(
                  "ecs",
                  "DescribeServices",
                  named.set("services", Tree.texts(List.of(service.name()))))
              .at("/services/0");
      leaves("SERVICE", "", Tree.object(shown).deepCopy().retain(OF_A_SERVICE));
      JsonNode definition =
          look(
                  "ecs",
                  "DescribeTaskDefinition",
                  Tree.object().put("taskDefinition", Tree.text(shown, "taskDefinition")))
              .path("taskDefinition");
      ObjectNode content = Tree.object(definition).deepCopy();
      content.remove(OF_A_REVISION);
      leaves("TASK_DEFINITION", "", content);
      values.keySet().removeIf(this::isDefault);
    }

    /** What AWS puts into every container, and so nobody's choice. */
    private boolean isDefault(Spot spot) {
      String value = values.getOrDefault(spot, "");
      String port = spot.field().replaceFirst("hostPort$", "containerPort");
      return spot.slot().equals("TASK_DEFINITION")
          && ((spot.field().endsWith("].cpu") && value.equals("0"))
              || (spot.field().endsWith("].essential") && value.equals("true"))
              || (spot.field().endsWith("].protocol") && value.equals("tcp"))
              || (spot.field().endsWith("].hostPort")
                  && value.equals(values.get(new Spot("TASK_DEFINITION", "", port)))));
    }

    void traffic(Collection<String> groups) {
      for (String group : groups) {
        // What a group was to the service, its successor is.
        String now = parts.targetGroups.contains(group) ? group : parts.active;
        look(
                "elasticloadbalancing",
                "DescribeTargetGroups",
                Tree.object().set("TargetGroupArns", Tree.texts(List.of(now))))
            .path("TargetGroups")
            .forEach(one ->
                leaves(
                    "TARGET_GROUP", group, Tree.without(one, "TargetGroupArn", "TargetGroupName")));
      }
      look(
              "elasticloadbalancing",
              "DescribeRules",
              Tree.object().set("RuleArns", Tree.texts(List.of(parts.rule))))
          .path("Rules")
          .forEach(this::rule);
    }

    private void rule(JsonNode rule) {
      values.put(Spot.of("RULE", "", "priority"), Tree.text(rule, "Priority"));
      List<String> targets = new ArrayList<>();
      rule.path("Actions")
          .findValues("TargetGroups")
          .forEach(list ->
              list.forEach(one ->
                  targets.add(Tree.text(one, "TargetGroupArn") + "=" + Tree.text(one, "Weight"))));
      values.put(Spot.of("RULE", "", "actions"), rule.path("Actions").toString());
      values.put(Spot.of("RULE", "", "actions.forward"), targets.toString());
      values.put(Spot.of("RULE", "", "conditions"), rule.path("Conditions").toString());
      values.put(
          Spot.of("RULE", "", "conditions.host-header"),
          rule.path("Conditions").path(0).path("Values").toString());
    }

    void securityGroup(String slot, String group) {
      JsonNode shown =
          look(
                  "ec2",
                  "DescribeSecurityGroups",
                  Tree.object().set("GroupIds", Tree.texts(List.of(group))))
              .at("/SecurityGroups/0");
      shown.path("IpPermissions").forEach(one -> permission(slot, group, "ingress", one));
      shown.path("IpPermissionsEgress").forEach(one -> permission(slot, group, "egress", one));
    }

    private void permission(String slot, String group, String side, JsonNode permission) {
      String port = permission.has("FromPort") ? " " + Tree.text(permission, "FromPort") : "";
      String protocol = Tree.text(permission, "IpProtocol").replace("-1", "all");
      for (String member : List.of("GroupId", "CidrIp", "CidrIpv6")) {
        for (String peer : permission.findValuesAsText(member)) {
          String entry = side + "[" + protocol + port + " " + peer + "]";
          values.put(Spot.of(slot, group, entry), "there");
        }
      }
    }

    void scaling() {
      ObjectNode request = Tree.object().put("ServiceNamespace", "ecs");
      request.set("ResourceIds", Tree.texts(List.of(service.scalingId())));
      JsonNode target =
          look("application-autoscaling", "DescribeScalableTargets", request)
              .at("/ScalableTargets/0");
      for (String member : List.of("MinCapacity", "MaxCapacity", "SuspendedState")) {
        if (target.has(member)) {
          leaves("SCALABLE_TARGET", "", Tree.object().set(member, target.path(member)));
        }
      }
      look(
              "application-autoscaling",
              "DescribeScalingPolicies",
              Tree.object().put("ServiceNamespace", "ecs").put("ResourceId", service.scalingId()))
          .path("ScalingPolicies")
          .forEach(policy -> {
            if (Tree.text(policy, "PolicyName").equals(parts.policyName)) {
              String member = "TargetTrackingScalingPolicyConfiguration";
              leaves("SCALING_POLICY", "", Tree.object().set(member, policy.path(member)));
            }
          });
    }

    void alarm() {
      look(
              "monitoring",
              "DescribeAlarms",
              Tree.object().set("AlarmNames", Tree.texts(List.of(service.alarmName()))))
          .path("MetricAlarms")
          .forEach(one ->
              leaves(
                  "ROLLBACK_ALARM", "", Tree.without(one, "AlarmArn", "AlarmName", "StateValue")));
    }

    void logs() {
      look("logs", "DescribeLogGroups", Tree.object())
          .path("logGroups")
          .forEach(one -> {
            String name = Tree.text(one, "logGroupName");
            if (one.has("retentionInDays")) {
              values.put(
                  Spot.of("LOG_GROUP", name, "retentionInDays"), Tree.text(one, "retentionInDays"));
            }
          });
    }
  }
}
