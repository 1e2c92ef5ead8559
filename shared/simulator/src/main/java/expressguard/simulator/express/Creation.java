package expressguard.simulator.express;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.event.Caller;
import expressguard.simulator.account.Settings;
import expressguard.simulator.account.Tree;
import expressguard.simulator.definition.FirstService;
import expressguard.simulator.definition.ManagedTaskDefinition;
import expressguard.simulator.definition.Names;
import expressguard.simulator.definition.Place;
import expressguard.simulator.definition.RequestRules;
import expressguard.simulator.fact.Assumptions;
import expressguard.simulator.fleet.ExpressService;
import expressguard.simulator.fleet.Fleet;
import expressguard.simulator.fleet.Revision;
import expressguard.simulator.fleet.Rollout;
import expressguard.simulator.provision.Hand;
import expressguard.simulator.provision.Provisioning;
import expressguard.simulator.rollout.Revisions;
import expressguard.simulator.rollout.Rollouts;
import expressguard.simulator.rollout.Steps;

/** CreateExpressGatewayService: the service at once, its resources in the seconds after. */
final class Creation {

  private final Settings world;
  private final Assumptions assumptions;
  private final Names names;
  private final Fleet fleet;
  private final Registration registration;
  private final Provisioning provisioning;
  private final Revisions revisions;
  private final Rollouts rollouts;
  private final Steps steps;
  private final Hand hand;

  Creation(Workshop workshop, Registration registration) {
    this.world = workshop.settings();
    this.assumptions = workshop.assumptions();
    this.names = new Names(workshop.ids(), workshop.settings().region());
    this.fleet = workshop.fleet();
    this.registration = registration;
    this.provisioning = new Provisioning(workshop.hand(), fleet, workshop.ids());
    this.revisions = workshop.revisions();
    this.rollouts = workshop.rollouts();
    this.steps = new Steps(workshop.timeline());
    this.hand = workshop.hand();
  }

  ExpressService create(Caller caller, JsonNode request) {
    RequestRules.create(request);
    String cluster = request.path("cluster").asText("default").replaceFirst("^.*:cluster/", "");
    registration.cluster(caller, cluster);
    String name = names.service(request);
    String arn = world.arn("ecs", "service/" + cluster + "/" + name);
    if (fleet.find("", arn).filter(one -> !one.status().equals("INACTIVE")).isPresent()) {
      throw RequestRules.invalid("Creation of service was not idempotent.");
    }
    String logGroup = names.logGroup(request, cluster, name);
    String definition = definition(caller, request, cluster + "-" + name, logGroup);
    ExpressService service =
        new ExpressService(
            arn,
            Tree.text(request, "infrastructureRoleArn"),
            names.host(name),
            hand.now(),
            settings(request, definition));
    fleet.add(service);
    Revision first = revisions.of(service, definition, Tree.object());
    Rollout rollout = rollouts.open(service, first);
    steps.run(
        service,
        provisioning.steps(logGroup, made -> start(made, definition, request.path("tags"))),
        () -> rollout.finish("SUCCESSFUL", "", hand.now()),
        reason -> failed(service, rollout, reason));
    return service;
  }

  private void failed(ExpressService service, Rollout rollout, String reason) {
    rollout.finish("ROLLBACK_FAILED", reason, hand.now());
    service.become("ACTIVE", reason, hand.now());
  }

  private String definition(Caller caller, JsonNode request, String family, String logGroup) {
    if (request.has("taskDefinitionArn")) {
      JsonNode own = registration.describe(Tree.text(request, "taskDefinitionArn"));
      RequestRules.own(own);
      return Tree.text(own, "taskDefinitionArn");
    }
    ManagedTaskDefinition managed = new ManagedTaskDefinition(family, world.region(), assumptions);
    return registration.register(caller, managed.fresh(request, logGroup));
  }

  private ObjectNode settings(JsonNode request, String definition) {
    ObjectNode settings =
        Tree.object().put("healthCheckPath", request.path("healthCheckPath").asText("/"));
    settings.put("containerPort", port(registration.describe(definition)));
    new Place(registration.gate().account()).settle(settings, request.path("networkConfiguration"));
    ObjectNode scaling =
        settings
            .putObject("scalingTarget")
            .put("minTaskCount", 1)
            .put("maxTaskCount", 20)
            .put("autoScalingMetric", "AVERAGE_CPU")
            .put("autoScalingTargetValue", 60);
    if (request.has("scalingTarget")) {
      scaling.setAll(Tree.without(request.path("scalingTarget")));
    }
    settings.set("tags", request.path("tags").deepCopy());
    return settings;
  }

  static int port(JsonNode definition) {
    return Tree.first(definition.path("containerDefinitions"), ManagedTaskDefinition::isMain)
        .map(main -> main.path("portMappings").path(0).path("containerPort").asInt(80))
        .orElse(80);
  }

  private void start(ExpressService service, String definition, JsonNode tags) {
    hand.inside("ecs", "CreateService", FirstService.request(service, definition, tags));
    service.revisions().getFirst().network().setAll(revisions.present(service).network());
    rollouts.begin(service);
  }
}
