package expressguard.catalog.traffic;

import static expressguard.catalog.Calls.list;
import static expressguard.catalog.Calls.members;
import static org.assertj.core.api.Assertions.assertThat;

import expressguard.catalog.Calls;
import expressguard.catalog.Fields;
import expressguard.event.Data;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LoadBalancerTest {

  private static final String ALB = Calls.elb("loadbalancer/app/alb/50dc6c495c0c9188");
  private static final String GROUP = Calls.elb("targetgroup/ecs-gateway-tg-1/73e2d6bc24d8a067");

  @Test
  void reads_a_health_check() {
    assertThat(
            Calls.of(
                    "elasticloadbalancing",
                    "ModifyTargetGroup",
                    "targetGroupArn",
                    GROUP,
                    "healthCheckPath",
                    "/health",
                    "matcher",
                    members("httpCode", "200-299"))
                .read(GROUP))
        .containsOnly(
            Map.entry("healthCheckPath", "/health"), Map.entry("matcher.httpCode", "200-299"));
  }

  @Test
  void reads_attributes_by_their_keys() {
    Data attributes = list(members("key", "deregistration_delay.timeout_seconds", "value", "30"));
    assertThat(
            Calls.of(
                    "elasticloadbalancing", "ModifyTargetGroupAttributes",
                    "targetGroupArn", GROUP,
                    "attributes", attributes)
                .read(GROUP))
        .containsExactly(Map.entry("attributes[deregistration_delay.timeout_seconds]", "30"));
  }

  @Test
  void names_targets_by_address_and_port() {
    Data targets = list(members("id", "10.0.0.1", "port", 8080), members("id", "10.0.0.2"));
    assertThat(targets("RegisterTargets", targets))
        .containsOnly(
            Map.entry("targets[10.0.0.1:8080]", "registered"),
            Map.entry("targets[10.0.0.2]", "registered"));
    assertThat(targets("DeregisterTargets", targets))
        .containsEntry("targets[10.0.0.1:8080]", "(removed)");
    assertThat(targets("DeregisterTargets", Data.Gap.UNKNOWN))
        .containsExactly(Map.entry("targets[*]", "unknown (the record does not hold it)"));
  }

  private static Map<String, String> targets(String name, Data targets) {
    return Calls.of("elasticloadbalancing", name, "targetGroupArn", GROUP, "targets", targets)
        .read(GROUP);
  }

  @Test
  void reads_security_groups_in_their_order() {
    assertThat(
            Calls.of(
                    "elasticloadbalancing",
                    "SetSecurityGroups",
                    "loadBalancerArn",
                    ALB,
                    "securityGroups",
                    list("sg-2", "sg-1"))
                .read(ALB))
        .containsExactly(Map.entry("securityGroups", "sg-2, sg-1"));
  }

  @Test
  void reads_the_tags_of_every_resource_that_is_named() {
    Data arns = list(ALB, GROUP, "arn:aws:s3:::bucket", "nonsense");
    Map<String, Map<String, String>> set =
        Calls.of(
                "elasticloadbalancing",
                "AddTags",
                "resourceArns",
                arns,
                "tags",
                list(
                    members("key", Fields.MANAGED_TAG, "value", "false"),
                    members("key", "note", "value", "call 555-0100")))
            .version("2015-12-01")
            .read();
    assertThat(set).containsOnlyKeys(ALB, GROUP);
    assertThat(set.get(ALB)).containsEntry(Fields.tag(Fields.MANAGED_TAG), "false");
    assertThat(set.get(ALB))
        .hasEntrySatisfying(
            Fields.tag("note"), value -> assertThat(value).startsWith("fingerprint "));
    assertThat(
            Calls.of(
                    "elasticloadbalancing",
                    "RemoveTags",
                    "resourceArns",
                    arns,
                    "tagKeys",
                    list(Fields.MANAGED_TAG))
                .read(GROUP))
        .containsExactly(Map.entry(Fields.tag(Fields.MANAGED_TAG), "(removed)"));
  }

  @Test
  void takes_no_arn_of_another_kind_for_its_resource() {
    assertThat(Calls.of("elasticloadbalancing", "DeleteTargetGroup", "targetGroupArn", ALB).read())
        .isEmpty();
  }
}
