package expressguard.catalog.ecs;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.catalog.Touch;
import expressguard.catalog.reading.Effect;
import expressguard.catalog.reading.Reading;
import expressguard.event.ApiCall;

/**
 * What UpdateService writes. It may name a family alone, which means the latest revision of it; the
 * response says which one that was.
 */
final class ServiceReader {

  private static final Effect PARAMETERS =
      Effect.parameters(
          Fields.TASK_DEFINITION,
          Fields.DESIRED_COUNT,
          "capacityProviderStrategy[].capacityProvider",
          "capacityProviderStrategy[].base",
          "capacityProviderStrategy[].weight",
          "platformVersion",
          "healthCheckGracePeriodSeconds",
          "enableExecuteCommand",
          "enableECSManagedTags",
          "propagateTags",
          "availabilityZoneRebalancing",
          "loadBalancers[].targetGroupArn",
          "loadBalancers[].containerName",
          "loadBalancers[].containerPort",
          "networkConfiguration.awsvpcConfiguration.subnets",
          "networkConfiguration.awsvpcConfiguration.securityGroups",
          "networkConfiguration.awsvpcConfiguration.assignPublicIp",
          "deploymentController.type",
          "deploymentConfiguration.strategy",
          "deploymentConfiguration.maximumPercent",
          "deploymentConfiguration.minimumHealthyPercent",
          "deploymentConfiguration.bakeTimeInMinutes",
          "deploymentConfiguration.canaryConfiguration.canaryPercent",
          "deploymentConfiguration.canaryConfiguration.canaryBakeTimeInMinutes",
          "deploymentConfiguration.deploymentCircuitBreaker.enable",
          "deploymentConfiguration.deploymentCircuitBreaker.rollback",
          "deploymentConfiguration.alarms.alarmNames",
          "deploymentConfiguration.alarms.enable",
          "deploymentConfiguration.alarms.rollback",
          "serviceConnectConfiguration.enabled");

  private ServiceReader() {}

  static Reading reading() {
    Reading asSent = Reading.of(EcsSubjects.service(), PARAMETERS);
    return new Reading(
        asSent.words(),
        call ->
            asSent.reader().touches(call).stream().map(touch -> resolved(touch, call)).toList());
  }

  private static Touch resolved(Touch touch, ApiCall call) {
    return new Touch(
        touch.resource(), touch.writes().stream().map(write -> resolved(write, call)).toList());
  }

  private static FieldWrite resolved(FieldWrite write, ApiCall call) {
    if (!write.field().equals(Fields.TASK_DEFINITION)
        || !(write.value() instanceof FieldValue.Shown(var family))
        || family.contains(":")) {
      return write;
    }
    return call.response()
        .textAt("service.taskDefinition")
        .map(arn -> arn.substring(arn.lastIndexOf('/') + 1))
        .filter(revision -> revision.startsWith(family + ":"))
        .map(revision -> new FieldWrite(write.field(), FieldValue.shown(revision)))
        .orElse(write);
  }
}
