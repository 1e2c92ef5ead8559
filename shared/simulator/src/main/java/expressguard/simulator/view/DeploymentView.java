package expressguard.simulator.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Settings;
import expressguard.simulator.account.Tree;
import expressguard.simulator.definition.FirstService;
import expressguard.simulator.fleet.ExpressService;
import expressguard.simulator.fleet.Fleet;
import expressguard.simulator.fleet.Revision;
import expressguard.simulator.fleet.Rollout;
import java.util.List;
import java.util.Optional;

/** Service revisions and deployments as ECS shows them (ECS API reference). */
final class DeploymentView {

  private final Fleet fleet;
  private final Settings world;
  private final ManagedResources resources;

  DeploymentView(Fleet fleet, Settings world) {
    this.fleet = fleet;
    this.world = world;
    this.resources = new ManagedResources(world);
  }

  ObjectNode revisions(JsonNode request) {
    ObjectNode answer = Tree.object();
    ArrayNode list = answer.putArray("serviceRevisions");
    ArrayNode failures = answer.putArray("failures");
    for (String arn : Tree.texts(request.path("serviceRevisionArns"))) {
      find(arn)
          .ifPresentOrElse(
              list::add, () -> failures.addObject().put("arn", arn).put("reason", "MISSING"));
    }
    return answer;
  }

  private Optional<ObjectNode> find(String arn) {
    for (ExpressService service : fleet.all()) {
      for (Revision revision : service.revisions()) {
        if (revision.arn().equals(arn)) {
          return Optional.of(shown(service, revision));
        }
      }
    }
    return Optional.empty();
  }

  private ObjectNode shown(ExpressService service, Revision revision) {
    ObjectNode shown =
        Tree.object()
            .put("serviceRevisionArn", revision.arn())
            .put("serviceArn", service.arn())
            .put("clusterArn", world.arn("ecs", "cluster/" + service.cluster()))
            .put("taskDefinition", revision.taskDefinition())
            .put("platformFamily", "Linux");
    if (!revision.network().isEmpty()) {
      shown.set("networkConfiguration", revision.network().deepCopy());
    }
    if (!service.parts().rule.isEmpty()) {
      shown.set("loadBalancers", Tree.list(FirstService.loadBalancer(service)));
    }
    shown.set("ecsManagedResources", resources.of(service));
    return shown.put("createdAt", revision.createdAt());
  }

  ObjectNode deployments(JsonNode request) {
    String cluster = request.path("cluster").asText("default");
    List<String> statuses = Tree.texts(request.path("status"));
    ObjectNode answer = Tree.object();
    ArrayNode list = answer.putArray("serviceDeployments");
    fleet
        .find(cluster, Tree.text(request, "service"))
        .ifPresent(service ->
            service.rollouts().reversed().stream()
                .filter(one -> statuses.isEmpty() || statuses.contains(one.status()))
                .forEach(one -> list.add(brief(service, one))));
    return answer;
  }

  ObjectNode described(JsonNode request) {
    List<String> wanted = Tree.texts(request.path("serviceDeploymentArns"));
    ObjectNode answer = Tree.object();
    ArrayNode list = answer.putArray("serviceDeployments");
    answer.putArray("failures");
    for (ExpressService service : fleet.all()) {
      service.rollouts().stream()
          .filter(one -> wanted.contains(one.arn()))
          .forEach(one -> list.add(full(service, one)));
    }
    return answer;
  }

  private ObjectNode full(ExpressService service, Rollout rollout) {
    ObjectNode shown = Tree.without(brief(service, rollout), "targetServiceRevisionArn");
    shown.putArray("sourceServiceRevisions").addObject().put("arn", rollout.source().arn());
    shown.putObject("targetServiceRevision").put("arn", rollout.target().arn());
    return shown;
  }

  private ObjectNode brief(ExpressService service, Rollout rollout) {
    ObjectNode shown =
        Tree.object()
            .put("serviceDeploymentArn", rollout.arn())
            .put("serviceArn", service.arn())
            .put("clusterArn", world.arn("ecs", "cluster/" + service.cluster()))
            .put("startedAt", rollout.startedAt())
            .put("createdAt", rollout.startedAt());
    if (!rollout.running()) {
      shown.put("finishedAt", rollout.finishedAt());
    }
    if (!rollout.reason().isEmpty()) {
      shown.put("statusReason", rollout.reason());
    }
    return shown
        .put("targetServiceRevisionArn", rollout.target().arn())
        .put("status", rollout.status());
  }
}
