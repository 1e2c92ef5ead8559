package expressguard.simulator.provision;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fleet.ExpressService;
import expressguard.simulator.fleet.Parts;

/**
 * The security groups of load balancer and service, and the path from the load balancer's group to
 * it on the container port (ECS developer guide, Resources created; descriptions as observed).
 */
public final class TaskNetwork {

  private final Hand hand;

  public TaskNetwork(Hand hand) {
    this.hand = hand;
  }

  /** The load balancer's group: open to everybody on 443 and 80, as observed. */
  String front(ExpressService service, String name) {
    String group =
        group(
            service,
            name,
            "ECS Express Gateway security group - allows HTTP/HTTPS inbound with managed outbound"
                + " rules");
    ObjectNode inbound = Tree.object().put("GroupId", group);
    ArrayNode permissions = inbound.putArray("IpPermissions");
    for (int port : new int[] {443, 80}) {
      ObjectNode permission =
          permissions
              .addObject()
              .put("IpProtocol", "tcp")
              .put("FromPort", port)
              .put("ToPort", port);
      permission.putArray("IpRanges").addObject().put("CidrIp", "0.0.0.0/0");
      permission.putArray("Ipv6Ranges").addObject().put("CidrIpv6", "::/0");
    }
    hand.call(service, "ec2", "AuthorizeSecurityGroupIngress", inbound);
    return group;
  }

  void make(ExpressService service) {
    String vpc = Tree.text(service.settings(), "vpc");
    service.parts().serviceGroup =
        group(
            service,
            service.cluster() + "-" + service.name() + "-" + vpc,
            "Security group for ECS service: " + service.name());
    open(service, service.port());
  }

  private String group(ExpressService service, String name, String description) {
    ObjectNode request =
        Tree.object()
            .put("GroupName", name)
            .put("Description", description)
            .put("VpcId", Tree.text(service.settings(), "vpc"));
    request
        .putArray("TagSpecifications")
        .addObject()
        .put("ResourceType", "security-group")
        .set("Tags", Hand.tag());
    return Tree.text(hand.call(service, "ec2", "CreateSecurityGroup", request), "GroupId");
  }

  /** Moves the path to another port: the new one is opened before the old one is closed. */
  public void move(ExpressService service, int from, int to) {
    open(service, to);
    close(service, from);
  }

  private void open(ExpressService service, int port) {
    Parts parts = service.parts();
    rule(service, "AuthorizeSecurityGroupIngress", parts.serviceGroup, parts.balancerGroup, port);
    rule(service, "AuthorizeSecurityGroupEgress", parts.balancerGroup, parts.serviceGroup, port);
  }

  void close(ExpressService service, int port) {
    Parts parts = service.parts();
    rule(service, "RevokeSecurityGroupEgress", parts.balancerGroup, parts.serviceGroup, port);
    rule(service, "RevokeSecurityGroupIngress", parts.serviceGroup, parts.balancerGroup, port);
  }

  private void rule(ExpressService service, String operation, String group, String peer, int port) {
    ObjectNode request = Tree.object().put("GroupId", group);
    request
        .putArray("IpPermissions")
        .addObject()
        .put("IpProtocol", "tcp")
        .put("FromPort", port)
        .put("ToPort", port)
        .putArray("UserIdGroupPairs")
        .addObject()
        .put("GroupId", peer);
    try {
      hand.call(service, "ec2", operation, request);
    } catch (ApiException e) {
      // Assumed: a rule that somebody else has added or taken out already is no failure.
      if (!e.code().startsWith("InvalidPermission.")) {
        throw e;
      }
    }
  }
}
