package expressguard.catalog.ecs;

import expressguard.catalog.Fields;
import expressguard.catalog.WatchedCall;
import expressguard.catalog.WatchedCall.Api;
import expressguard.catalog.reading.Effect;
import expressguard.catalog.reading.Reading;
import expressguard.catalog.reading.RowSource;
import expressguard.catalog.reading.Subject;
import expressguard.inventory.ResourceType;
import java.util.List;

/** The direct calls of ECS on services, their deployments and task definitions. */
public final class ServiceRows {

  private static final RowSource ECS = new RowSource("ecs.amazonaws.com", Api.DIRECT);
  private static final String OTHER_CONTROLLER =
      "; task sets belong to the external deployment controller, which Express services do not"
          + " have";

  private static final List<WatchedCall> ROWS =
      List.of(
          ECS.documented(
              "UpdateService",
              ServiceReader.reading(),
              "Adopts a task definition or sets a field of the service; a later Express update"
                  + " writes the task definition and network again when it carries them, ECS adds"
                  + " its rollback alarm to `deploymentConfiguration` at each deployment, and it"
                  + " refuses `loadBalancers` and another `deploymentConfiguration.strategy`.",
              "ECS API reference, UpdateService; ECS developer guide, Resources created by"
                  + " Amazon ECS Express Mode services"),
          ECS.inferred(
              "DeleteService",
              Reading.of(EcsSubjects.service(), Effect.deleted()),
              "Takes the service away under Express Mode and leaves its load balancer parts"
                  + " behind.",
              "ECS API reference, DeleteService, which names no other resource that it deletes"),
          ECS.documented(
              "RegisterTaskDefinition",
              TaskDefinitionReader.reading(),
              "Makes a revision that changes nothing until a service adopts it; an Express update"
                  + " keeps what it does not itself set.",
              "ECS API reference, RegisterTaskDefinition; ECS developer guide, Updating"
                  + " Resources Outside of Express Mode"),
          ECS.inferred(
              "DeregisterTaskDefinition",
              Reading.of(
                  Subject.named("taskDefinition", ResourceType.TASK_DEFINITION),
                  Effect.set(Fields.STATUS, "INACTIVE")),
              "No new service can use the revision; where it is the active one, later deployments"
                  + " rest on a revision that ECS may delete.",
              "ECS API reference, DeregisterTaskDefinition, on revisions that are INACTIVE"),
          ECS.documented(
              "DeleteTaskDefinitions",
              Reading.of(
                  Subject.eachNamed("taskDefinitions", ResourceType.TASK_DEFINITION),
                  Effect.deleted()),
              "Deletes revisions; a service cannot start tasks of a revision that is deleted.",
              "ECS API reference, DeleteTaskDefinitions"),
          ECS.documented(
              "StopServiceDeployment",
              Reading.of(deployment(), Effect.parameters("stopType")),
              "Ends a deployment in its course, an Express update's too, and by default rolls it"
                  + " back.",
              "ECS API reference, StopServiceDeployment"),
          ECS.documented(
              "ContinueServiceDeployment",
              Reading.of(deployment(), Effect.parameters("action", "hookId")),
              "Lets a deployment that waits go on or roll back, an Express update's too.",
              "ECS API reference, ContinueServiceDeployment; newer than the SDK that is checked"
                  + " against"),
          ECS.documented(
              "CreateTaskSet",
              Reading.of(EcsSubjects.service(), Effect.touched()),
              "Refused for Express services, so it writes nothing.",
              "ECS API reference, CreateTaskSet" + OTHER_CONTROLLER),
          ECS.documented(
              "UpdateServicePrimaryTaskSet",
              Reading.of(EcsSubjects.service(), Effect.touched()),
              "Refused for Express services, so it writes nothing.",
              "ECS API reference, UpdateServicePrimaryTaskSet" + OTHER_CONTROLLER),
          ECS.documented(
              "DeleteTaskSet",
              Reading.of(EcsSubjects.service(), Effect.touched()),
              "Refused for Express services, so it writes nothing.",
              "ECS API reference, DeleteTaskSet" + OTHER_CONTROLLER));

  private ServiceRows() {}

  public static List<WatchedCall> rows() {
    return ROWS;
  }

  private static Subject deployment() {
    return Subject.arn("serviceDeploymentArn", ResourceType.SERVICE_DEPLOYMENT);
  }
}
