package expressguard.catalog.ecs;

import expressguard.catalog.WatchedCall;
import expressguard.catalog.WatchedCall.Api;
import expressguard.catalog.reading.Effect;
import expressguard.catalog.reading.Reading;
import expressguard.catalog.reading.RowSource;
import expressguard.catalog.reading.Subject;
import expressguard.inventory.ResourceType;
import java.util.List;

/** The direct calls of ECS on clusters, tasks, tags and account settings. */
public final class ClusterRows {

  private static final RowSource ECS = new RowSource("ecs.amazonaws.com", Api.DIRECT);

  private static final List<WatchedCall> ROWS =
      List.of(
          ECS.documented(
              "PutClusterCapacityProviders",
              Reading.of(
                  EcsSubjects.cluster(),
                  Effect.parameters(
                      "capacityProviders",
                      "defaultCapacityProviderStrategy[].capacityProvider",
                      "defaultCapacityProviderStrategy[].base",
                      "defaultCapacityProviderStrategy[].weight")),
              "Sets what runs the tasks of every service of the cluster that has no strategy of"
                  + " its own.",
              "ECS API reference, PutClusterCapacityProviders"),
          ECS.documented(
              "UpdateCluster",
              Reading.of(
                  EcsSubjects.cluster(),
                  Effect.parameters("settings[]", "serviceConnectDefaults.namespace")),
              "Sets fields of a cluster that its services share.",
              "ECS API reference, UpdateCluster"),
          ECS.documented(
              "UpdateClusterSettings",
              Reading.of(EcsSubjects.cluster(), Effect.parameters("settings[]")),
              "Sets container insights for a cluster that its services share.",
              "ECS API reference, UpdateClusterSettings"),
          ECS.documented(
              "DeleteCluster",
              Reading.of(EcsSubjects.cluster(), Effect.deleted()),
              "Deletes a cluster that has no service any more.",
              "ECS API reference, DeleteCluster"),
          ECS.inferred(
              "TagResource",
              Reading.of(tagged(), Effect.tagged("tags")),
              "Sets tags; another value of the managed tag takes the resource from Express Mode"
                  + " as its removal does.",
              "ECS API reference, TagResource; managed policy"
                  + " AmazonECSInfrastructureRoleforExpressGatewayServices tests the value"),
          ECS.inferred(
              "UntagResource",
              Reading.of(tagged(), Effect.untagged("tagKeys")),
              "Takes tags off; without the managed tag Express Mode cannot tell the resource as"
                  + " its own.",
              "ECS API reference, UntagResource; ECS developer guide, Updating Resources Outside"
                  + " of Express Mode"),
          ECS.documented(
              "StopTask",
              Reading.of(EcsSubjects.tasks("task"), Effect.touched()),
              "Stops one task, which the service replaces; no field is written.",
              "ECS API reference, StopTask"),
          ECS.documented(
              "UpdateTaskProtection",
              Reading.of(EcsSubjects.tasks("tasks"), Effect.touched()),
              "Keeps tasks from being stopped for a while, which can hold up a deployment; no"
                  + " field is written.",
              "ECS API reference, UpdateTaskProtection"),
          ECS.documented(
              "ExecuteCommand",
              Reading.of(EcsSubjects.tasks("task"), Effect.touched()),
              "Runs a command in a container; no field is written, and the command is not read.",
              "ECS API reference, ExecuteCommand"),
          ECS.documented(
              "PutAccountSetting",
              Reading.of(EcsSubjects.account(), setting()),
              "Sets an ECS setting of one principal.",
              "ECS API reference, PutAccountSetting"),
          ECS.documented(
              "PutAccountSettingDefault",
              Reading.of(EcsSubjects.account(), setting()),
              "Sets an ECS setting of the account.",
              "ECS API reference, PutAccountSettingDefault"));

  private ClusterRows() {}

  public static List<WatchedCall> rows() {
    return ROWS;
  }

  private static Effect setting() {
    return Effect.entry("settings", "name", "value", "principalArn");
  }

  private static Subject tagged() {
    return Subject.arn(
        "resourceArn",
        ResourceType.SERVICE,
        ResourceType.CLUSTER,
        ResourceType.TASK_DEFINITION,
        ResourceType.TASK);
  }
}
