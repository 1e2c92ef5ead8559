package expressguard.simulator.provision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Ids;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fleet.ExpressService;
import expressguard.simulator.fleet.Parts;
import java.util.ArrayList;
import java.util.List;

/** The pair of target groups (ECS developer guide, Resources created; names as observed). */
public final class TargetPair {

  private final Hand hand;
  private final Ids ids;

  public TargetPair(Hand hand, Ids ids) {
    this.hand = hand;
    this.ids = ids;
  }

  void first(ExpressService service) {
    List<String> made = make(service);
    service.parts().targetGroups.addAll(made);
    service.parts().active = made.getFirst();
  }

  /** Two new target groups by the service's present path and port. */
  public List<String> make(ExpressService service) {
    List<String> made = new ArrayList<>();
    for (int one = 0; one < 2; one++) {
      made.add(
          Tree.text(
              hand.balancing(service, "CreateTargetGroup", request(service))
                  .path("TargetGroups")
                  .path(0),
              "TargetGroupArn"));
    }
    return made;
  }

  private ObjectNode request(ExpressService service) {
    ObjectNode request =
        Tree.object()
            .put("Name", "ecs-gateway-tg-" + ids.hex(17))
            .put("Protocol", "HTTP")
            .put("ProtocolVersion", "HTTP1")
            .put("Port", 80)
            .put("VpcId", Tree.text(service.settings(), "vpc"))
            .put("TargetType", "ip")
            .put("HealthCheckProtocol", "HTTP")
            .put("HealthCheckPort", Integer.toString(service.port()))
            .put("HealthCheckPath", Tree.text(service.settings(), "healthCheckPath"))
            .put("HealthCheckIntervalSeconds", 30)
            .put("HealthCheckTimeoutSeconds", 5)
            .put("HealthyThresholdCount", 5)
            .put("UnhealthyThresholdCount", 2);
    request.set("Tags", Hand.tag());
    return request;
  }

  /**
   * The same two target groups, with the service's present path and port. The infrastructure role's
   * managed policy has no such right, so it can only be ECS's own role.
   */
  public void modify(ExpressService service) {
    for (String group : service.parts().targetGroups) {
      hand.schedule(
          "elasticloadbalancing",
          "ModifyTargetGroup",
          Tree.object()
              .put("TargetGroupArn", group)
              .put("HealthCheckPath", Tree.text(service.settings(), "healthCheckPath"))
              .put("HealthCheckPort", Integer.toString(service.port())));
    }
  }

  /** Deletes target groups that the rule no longer names. */
  public void remove(ExpressService service, List<String> groups) {
    for (String group : groups) {
      hand.balancing(service, "DeleteTargetGroup", Tree.object().put("TargetGroupArn", group));
    }
  }

  /**
   * Deletes target groups as far as that is possible: one that another rule names is in use, and
   * one without the managed tag is denied (ELBv2 API reference, DeleteTargetGroup; managed policy).
   */
  public void clear(ExpressService service, List<String> groups) {
    for (String group : groups) {
      try {
        remove(service, List.of(group));
      } catch (ApiException _) {
        // The refusal is in the records, and nothing waits for the group to go.
      }
    }
  }

  /** Puts the rule's weights where a split says. */
  public void shift(ExpressService service, TrafficSplit split) {
    Parts parts = service.parts();
    ObjectNode request = Tree.object().put("RuleArn", parts.rule);
    request.set("Actions", split.actions());
    hand.balancing(service, "ModifyRule", request);
  }
}
