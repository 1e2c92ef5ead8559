package expressguard.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceIdTest {

  @ParameterizedTest
  @CsvSource({
    "SERVICE, default/web, arn:aws:ecs:eu-central-1:111122223333:service/default/web",
    "RULE, app/lb/1/2/3,"
        + " arn:aws:elasticloadbalancing:eu-central-1:111122223333:listener-rule/app/lb/1/2/3",
    "TARGET_GROUP, tg/1, arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/tg/1",
    "LOG_GROUP, /aws/ecs/default/web-b13f,"
        + " arn:aws:logs:eu-central-1:111122223333:log-group:/aws/ecs/default/web-b13f",
    "ALARM, default/web/RollbackAlarm,"
        + " arn:aws:cloudwatch:eu-central-1:111122223333:alarm:default/web/RollbackAlarm",
    "SECURITY_GROUP, sg-1, arn:aws:ec2:eu-central-1:111122223333:security-group/sg-1",
    "SERVICE, default/web, arn:aws-cn:ecs:cn-north-1:111122223333:service/default/web",
    "SERVICE, default/web, arn:aws-us-gov:ecs:us-gov-west-1:111122223333:service/default/web",
  })
  void reads_an_arn_and_writes_it_again(ResourceType type, String name, String arn) {
    ResourceId id = ResourceId.ofArn(arn).orElseThrow();

    assertThat(id.type()).isEqualTo(type);
    assertThat(id.name()).isEqualTo(name);
    assertThat(id).hasToString(arn);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "arn", "arn:aws:ecs:r:a:", "web", "arn:aws:s3:::bucket", "ARN:aws:ecs:r:a:b"})
  void reads_nothing_from_what_is_no_arn_of_a_known_kind(String text) {
    assertThat(ResourceId.ofArn(text)).isEmpty();
  }

  @Test
  void gives_one_id_to_a_log_group_with_and_without_its_streams() {
    String arn = "arn:aws:logs:eu-central-1:111122223333:log-group:/aws/ecs/default/web-b13f";

    assertThat(ResourceId.ofArn(arn + ":*")).isEqualTo(ResourceId.ofArn(arn));
  }

  @Test
  void names_a_role_without_its_path_as_iam_calls_do() {
    assertThat(ResourceId.ofArn("arn:aws:iam::111122223333:role/service-role/infra"))
        .contains(new ResourceId(ResourceType.ROLE, "111122223333", "", "infra"));
  }

  @Test
  void knows_the_service_of_a_scaling_policy() {
    String arn =
        "arn:aws:autoscaling:eu-central-1:111122223333:scalingPolicy:6d8972f3:resource/ecs/"
            + "service/default/web:policyName/webCpu";

    ResourceId policy = ResourceId.ofArn(arn).orElseThrow();

    assertThat(policy.name()).isEqualTo("service/default/web/webCpu");
    assertThat(policy.parents())
        .extracting(ResourceId::type, ResourceId::name)
        .containsExactly(tuple(ResourceType.SCALABLE_TARGET, "service/default/web"));
  }

  @Test
  void finds_listener_and_load_balancer_in_a_rule_without_asking() {
    ResourceId rule = new ResourceId(ResourceType.RULE, "1", "r", "app/lb/id/listener/rule");

    assertThat(rule.parents())
        .containsExactly(
            new ResourceId(ResourceType.LISTENER, "1", "r", "app/lb/id/listener"),
            new ResourceId(ResourceType.LOAD_BALANCER, "1", "r", "app/lb/id"));
  }
}
