package expressguard.simulator.provision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fleet.ExpressService;
import expressguard.simulator.fleet.Parts;

/**
 * The service's security group, and the path from the load balancer's group to it on the container
 * port (ECS developer guide, Resources created; descriptions as observed).
 */
public final class TaskNetwork {

  private final Hand hand;

  public TaskNetwork(Hand hand) {
    this.hand = hand;
  }

  void make(ExpressService service) {
    String vpc = Tree.text(service.settings(), "vpc");
    ObjectNode request =
        Tree.object()
            .put("GroupName", service.cluster() + "-" + service.name() + "-" + vpc)
            .put("Description", "Security group for ECS service: " + service.name())
            .put("VpcId", vpc);
    request
        .putArray("TagSpecifications")
        .addObject()
        .put("ResourceType", "security-group")
        .set("Tags", Hand.tag());
    service.parts().serviceGroup =
        Tree.text(hand.call(service, "ec2", "CreateSecurityGroup", request), "GroupId");
    open(service, service.port());
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
    hand.call(service, "ec2", operation, request);
  }
}
