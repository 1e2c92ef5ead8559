package expressguard.simulator.express;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.event.Caller;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Tree;
import expressguard.simulator.definition.ManagedTaskDefinition;
import expressguard.simulator.definition.Place;
import expressguard.simulator.definition.RequestRules;
import expressguard.simulator.fact.Assumption;
import expressguard.simulator.fact.Behaviour;
import expressguard.simulator.fleet.ExpressService;
import expressguard.simulator.fleet.Revision;
import expressguard.simulator.fleet.Rollout;
import java.util.List;
import java.util.stream.Stream;

/**
 * UpdateExpressGatewayService: writes what the request names onto what stands there, direct changes
 * included ({@link Behaviour#UPDATE_WRITES_ITS_PARAMETERS}), and deploys.
 */
final class Update {

  private final Workshop workshop;
  private final Registration registration;
  private final Changes changes;

  Update(Workshop workshop, Registration registration) {
    this.workshop = workshop;
    this.registration = registration;
    this.changes = new Changes(workshop);
  }

  /** Gives the revision that the service is on its way to. */
  Revision update(Caller caller, JsonNode request) {
    RequestRules.both(request);
    ExpressService service = workshop.fleet().get(Tree.text(request, "serviceArn"));
    if (!service.active()) {
      throw ApiException.of("ServiceNotActiveException", "Service was not ACTIVE.");
    }
    JsonNode present = workshop.revisions().ecsService(service);
    if (present.isMissingNode()) {
      throw ApiException.of("ClientException", "The service is still being created");
    }
    refuseUntagged(service);
    String definition = definition(caller, service, Tree.text(present, "taskDefinition"), request);
    ObjectNode before = service.settings().deepCopy();
    apply(service.settings(), request, definition);
    ObjectNode network = network(service, present.path("networkConfiguration"), request);
    return deploy(service, before, request, workshop.revisions().of(service, definition, network));
  }

  /** The present network with what the request names of it. */
  private static ObjectNode network(ExpressService service, JsonNode present, JsonNode request) {
    ObjectNode network = Tree.object(present.deepCopy());
    JsonNode asked = request.path("networkConfiguration");
    JsonNode wanted =
        Place.of(service.settings(), service.parts().serviceGroup).path("awsvpcConfiguration");
    ObjectNode inVpc = network.withObject("/awsvpcConfiguration");
    if (asked.has("subnets")) {
      inVpc.set("subnets", wanted.path("subnets").deepCopy());
      inVpc.set("assignPublicIp", wanted.path("assignPublicIp").deepCopy());
    }
    if (asked.has("securityGroups")) {
      inVpc.set("securityGroups", wanted.path("securityGroups").deepCopy());
    }
    return network;
  }

  private Revision deploy(
      ExpressService service, ObjectNode before, JsonNode request, Revision target) {
    Changes.Plan plan = changes.plan(service, before, request);
    if (onlyScaling(request) && !workshop.assumptions().holds(Assumption.SCALING_RUNS_DEPLOYMENT)) {
      changes.runAlone(service, plan);
      return service.current();
    }
    Rollout rollout = workshop.rollouts().open(service, target);
    ObjectNode inside = service.named().put("taskDefinition", target.taskDefinition());
    inside.set("networkConfiguration", target.network().deepCopy());
    workshop.hand().inside("ecs", "UpdateService", inside);
    workshop.rollouts().run(service, rollout, plan.steps(), plan.freshPair());
    return target;
  }

  private static boolean onlyScaling(JsonNode request) {
    return request.has("scalingTarget") && request.size() == 2;
  }

  private void refuseUntagged(ExpressService service) {
    if (!workshop.assumptions().holds(Assumption.UNTAGGED_UPDATE_REFUSED)) {
      return;
    }
    List<String> parts =
        Stream.concat(Stream.of(service.parts().rule), service.parts().targetGroups.stream())
            .toList();
    for (String arn : parts) {
      if (!workshop.tag().on("elasticloadbalancing", arn)) {
        throw ApiException.of(
            "ClientException", "`" + arn + "` is not managed by Express Mode: its tag is missing");
      }
    }
  }

  private String definition(
      Caller caller, ExpressService service, String active, JsonNode request) {
    if (request.has("taskDefinitionArn")) {
      JsonNode own = registration.describe(Tree.text(request, "taskDefinitionArn"));
      RequestRules.own(own);
      return Tree.text(own, "taskDefinitionArn");
    }
    if (!RequestRules.touchesTaskDefinition(request)) {
      return active;
    }
    ManagedTaskDefinition managed =
        new ManagedTaskDefinition(
            service.cluster() + "-" + service.name(),
            workshop.settings().region(),
            workshop.assumptions());
    return registration.register(caller, managed.changed(registration.describe(active), request));
  }

  private void apply(ObjectNode settings, JsonNode request, String definition) {
    if (request.has("healthCheckPath")) {
      settings.set("healthCheckPath", request.path("healthCheckPath").deepCopy());
    }
    if (request.path("primaryContainer").has("containerPort") || request.has("taskDefinitionArn")) {
      settings.put("containerPort", Creation.port(registration.describe(definition)));
    }
    if (request.has("networkConfiguration")) {
      new Place(workshop.gate().account())
          .settle(settings, merged(settings, request.path("networkConfiguration")));
    }
    if (request.has("scalingTarget")) {
      settings.withObject("/scalingTarget").setAll(Tree.without(request.path("scalingTarget")));
    }
  }

  private static ObjectNode merged(ObjectNode settings, JsonNode asked) {
    ObjectNode merged = Tree.object();
    merged.set("subnets", settings.path("subnets").deepCopy());
    merged.setAll(Tree.without(asked));
    return merged;
  }
}
