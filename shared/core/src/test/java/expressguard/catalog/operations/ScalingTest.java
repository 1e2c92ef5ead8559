package expressguard.catalog.operations;

import static expressguard.catalog.Calls.list;
import static expressguard.catalog.Calls.members;
import static org.assertj.core.api.Assertions.assertThat;

import expressguard.catalog.Calls;
import expressguard.catalog.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ScalingTest {

  private static final String TARGET = "service/default/web|ecs:service:DesiredCount|ecs";

  private static Calls scaling(String name, Object... request) {
    List<Object> all =
        new ArrayList<>(
            List.of(
                "serviceNamespace", "ecs",
                "resourceId", "service/default/web",
                "scalableDimension", "ecs:service:DesiredCount"));
    all.addAll(List.of(request));
    return Calls.of("autoscaling", name, all.toArray())
        .beside("service", "application-autoscaling");
  }

  @Test
  void reads_the_limits_of_a_target() {
    assertThat(
            scaling(
                    "RegisterScalableTarget",
                    "minCapacity",
                    2,
                    "maxCapacity",
                    10,
                    "suspendedState",
                    members("dynamicScalingInSuspended", true))
                .read(TARGET))
        .containsOnly(
            Map.entry("minCapacity", "2"),
            Map.entry("maxCapacity", "10"),
            Map.entry("suspendedState.dynamicScalingInSuspended", "true"));
  }

  @Test
  void writes_a_target_value_as_the_express_call_does() {
    assertThat(
            scaling(
                    "PutScalingPolicy",
                    "policyName",
                    "webAVERAGE_CPU",
                    "policyType",
                    "TargetTrackingScaling",
                    "targetTrackingScalingPolicyConfiguration",
                    members(
                        "targetValue",
                        "60.0",
                        "predefinedMetricSpecification",
                        members("predefinedMetricType", "ECSServiceAverageCPUUtilization")))
                .read("service/default/web/webAVERAGE_CPU"))
        .containsEntry("targetTrackingScalingPolicyConfiguration.targetValue", "60")
        .containsEntry(
            "targetTrackingScalingPolicyConfiguration.predefinedMetricSpecification"
                + ".predefinedMetricType",
            "ECSServiceAverageCPUUtilization")
        .doesNotContainKeys("policyName", "resourceId");
  }

  @Test
  void reads_what_a_schedule_will_write() {
    assertThat(
            scaling(
                    "PutScheduledAction",
                    "scheduledActionName",
                    "night",
                    "schedule",
                    "cron(0 22 * * ? *)",
                    "scalableTargetAction",
                    members("minCapacity", 0, "maxCapacity", 1))
                .read(TARGET))
        .containsEntry("scheduledActions[night].schedule", "cron(0 22 * * ? *)")
        .containsEntry("scheduledActions[night].scalableTargetAction.maxCapacity", "1")
        .containsKey("scheduledActions[night]");
    assertThat(scaling("DeleteScheduledAction", "scheduledActionName", "night").read(TARGET))
        .containsExactly(Map.entry("scheduledActions[night]", "(removed)"));
  }

  @Test
  void takes_targets_and_policies_away() {
    assertThat(scaling("DeregisterScalableTarget").read(TARGET))
        .containsEntry(Fields.EXISTENCE, "(removed)");
    assertThat(scaling("DeleteScalingPolicy", "policyName", "cpu").read())
        .containsOnlyKeys("service/default/web/cpu");
    assertThat(scaling("DeleteScalingPolicy").read()).isEmpty();
  }

  @Test
  void leaves_other_namespaces_alone() {
    assertThat(
            Calls.of(
                    "autoscaling", "RegisterScalableTarget",
                    "serviceNamespace", "dynamodb",
                    "resourceId", "table/orders",
                    "minCapacity", 1)
                .read())
        .isEmpty();
  }

  @Test
  void reads_tags_by_the_arn_of_the_target() {
    assertThat(
            Calls.of(
                    "autoscaling", "TagResource",
                    "resourceARN", Calls.arn("application-autoscaling", "scalable-target/0ec5"),
                    "tags", members(Fields.MANAGED_TAG, "off"))
                .read(Calls.arn("application-autoscaling", "scalable-target/0ec5")))
        .containsExactly(Map.entry(Fields.tag(Fields.MANAGED_TAG), "off"));
    assertThat(
            Calls.of(
                    "autoscaling", "UntagResource",
                    "resourceARN", Calls.arn("application-autoscaling", "scalable-target/0ec5"),
                    "tagKeys", list(Fields.MANAGED_TAG))
                .read(Calls.arn("application-autoscaling", "scalable-target/0ec5")))
        .containsExactly(Map.entry(Fields.tag(Fields.MANAGED_TAG), "(removed)"));
  }
}
