package expressguard.simulator.rollout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Ids;
import expressguard.simulator.fleet.ExpressService;
import expressguard.simulator.fleet.Revision;
import expressguard.simulator.fleet.Rollout;
import expressguard.simulator.provision.Hand;
import expressguard.simulator.provision.RollbackAlarm;
import expressguard.simulator.provision.TargetPair;
import expressguard.simulator.provision.TaskNetwork;
import expressguard.simulator.provision.TrafficSplit;
import java.util.List;
import java.util.Optional;

/** The way back from a deployment to the revision before it. */
final class Retreat {

  /**
   * What a deployment changes in the Express service's own settings; scaling is not rolled back.
   */
  private static final List<String> SETTINGS =
      List.of("healthCheckPath", "containerPort", "subnets", "securityGroups", "open");

  private final Hand hand;
  private final Tasks tasks;
  private final TargetPair pair;
  private final RollbackAlarm alarm;
  private final TaskNetwork network;

  Retreat(Hand hand, Ids ids) {
    this.hand = hand;
    this.tasks = new Tasks(hand, ids);
    this.pair = new TargetPair(hand, ids);
    this.alarm = new RollbackAlarm(hand);
    this.network = new TaskNetwork(hand);
  }

  /** Ends a deployment for a reason; a call that is denied on the way leaves it half taken back. */
  void back(ExpressService service, Rollout rollout, String reason, Optional<Flight> flight) {
    rollout.finish("ROLLBACK_SUCCESSFUL", reason, hand.now());
    restore(service, rollout.source());
    try {
      alarm.write(service);
      if (flight.isPresent()) {
        pair.shift(service, TrafficSplit.between(flight.get().from(), flight.get().to(), 0));
        tasks.stop(flight.get().to());
        discard(flight.get());
        ports(service, rollout.target(), rollout.source());
      }
    } catch (ApiException e) {
      rollout.finish("ROLLBACK_FAILED", reason + "; " + e.words(), hand.now());
    }
  }

  /** Deletes a new pair that will not be used. */
  void discard(Flight flight) {
    if (!flight.fresh().isEmpty()) {
      pair.shift(flight.service(), TrafficSplit.of(flight.service().parts(), 0));
      pair.clear(flight.service(), flight.fresh());
    }
  }

  /** ECS puts its service back inside itself; no record tells of it. */
  private void restore(ExpressService service, Revision source) {
    ObjectNode request = service.named().put("taskDefinition", source.taskDefinition());
    request.set("networkConfiguration", source.network().deepCopy());
    hand.inside("ecs", "UpdateService", request);
    for (String member : SETTINGS) {
      service.settings().remove(member);
      if (source.settings().has(member)) {
        service.settings().set(member, source.settings().path(member).deepCopy());
      }
    }
  }

  private void ports(ExpressService service, Revision from, Revision to) {
    int opened = from.settings().path("containerPort").asInt();
    int before = to.settings().path("containerPort").asInt();
    if (opened != before) {
      network.move(service, opened, before);
    }
  }
}
