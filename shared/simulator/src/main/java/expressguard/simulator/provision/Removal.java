package expressguard.simulator.provision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Ids;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fleet.ExpressService;
import expressguard.simulator.fleet.Fleet;
import expressguard.simulator.fleet.Parts;
import java.util.List;
import java.util.function.Consumer;

/**
 * The steps that remove a service's resources. The log group stays: the managed policy cannot
 * delete it. The load balancer goes with its last service (ECS developer guide, Resources created).
 */
public final class Removal {

  private final Hand hand;
  private final Fleet fleet;
  private final TaskNetwork network;
  private final TargetPair pair;
  private final RollbackAlarm alarm;
  private final AutoScaling scaling;

  public Removal(Hand hand, Fleet fleet, Ids ids) {
    this.hand = hand;
    this.fleet = fleet;
    this.network = new TaskNetwork(hand);
    this.pair = new TargetPair(hand, ids);
    this.alarm = new RollbackAlarm(hand);
    this.scaling = new AutoScaling(hand);
  }

  public List<Consumer<ExpressService>> steps() {
    return List.of(
        scaling::remove,
        this::stop,
        this::rule,
        service -> pair.remove(service, List.copyOf(service.parts().targetGroups)),
        this::certificate,
        alarm::remove,
        this::group,
        this::balancer);
  }

  private void stop(ExpressService service) {
    hand.inside("ecs", "DeleteService", service.named().put("force", true));
  }

  private void rule(ExpressService service) {
    hand.balancing(service, "DeleteRule", Tree.object().put("RuleArn", service.parts().rule));
  }

  // A listener's default certificate cannot be removed; it goes with the listener.
  private void certificate(ExpressService service) {
    Parts parts = service.parts();
    ObjectNode named = Tree.object().put("ListenerArn", parts.listener);
    ObjectNode held =
        hand.inside("elasticloadbalancing", "DescribeListenerCertificates", named.deepCopy());
    boolean added =
        Tree.first(
                held.path("Certificates"),
                one ->
                    Tree.text(one, "CertificateArn").equals(parts.certificate)
                        && !one.path("IsDefault").asBoolean())
            .isPresent();
    if (added) {
      named.set("Certificates", Ingress.certificates(parts));
      hand.balancing(service, "RemoveListenerCertificates", named);
      delete(service, parts.certificate);
    }
  }

  private void delete(ExpressService service, String certificate) {
    hand.call(
        service, "acm", "DeleteCertificate", Tree.object().put("CertificateArn", certificate));
  }

  private void group(ExpressService service) {
    network.close(service, service.port());
    deleteGroup(service, service.parts().serviceGroup);
  }

  private void deleteGroup(ExpressService service, String group) {
    hand.call(service, "ec2", "DeleteSecurityGroup", Tree.object().put("GroupId", group));
  }

  private void balancer(ExpressService service) {
    Parts parts = service.parts();
    if (fleet.on(parts.loadBalancer).stream().filter(one -> !gone(one)).count() > 1) {
      parts.loadBalancer = "";
      return;
    }
    ObjectNode held =
        hand.inside(
            "elasticloadbalancing",
            "DescribeListenerCertificates",
            Tree.object().put("ListenerArn", parts.listener));
    hand.balancing(service, "DeleteListener", Tree.object().put("ListenerArn", parts.listener));
    held.path("Certificates")
        .forEach(one -> {
          if (one.path("IsDefault").asBoolean()) {
            delete(service, Tree.text(one, "CertificateArn"));
          }
        });
    hand.balancing(
        service, "DeleteLoadBalancer", Tree.object().put("LoadBalancerArn", parts.loadBalancer));
    deleteGroup(service, parts.balancerGroup);
    parts.loadBalancer = "";
  }

  private static boolean gone(ExpressService service) {
    return service.status().equals("INACTIVE");
  }
}
