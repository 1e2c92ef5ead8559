package expressguard.simulator.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fleet.ExpressService;
import expressguard.simulator.fleet.Parts;

/** The ECS service under an Express service (ECS developer guide, Resources created). */
public final class FirstService {

  private FirstService() {}

  /** What ECS asks itself for; no record tells of it. */
  public static ObjectNode request(ExpressService service, String definition, JsonNode tags) {
    ObjectNode request =
        Tree.object()
            .put("cluster", service.cluster())
            .put("serviceName", service.name())
            .put("taskDefinition", definition)
            .put(
                "desiredCount",
                service.settings().path("scalingTarget").path("minTaskCount").asInt(1))
            .put("schedulingStrategy", "REPLICA")
            .put("healthCheckGracePeriodSeconds", 300)
            .put("enableECSManagedTags", true)
            .put("propagateTags", "SERVICE")
            .put("availabilityZoneRebalancing", "ENABLED");
    request
        .putArray("capacityProviderStrategy")
        .addObject()
        .put("capacityProvider", "FARGATE")
        .put("base", 1)
        .put("weight", 1);
    request.set("loadBalancers", Tree.list(loadBalancer(service)));
    request.set("networkConfiguration", Place.of(service.settings(), service.parts().serviceGroup));
    request.set("deploymentConfiguration", deployment(service));
    if (!tags.isEmpty()) {
      request.set("tags", tags.deepCopy());
    }
    return request;
  }

  public static ObjectNode loadBalancer(ExpressService service) {
    Parts parts = service.parts();
    ObjectNode made =
        Tree.object()
            .put("targetGroupArn", parts.active)
            .put("containerName", "Main")
            .put("containerPort", service.port());
    made.putObject("advancedConfiguration")
        .put("alternateTargetGroupArn", parts.idle())
        .put("productionListenerRule", parts.rule)
        .put("roleArn", service.infrastructureRole());
    return made;
  }

  private static ObjectNode deployment(ExpressService service) {
    ObjectNode made =
        Tree.object()
            .put("strategy", "CANARY")
            .put("maximumPercent", 200)
            .put("minimumHealthyPercent", 100)
            .put("bakeTimeInMinutes", 3);
    made.putObject("canaryConfiguration")
        .put("canaryPercent", 5.0)
        .put("canaryBakeTimeInMinutes", 3);
    made.putObject("deploymentCircuitBreaker").put("enable", true).put("rollback", true);
    ObjectNode alarms = made.putObject("alarms").put("enable", true).put("rollback", true);
    alarms.putArray("alarmNames").add(service.alarmName());
    return made;
  }
}
