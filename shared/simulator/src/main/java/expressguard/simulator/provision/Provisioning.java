package expressguard.simulator.provision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Ids;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fleet.ExpressService;
import expressguard.simulator.fleet.Fleet;
import java.util.List;
import java.util.function.Consumer;

/** The steps that make a service's resources, in order; each may fail with the API's error. */
public final class Provisioning {

  private final Hand hand;
  private final Ingress ingress;
  private final TaskNetwork network;
  private final TargetPair pair;
  private final RollbackAlarm alarm;
  private final AutoScaling scaling;

  public Provisioning(Hand hand, Fleet fleet, Ids ids) {
    this.hand = hand;
    this.ingress = new Ingress(hand, fleet, ids);
    this.network = new TaskNetwork(hand);
    this.pair = new TargetPair(hand, ids);
    this.alarm = new RollbackAlarm(hand);
    this.scaling = new AutoScaling(hand);
  }

  /**
   * The steps of a creation.
   *
   * @param logGroup the log group to make; empty for none
   * @param start makes the ECS service itself
   */
  public List<Consumer<ExpressService>> steps(String logGroup, Consumer<ExpressService> start) {
    return List.of(
        service -> logGroup(service, logGroup),
        ingress::balancer,
        network::make,
        ingress::certificate,
        pair::first,
        ingress::listener,
        ingress::rule,
        alarm::write,
        start,
        scaling::make);
  }

  /** Makes a log group if it is missing (ECS developer guide: created if missing). */
  public void logGroup(ExpressService service, String name) {
    if (name.isEmpty()) {
      return;
    }
    JsonNode there =
        hand.inside("logs", "DescribeLogGroups", Tree.object().put("logGroupNamePrefix", name))
            .path("logGroups");
    if (Tree.first(there, group -> Tree.text(group, "logGroupName").equals(name)).isEmpty()) {
      ObjectNode request = Tree.object().put("logGroupName", name);
      request.set("tags", Hand.tagMap());
      hand.call(service, "logs", "CreateLogGroup", request);
    }
    service.parts().logGroup = name;
  }
}
