package expressguard.catalog.traffic;

import expressguard.catalog.WatchedCall;
import expressguard.catalog.WatchedCall.Api;
import expressguard.catalog.reading.Effect;
import expressguard.catalog.reading.Reading;
import expressguard.catalog.reading.RowSource;
import expressguard.catalog.reading.Subject;
import expressguard.inventory.ResourceType;
import java.util.List;

/** The calls on load balancers as a whole, and on the tags of every part of them. */
public final class LoadBalancerRows {

  static final RowSource ELBV2 = new RowSource("elasticloadbalancing.amazonaws.com", Api.ELBV2);

  private static final String NO_PERMISSION =
      "; managed policy AmazonECSInfrastructureRoleforExpressGatewayServices does not allow it,"
          + " so Express Mode cannot set it back";

  private static final List<WatchedCall> ROWS =
      List.of(
          ELBV2.inferred(
              "SetSecurityGroups",
              Reading.of(
                  loadBalancer(),
                  Effect.parameters(
                      "securityGroups", "enforceSecurityGroupInboundRulesOnPrivateLinkTraffic")),
              "Replaces the security groups of every service behind the load balancer; without"
                  + " Express Mode's own the way to the tasks is shut.",
              "ELBv2 API reference, SetSecurityGroups" + NO_PERMISSION),
          ELBV2.inferred(
              "SetSubnets",
              Reading.of(loadBalancer(), Effect.parameters("subnets", "ipAddressType")),
              "Moves the load balancer of every service behind it; one report says that ECS moves"
                  + " it back.",
              "ELBv2 API reference, SetSubnets" + NO_PERMISSION),
          ELBV2.inferred(
              "SetIpAddressType",
              Reading.of(loadBalancer(), Effect.parameters("ipAddressType")),
              "Changes the address type for every service behind the load balancer.",
              "ELBv2 API reference, SetIpAddressType" + NO_PERMISSION),
          ELBV2.inferred(
              "ModifyLoadBalancerAttributes",
              Reading.of(loadBalancer(), Effect.parameters("attributes[]")),
              "Changes timeouts, logs and protection for every service behind the load balancer.",
              "ELBv2 API reference, ModifyLoadBalancerAttributes" + NO_PERMISSION),
          ELBV2.inferred(
              "ModifyIpPools",
              Reading.of(
                  loadBalancer(), Effect.parameters("ipamPools.ipv4IpamPoolId", "removeIpamPools")),
              "Changes where the addresses of the load balancer come from.",
              "ELBv2 API reference, ModifyIpPools" + NO_PERMISSION),
          ELBV2.inferred(
              "ModifyCapacityReservation",
              Reading.of(
                  loadBalancer(),
                  Effect.parameters(
                      "minimumLoadBalancerCapacity.capacityUnits", "resetCapacityReservation")),
              "Changes the reserved capacity of the load balancer, and its price.",
              "ELBv2 API reference, ModifyCapacityReservation" + NO_PERMISSION),
          ELBV2.inferred(
              "DeleteLoadBalancer",
              Reading.of(loadBalancer(), Effect.deleted()),
              "Cuts off every service behind the load balancer, with its listeners and rules.",
              "ELBv2 API reference, DeleteLoadBalancer"),
          ELBV2.inferred(
              "AddTags",
              Reading.of(tagged(), Effect.tagged("tags")),
              "Sets tags; another value of the managed tag takes the resource from Express Mode"
                  + " as its removal does.",
              "ELBv2 API reference, AddTags; managed policy"
                  + " AmazonECSInfrastructureRoleforExpressGatewayServices tests the value"),
          ELBV2.inferred(
              "RemoveTags",
              Reading.of(tagged(), Effect.untagged("tagKeys")),
              "Takes tags off; without the managed tag Express Mode can no longer change the"
                  + " resource, and a shared one is lost to every service on it.",
              "ELBv2 API reference, RemoveTags; ECS developer guide, Updating Resources Outside"
                  + " of Express Mode; managed policy"
                  + " AmazonECSInfrastructureRoleforExpressGatewayServices"));

  private LoadBalancerRows() {}

  public static List<WatchedCall> rows() {
    return ROWS;
  }

  private static Subject loadBalancer() {
    return Subject.arn("loadBalancerArn", ResourceType.LOAD_BALANCER);
  }

  private static Subject tagged() {
    return Subject.arns(
        "resourceArns",
        ResourceType.LOAD_BALANCER,
        ResourceType.LISTENER,
        ResourceType.RULE,
        ResourceType.TARGET_GROUP);
  }
}
