package expressguard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Deployments: the canary, the alarm, the pair, and what they leave stranded. */
class RolloutTest {

  @Test
  void weights_go_from_5_to_100_and_the_pair_alternates() {
    Scene scene = Scene.settled();
    String first = scene.parts().active;
    String second = scene.parts().idle();
    scene.update("\"cpu\":\"512\"");
    scene.world.advance(Duration.ofMinutes(2));
    assertThat(scene.weight(first)).isEqualTo(95);
    assertThat(scene.weight(second)).isEqualTo(5);
    scene.world.advance(Duration.ofMinutes(3));
    assertThat(scene.weight(first)).isZero();
    assertThat(scene.weight(second)).isEqualTo(100);
    scene.settle();
    assertThat(scene.parts().active).isEqualTo(second);
    scene.update("\"cpu\":\"1024\"");
    scene.settle();
    assertThat(scene.parts().active).isEqualTo(first);
  }

  @Test
  void the_alarm_is_rewritten_at_every_deployment_and_on_rollback() {
    Scene scene = Scene.settled();
    scene.alice.call(
        "monitoring",
        "PutMetricAlarm",
        """
        {"AlarmName":"default/shop/RollbackAlarm","EvaluationPeriods":9,
         "ComparisonOperator":"GreaterThanThreshold","Threshold":50}
        """);
    scene.update("\"scalingTarget\":{\"minTaskCount\":1}");
    scene.world.advance(Duration.ofSeconds(35));
    assertThat(threshold(scene)).isEqualTo(1.0);
    int before = scene.records("PutMetricAlarm").size();
    scene.world.advance(Duration.ofMinutes(1));
    scene.world.fail(scene.arn);
    assertThat(scene.records("PutMetricAlarm")).hasSize(before + 1);
  }

  @Test
  void a_direct_deployment_is_a_canary_and_can_vanish_by_rollback() {
    Scene scene = Scene.settled();
    String before = scene.ecsService().path("taskDefinition").asText();
    String active = scene.parts().active;
    scene.deployDirectly(definition -> definition.put("cpu", "2048"));
    scene.world.advance(Duration.ofMinutes(2));
    assertThat(scene.weight(active)).isEqualTo(95);
    scene.world.fail(scene.arn);
    assertThat(scene.ecsService().path("taskDefinition").asText()).isEqualTo(before);
    assertThat(scene.weight(active)).isEqualTo(100);
    scene.settle();
    assertThat(scene.parts().active).isEqualTo(active);
    assertThat(scene.world.service(scene.arn).rollouts().getLast().status())
        .isEqualTo("ROLLBACK_SUCCESSFUL");
  }

  @Test
  void the_alarms_state_rolls_a_running_deployment_back() {
    Scene scene = Scene.settled();
    scene.update("\"cpu\":\"512\"");
    scene.world.advance(Duration.ofMinutes(2));
    scene.alice.call(
        "monitoring",
        "SetAlarmState",
        """
        {"AlarmName":"default/shop/RollbackAlarm","StateValue":"ALARM","StateReason":"drill"}
        """);
    assertThat(scene.definition().path("cpu").asText()).isEqualTo("1024");
  }

  @Test
  void a_count_alone_deploys_nothing() {
    Scene scene = Scene.settled();
    int before = scene.world.service(scene.arn).rollouts().size();
    scene.world.scale(scene.arn, 5);
    scene.settle();
    assertThat(scene.world.service(scene.arn).rollouts()).hasSize(before);
    JsonNode record = scene.lastRecord("UpdateService");
    assertThat(record.at("/userIdentity/sessionContext/sessionIssuer/arn").asText())
        .contains(":role/aws-service-role/");
    assertThat(record.at("/requestParameters/desiredCount").asInt()).isEqualTo(5);
  }

  @Test
  void a_rule_on_one_target_group_answers_503_after_the_next_deployment() {
    Scene scene = Scene.settled();
    scene.alice.elb(
        "CreateRule",
        """
        {"ListenerArn":"%s","Priority":500,
         "Conditions":[{"Field":"host-header","Values":["shop.example.com"]}],
         "Actions":[{"Type":"forward","TargetGroupArn":"%s"}]}
        """
            .formatted(scene.parts().listener, scene.parts().active));
    assertThat(scene.world.visit(scene.arn, "shop.example.com").status()).isEqualTo(200);
    scene.update("\"cpu\":\"512\"");
    scene.settle();
    assertThat(scene.world.visit(scene.arn, "shop.example.com").status()).isEqualTo(503);
    assertThat(scene.world.visit(scene.arn, scene.world.service(scene.arn).host()).status())
        .isEqualTo(200);
    assertThat(scene.world.visit(scene.arn, "elsewhere.example.com").status()).isEqualTo(404);
  }

  @Test
  void a_newer_deployment_stops_the_one_that_runs() {
    Scene scene = Scene.settled();
    String active = scene.parts().active;
    scene.update("\"cpu\":\"512\"");
    scene.world.advance(Duration.ofMinutes(2));
    scene.update("\"cpu\":\"2048\"");
    scene.settle();
    assertThat(scene.definition().path("cpu").asText()).isEqualTo("2048");
    assertThat(scene.parts().active).isNotEqualTo(active);
    assertThat(scene.world.service(scene.arn).rollouts())
        .extracting("status")
        .containsExactly("SUCCESSFUL", "STOPPED", "SUCCESSFUL");
  }

  private static double threshold(Scene scene) {
    return scene
        .alice
        .call("monitoring", "DescribeAlarms", "{\"AlarmNames\":[\"default/shop/RollbackAlarm\"]}")
        .at("/MetricAlarms/0/Threshold")
        .asDouble();
  }
}
