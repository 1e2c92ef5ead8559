package expressguard.simulator.rollout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Ids;
import expressguard.simulator.account.Settings;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fleet.ExpressService;
import expressguard.simulator.fleet.Revision;
import expressguard.simulator.fleet.Rollout;
import expressguard.simulator.provision.Hand;

/** Names new revisions and deployments, and reads what a service has at the moment. */
public final class Revisions {

  private final Settings settings;
  private final Ids ids;
  private final Hand hand;

  public Revisions(Settings settings, Ids ids, Hand hand) {
    this.settings = settings;
    this.ids = ids;
    this.hand = hand;
  }

  /** The ECS service as it stands, direct changes included. */
  public JsonNode ecsService(ExpressService service) {
    ObjectNode request = Tree.object().put("cluster", service.cluster());
    request.putArray("services").add(service.name());
    return hand.inside("ecs", "DescribeServices", request).path("services").path(0);
  }

  /** A revision of what the service has at the moment. */
  public Revision present(ExpressService service) {
    JsonNode shown = ecsService(service);
    return of(
        service,
        Tree.text(shown, "taskDefinition"),
        Tree.object(shown.path("networkConfiguration")));
  }

  public Revision of(ExpressService service, String taskDefinition, ObjectNode network) {
    String arn =
        settings.arn(
            "ecs",
            "service-revision/%s/%s/%s"
                .formatted(service.cluster(), service.name(), ids.digits(19)));
    return new Revision(
        arn, taskDefinition, network.deepCopy(), service.settings().deepCopy(), hand.now());
  }

  /** A new deployment from the service's present revision to another. */
  Rollout open(ExpressService service, Revision target) {
    Revision source = service.revisions().isEmpty() ? target : service.current();
    String arn =
        settings.arn(
            "ecs",
            "service-deployment/%s/%s/%s"
                .formatted(service.cluster(), service.name(), ids.hex(21)));
    service.revisions().add(target);
    Rollout rollout = new Rollout(arn, source, target, hand.now());
    service.rollouts().add(rollout);
    service.touch(hand.now());
    return rollout;
  }
}
