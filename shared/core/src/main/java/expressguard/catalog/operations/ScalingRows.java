package expressguard.catalog.operations;

import expressguard.catalog.WatchedCall;
import expressguard.catalog.WatchedCall.Api;
import expressguard.catalog.parameters.Parameters;
import expressguard.catalog.reading.Effect;
import expressguard.catalog.reading.Reading;
import expressguard.catalog.reading.RowSource;
import expressguard.catalog.reading.Subject;
import expressguard.event.ApiCall;
import expressguard.event.Data;
import expressguard.inventory.ResourceType;
import java.util.List;
import java.util.Optional;

/** The rows of Application Auto Scaling, as far as they scale services of ECS. */
public final class ScalingRows {

  private static final RowSource SCALING =
      new RowSource("autoscaling.amazonaws.com", Api.APPLICATION_AUTO_SCALING);

  private static final String TRACKING = "targetTrackingScalingPolicyConfiguration.";
  private static final String METRIC = TRACKING + "predefinedMetricSpecification.";

  private static final List<WatchedCall> ROWS =
      List.of(
          SCALING.documented(
              "RegisterScalableTarget",
              Reading.of(
                  target(),
                  Effect.parameters(
                      "minCapacity",
                      "maxCapacity",
                      "roleARN",
                      "suspendedState.dynamicScalingInSuspended",
                      "suspendedState.dynamicScalingOutSuspended",
                      "suspendedState.scheduledScalingSuspended")),
              "Sets the least and the most tasks, which an update with `scalingTarget` writes"
                  + " again; a suspension stays.",
              "Application Auto Scaling API reference, RegisterScalableTarget; ECS developer"
                  + " guide, Resources created by Amazon ECS Express Mode services"),
          SCALING.inferred(
              "DeregisterScalableTarget",
              Reading.of(target(), Effect.deleted()),
              "Ends scaling of the service and deletes its policies and schedules.",
              "Application Auto Scaling API reference, DeregisterScalableTarget"),
          SCALING.inferred(
              "PutScalingPolicy",
              Reading.of(
                  policy(),
                  Effect.parameters(
                      "policyType",
                      TRACKING + "targetValue",
                      TRACKING + "disableScaleIn",
                      TRACKING + "scaleInCooldown",
                      TRACKING + "scaleOutCooldown",
                      METRIC + "predefinedMetricType",
                      METRIC + "resourceLabel")),
              "Replaces Express Mode's policy when it has its name, which an update with"
                  + " `scalingTarget` writes again; under another name it competes, and the"
                  + " larger capacity wins.",
              "Application Auto Scaling API reference, PutScalingPolicy"),
          SCALING.inferred(
              "DeleteScalingPolicy",
              Reading.of(policy(), Effect.deleted()),
              "Without Express Mode's policy the service no longer scales by its metric.",
              "Application Auto Scaling API reference, DeleteScalingPolicy"),
          SCALING.documented(
              "PutScheduledAction",
              Reading.of(
                  target(),
                  Effect.entry(
                      "scheduledActions",
                      "scheduledActionName",
                      "schedule",
                      "timezone",
                      "scalableTargetAction.minCapacity",
                      "scalableTargetAction.maxCapacity")),
              "Writes the least and the most tasks later, at a time of its own, over what an"
                  + " Express update set.",
              "Application Auto Scaling API reference, PutScheduledAction"),
          SCALING.documented(
              "DeleteScheduledAction",
              Reading.of(target(), Effect.entryRemoved("scheduledActions", "scheduledActionName")),
              "Takes a scheduled change of the task limits out.",
              "Application Auto Scaling API reference, DeleteScheduledAction"),
          SCALING.inferred(
              "TagResource",
              Reading.of(tagged(), Effect.tagged("tags")),
              "Sets tags; another value of the managed tag takes the target from Express Mode as"
                  + " its removal does.",
              "Application Auto Scaling API reference, TagResource; managed policy"
                  + " AmazonECSInfrastructureRoleforExpressGatewayServices tests the value"),
          SCALING.inferred(
              "UntagResource",
              Reading.of(tagged(), Effect.untagged("tagKeys")),
              "Takes tags off; without the managed tag Express Mode can no longer set the task"
                  + " limits, though it can still write policies.",
              "Application Auto Scaling API reference, UntagResource; managed policy"
                  + " AmazonECSInfrastructureRoleforExpressGatewayServices"));

  private ScalingRows() {}

  public static List<WatchedCall> rows() {
    return ROWS;
  }

  private static Subject target() {
    return Subject.of(
        ResourceType.SCALABLE_TARGET,
        call ->
            service(call)
                .map(service -> Subject.here(call, ResourceType.SCALABLE_TARGET, service))
                .stream(),
        "serviceNamespace",
        "resourceId",
        "scalableDimension");
  }

  private static Subject policy() {
    return Subject.of(
        ResourceType.SCALING_POLICY,
        call ->
            service(call)
                .flatMap(service ->
                    Parameters.of(call).textAt("policyName").map(name -> service + "/" + name))
                .map(name -> Subject.here(call, ResourceType.SCALING_POLICY, name))
                .stream(),
        "serviceNamespace",
        "resourceId",
        "scalableDimension",
        "policyName");
  }

  private static Subject tagged() {
    return Subject.arn("resourceARN", ResourceType.SCALABLE_TARGET);
  }

  /** {@code service/<cluster>/<service>}; other namespaces scale nothing of ECS. */
  private static Optional<String> service(ApiCall call) {
    Data request = Parameters.of(call);
    return request
        .textAt("resourceId")
        .filter(id -> id.startsWith("service/"))
        .filter(id -> request.textAt("serviceNamespace").orElse("ecs").equals("ecs"));
  }
}
