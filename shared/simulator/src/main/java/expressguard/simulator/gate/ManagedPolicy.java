package expressguard.simulator.gate;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.simulator.account.Tree;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the infrastructure role may do, and where the managed tag decides: the text of
 * AmazonECSInfrastructureRoleforExpressGatewayServices v6 (2026-02-12). A call that is not listed
 * here is not allowed.
 */
final class ManagedPolicy {

  enum Condition {
    /** The request gives the new resource the tag. */
    REQUEST_TAG,
    /** The resource has the tag. */
    RESOURCE_TAG,
    /** The resource has the tag; a new one is given it. */
    EITHER_TAG,
    NONE
  }

  private static final Map<String, Condition> BALANCING =
      Map.ofEntries(
          Map.entry("CreateLoadBalancer", Condition.REQUEST_TAG),
          Map.entry("CreateTargetGroup", Condition.REQUEST_TAG),
          Map.entry("CreateListener", Condition.RESOURCE_TAG),
          Map.entry("CreateRule", Condition.RESOURCE_TAG),
          Map.entry("ModifyListener", Condition.RESOURCE_TAG),
          Map.entry("ModifyRule", Condition.RESOURCE_TAG),
          Map.entry("AddListenerCertificates", Condition.RESOURCE_TAG),
          Map.entry("RemoveListenerCertificates", Condition.RESOURCE_TAG),
          Map.entry("DeleteLoadBalancer", Condition.RESOURCE_TAG),
          Map.entry("DeleteListener", Condition.RESOURCE_TAG),
          Map.entry("DeleteRule", Condition.RESOURCE_TAG),
          Map.entry("DeleteTargetGroup", Condition.RESOURCE_TAG));

  private static final Map<String, Map<String, Condition>> ROWS =
      Map.of(
          "elasticloadbalancing",
          BALANCING,
          "ec2",
          Map.of(
              "CreateSecurityGroup", Condition.REQUEST_TAG,
              "AuthorizeSecurityGroupIngress", Condition.RESOURCE_TAG,
              "AuthorizeSecurityGroupEgress", Condition.RESOURCE_TAG,
              "RevokeSecurityGroupIngress", Condition.RESOURCE_TAG,
              "RevokeSecurityGroupEgress", Condition.RESOURCE_TAG,
              "DeleteSecurityGroup", Condition.RESOURCE_TAG),
          "acm",
          Map.of(
              "RequestCertificate", Condition.REQUEST_TAG,
              "DeleteCertificate", Condition.RESOURCE_TAG),
          "application-autoscaling",
          Map.of(
              "RegisterScalableTarget", Condition.EITHER_TAG,
              "DeregisterScalableTarget", Condition.RESOURCE_TAG,
              "PutScalingPolicy", Condition.NONE,
              "DeleteScalingPolicy", Condition.NONE),
          "monitoring",
          Map.of("PutMetricAlarm", Condition.REQUEST_TAG, "DeleteAlarms", Condition.RESOURCE_TAG),
          "logs",
          Map.of("CreateLogGroup", Condition.REQUEST_TAG));

  private final ManagedTag tag;

  ManagedPolicy(ManagedTag tag) {
    this.tag = tag;
  }

  boolean allows(String service, String operation, JsonNode request, String resource) {
    Map<String, Condition> rows = ROWS.getOrDefault(service, Map.of());
    if (!rows.containsKey(operation)) {
      return false;
    }
    return switch (rows.getOrDefault(operation, Condition.NONE)) {
      case NONE -> true;
      case REQUEST_TAG -> asked(request);
      case RESOURCE_TAG -> tag.on(service, resource);
      case EITHER_TAG -> asked(request) || tag.on(service, resource);
    };
  }

  private static boolean asked(JsonNode request) {
    return Stream.of("Tags", "tags")
        .flatMap(member -> request.findValues(member).stream())
        .anyMatch(tags ->
            Tree.text(tags, ManagedTag.KEY).equals("true")
                || Tree.first(
                        tags,
                        one ->
                            Tree.text(one, "Key").equals(ManagedTag.KEY)
                                && Tree.text(one, "Value").equals("true"))
                    .isPresent());
  }
}
