package expressguard.simulator.rollout;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Ids;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fleet.ExpressService;
import expressguard.simulator.provision.Hand;
import java.math.BigInteger;

/** A service's tasks as targets; ECS's scheduler registers them with its service-linked role. */
public final class Tasks {

  private static final String API = "elasticloadbalancing";

  private final Hand hand;
  private final Ids ids;

  public Tasks(Hand hand, Ids ids) {
    this.hand = hand;
    this.ids = ids;
  }

  /** Starts one task in a target group. */
  public void start(ExpressService service, String group) {
    int low = new BigInteger(ids.hex(3), 16).intValue();
    ObjectNode request = Tree.object().put("TargetGroupArn", group);
    request
        .putArray("Targets")
        .addObject()
        .put("Id", "172.31.%d.%d".formatted(low / 256, low % 256))
        .put("Port", service.port());
    hand.schedule(API, "RegisterTargets", request);
  }

  /** Stops all tasks in a target group. */
  void stop(String group) {
    ObjectNode request = Tree.object().put("TargetGroupArn", group);
    ArrayNode targets = Tree.list();
    hand.inside(API, "DescribeTargetHealth", request.deepCopy())
        .path("TargetHealthDescriptions")
        .forEach(one -> targets.add(one.path("Target").deepCopy()));
    if (!targets.isEmpty()) {
      request.set("Targets", targets);
      hand.schedule(API, "DeregisterTargets", request);
    }
  }
}
