package expressguard.simulator.express;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fact.Behaviour;
import expressguard.simulator.fleet.ExpressService;
import expressguard.simulator.fleet.Rollout;
import java.util.List;
import java.util.Set;

/** What AWS does on its own after a direct call on an Express service. */
final class Aftermath {

  // ECS API reference, UpdateService: desiredCount alone starts no deployment.
  private static final Set<String> QUIET = Set.of("cluster", "service", "desiredCount");

  private final Workshop workshop;

  Aftermath(Workshop workshop) {
    this.workshop = workshop;
  }

  void of(String service, String operation, JsonNode request) {
    switch (service + " " + operation) {
      case "ecs UpdateService" ->
          workshop
              .fleet()
              .find(request.path("cluster").asText("default"), Tree.text(request, "service"))
              .ifPresent(one -> deploy(one, request));
      case "monitoring SetAlarmState" -> alarmed(request);
      case "application-autoscaling RegisterScalableTarget" -> rescale(request);
      default -> {}
    }
  }

  /** A direct deployment runs like any other ({@link Behaviour#DIRECT_DEPLOYMENT_IS_CANARY}). */
  private void deploy(ExpressService service, JsonNode request) {
    boolean deploys = request.properties().stream().anyMatch(e -> !QUIET.contains(e.getKey()));
    if (deploys && service.active()) {
      Rollout rollout = workshop.rollouts().open(service, workshop.revisions().present(service));
      workshop.rollouts().run(service, rollout, List.of(), false);
    }
  }

  private void alarmed(JsonNode request) {
    workshop.fleet().all().stream()
        .filter(one -> one.alarmName().equals(Tree.text(request, "AlarmName")))
        .filter(_ -> Tree.text(request, "StateValue").equals("ALARM"))
        .forEach(workshop.rollouts()::alarmed);
  }

  // RegisterScalableTarget moves a count that is out of the new range (its API reference).
  private void rescale(JsonNode request) {
    for (ExpressService service : workshop.fleet().all()) {
      if (service.scalingId().equals(Tree.text(request, "ResourceId"))) {
        JsonNode shown = workshop.revisions().ecsService(service);
        int count = shown.path("desiredCount").asInt();
        int least = request.path("MinCapacity").asInt(count);
        int most = request.path("MaxCapacity").asInt(count);
        int wanted = Math.min(Math.max(count, least), Math.max(least, most));
        if (wanted != count) {
          scale(service, wanted);
        }
      }
    }
  }

  /** Application Auto Scaling sets a count with its service-linked role. */
  void scale(ExpressService service, int count) {
    workshop
        .gate()
        .call(
            workshop.callers().autoscaling(),
            "ecs",
            "UpdateService",
            service.named().put("desiredCount", count));
  }
}
