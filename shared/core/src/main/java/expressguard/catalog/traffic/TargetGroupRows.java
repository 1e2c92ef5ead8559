package expressguard.catalog.traffic;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.catalog.WatchedCall;
import expressguard.catalog.parameters.Disclosure;
import expressguard.catalog.reading.Effect;
import expressguard.catalog.reading.Reading;
import expressguard.catalog.reading.Subject;
import expressguard.event.Data;
import expressguard.inventory.ResourceType;
import java.util.ArrayList;
import java.util.List;

/** The calls on target groups, of which an Express service has two. */
public final class TargetGroupRows {

  private static final List<WatchedCall> ROWS =
      List.of(
          LoadBalancerRows.ELBV2.inferred(
              "ModifyTargetGroup",
              Reading.of(targetGroup(), healthCheck()),
              "Changes the health check of one target group of a pair; path and port are written"
                  + " again by an update with `healthCheckPath` or `containerPort`.",
              "ELBv2 API reference, ModifyTargetGroup; ECS developer guide, Resources created by"
                  + " Amazon ECS Express Mode services"),
          LoadBalancerRows.ELBV2.inferred(
              "ModifyTargetGroupAttributes",
              Reading.of(targetGroup(), Effect.parameters("attributes[]")),
              "Changes draining or stickiness of one target group of a pair; the other keeps its"
                  + " own.",
              "ELBv2 API reference, ModifyTargetGroupAttributes; no such parameter in the"
                  + " Express API"),
          LoadBalancerRows.ELBV2.inferred(
              "DeleteTargetGroup",
              Reading.of(targetGroup(), Effect.deleted()),
              "Without one of the pair the next deployment has nowhere to go.",
              "ELBv2 API reference, DeleteTargetGroup"),
          LoadBalancerRows.ELBV2.documented(
              "RegisterTargets",
              Reading.of(targetGroup(), targets(FieldValue.shown("registered"))),
              "ECS does this for each task; done directly it sends traffic where no task is.",
              "ELBv2 API reference, RegisterTargets"),
          LoadBalancerRows.ELBV2.documented(
              "DeregisterTargets",
              Reading.of(targetGroup(), targets(new FieldValue.Gone())),
              "ECS does this for each task; done directly it takes a running task out of service.",
              "ELBv2 API reference, DeregisterTargets"));

  private TargetGroupRows() {}

  public static List<WatchedCall> rows() {
    return ROWS;
  }

  private static Subject targetGroup() {
    return Subject.arn("targetGroupArn", ResourceType.TARGET_GROUP);
  }

  private static Effect healthCheck() {
    return Effect.parameters(
        "healthCheckPath",
        "healthCheckPort",
        "healthCheckProtocol",
        "healthCheckEnabled",
        "healthCheckIntervalSeconds",
        "healthCheckTimeoutSeconds",
        "healthyThresholdCount",
        "unhealthyThresholdCount",
        "matcher.httpCode",
        "matcher.grpcCode");
  }

  private static Effect targets(FieldValue value) {
    return new Effect(
        "`targets[<id>:<port>]`",
        parameters -> {
          List<FieldWrite> writes = new ArrayList<>();
          for (Data target : parameters.listAt("targets")) {
            writes.add(
                target
                    .textAt("id")
                    .map(id -> new FieldWrite(field(id, target), value))
                    .orElse(unnamed()));
          }
          return writes.isEmpty() ? List.of(unnamed()) : List.copyOf(writes);
        });
  }

  private static String field(String id, Data target) {
    return Fields.entry("targets", id + target.textAt("port").map(port -> ":" + port).orElse(""));
  }

  private static FieldWrite unnamed() {
    return new FieldWrite(Fields.entry("targets", Fields.ANY), Disclosure.NOT_RECORDED);
  }
}
