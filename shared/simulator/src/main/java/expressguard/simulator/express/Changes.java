package expressguard.simulator.express;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fact.Assumption;
import expressguard.simulator.fact.Behaviour;
import expressguard.simulator.fleet.ExpressService;
import expressguard.simulator.provision.AutoScaling;
import expressguard.simulator.provision.Provisioning;
import expressguard.simulator.provision.TargetPair;
import expressguard.simulator.provision.TaskNetwork;
import expressguard.simulator.rollout.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What an update changes around the containers, by its parameters. */
final class Changes {

  /**
   * The steps of one update.
   *
   * @param freshPair whether the deployment brings new target groups
   */
  record Plan(List<Consumer<ExpressService>> steps, boolean freshPair) {}

  private final Workshop workshop;
  private final Provisioning provisioning;
  private final TaskNetwork network;
  private final TargetPair pair;
  private final AutoScaling scaling;

  Changes(Workshop workshop) {
    this.workshop = workshop;
    this.provisioning = new Provisioning(workshop.hand(), workshop.fleet(), workshop.ids());
    this.network = new TaskNetwork(workshop.hand());
    this.pair = new TargetPair(workshop.hand(), workshop.ids());
    this.scaling = new AutoScaling(workshop.hand());
  }

  /**
   * The steps of a request whose settings are already in the service.
   *
   * @param before the settings that were there; a port that changes moves the path between the
   *     groups ({@link Behaviour#PORT_MOVES_GROUPS})
   */
  Plan plan(ExpressService service, JsonNode before, JsonNode request) {
    List<Consumer<ExpressService>> steps = new ArrayList<>();
    JsonNode logs = request.path("primaryContainer").path("awsLogsConfiguration");
    if (logs.has("logGroup")) {
      steps.add(one -> provisioning.logGroup(one, Tree.text(logs, "logGroup")));
    }
    int oldPort = before.path("containerPort").asInt();
    boolean portMoves = oldPort != service.port();
    if (portMoves) {
      steps.add(one -> network.move(one, oldPort, one.port()));
    }
    if (request.has("scalingTarget")) {
      steps.add(one -> scaling.change(one, request.path("scalingTarget")));
    }
    boolean path = reachesPath(before, service, request);
    boolean fresh =
        (path && holds(Assumption.HEALTH_PATH_MAKES_TARGET_GROUPS))
            || (portMoves && holds(Assumption.PORT_MAKES_TARGET_GROUPS));
    if (!fresh && (path || portMoves)) {
      steps.add(pair::modify);
    }
    return new Plan(List.copyOf(steps), fresh);
  }

  /** Whether a path that is asked for reaches the target groups. */
  private boolean reachesPath(JsonNode before, ExpressService service, JsonNode request) {
    String path = "healthCheckPath";
    boolean other = !before.path(path).equals(service.settings().path(path));
    return request.has(path) && (other || !holds(Assumption.REPEATED_PATH_MOVES_NOTHING));
  }

  /** Takes a plan's steps without a deployment. */
  void runAlone(ExpressService service, Plan plan) {
    new Steps(workshop.timeline())
        .run(
            service,
            plan.steps(),
            () -> service.touch(workshop.hand().now()),
            reason -> service.become("ACTIVE", reason, workshop.hand().now()));
  }

  private boolean holds(Assumption assumption) {
    return workshop.assumptions().holds(assumption);
  }
}
