package expressguard.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.fact.Assumption;
import expressguard.simulator.gate.Denial;
import org.junit.jupiter.api.Test;

/** The managed tag, and denials of the Express actions. */
class RightsTest {

  @Test
  void a_rule_without_the_managed_tag_fails_the_deployment() {
    Scene scene = Scene.settled();
    String before = scene.ecsService().path("taskDefinition").asText();
    untagRule(scene);
    scene.update("\"cpu\":\"512\"");
    scene.settle();
    JsonNode denied = scene.lastRecord("ModifyRule");
    assertThat(denied.path("errorCode").asText()).isEqualTo("AccessDenied");
    assertThat(denied.path("errorMessage").asText())
        .contains("assumed-role/ecsInfrastructureRole/ECSGateway")
        .contains("elasticloadbalancing:ModifyRule");
    assertThat(denied.at("/userIdentity/invokedBy").asText()).isEqualTo("ecs.amazonaws.com");
    assertThat(scene.ecsService().path("taskDefinition").asText()).isEqualTo(before);
    assertThat(scene.world.service(scene.arn).rollouts().getLast().status())
        .startsWith("ROLLBACK_");
  }

  @Test
  void another_value_of_the_tag_is_as_good_as_none() {
    Scene scene = Scene.settled();
    scene.alice.elb(
        "AddTags",
        "{\"ResourceArns\":[\"%s\"],\"Tags\":[{\"Key\":\"AmazonECSManaged\",\"Value\":\"no\"}]}"
            .formatted(scene.parts().rule));
    scene.update("\"cpu\":\"512\"");
    scene.settle();
    assertThat(scene.lastRecord("ModifyRule").path("errorCode").asText()).isEqualTo("AccessDenied");
  }

  @Test
  void an_untagged_scalable_target_refuses_capacities_but_not_policies() {
    Scene scene = Scene.settled();
    scene.alice.call(
        "application-autoscaling",
        "UntagResource",
        "{\"ResourceARN\":\"%s\",\"TagKeys\":[\"AmazonECSManaged\"]}"
            .formatted(scene.parts().scalableTarget));
    scene.update("\"scalingTarget\":{\"autoScalingTargetValue\":70}");
    scene.settle();
    assertThat(scene.lastRecord("PutScalingPolicy").has("errorCode")).isFalse();
    scene.update("\"scalingTarget\":{\"maxTaskCount\":7}");
    scene.settle();
    assertThat(scene.lastRecord("RegisterScalableTarget").path("errorCode").asText())
        .isEqualTo("AccessDenied");
  }

  @Test
  void an_untagged_update_is_refused_at_once_when_that_is_assumed() {
    Scene scene = Scene.settledWith(Assumption.UNTAGGED_UPDATE_REFUSED);
    untagRule(scene);
    assertThatThrownBy(() -> scene.update("\"cpu\":\"512\""))
        .isInstanceOfSatisfying(
            ApiException.class, e -> assertThat(e.code()).isEqualTo("ClientException"));
  }

  @Test
  void an_untagged_rule_leaves_deletion_draining() {
    Scene scene = Scene.settled();
    untagRule(scene);
    scene.pipeline.ecs(
        "DeleteExpressGatewayService", "{\"serviceArn\":\"%s\"}".formatted(scene.arn));
    scene.settle();
    assertThat(scene.world.service(scene.arn).status()).isEqualTo("DRAINING");
  }

  @Test
  void a_denial_stops_its_callers_and_nobody_else() {
    Scene scene = Scene.settled();
    Denial denial =
        Denial.of("arn:aws:iam::111122223333:role/deploy", "ecs:UpdateExpressGatewayService");
    scene.world.deny(denial);
    assertThatThrownBy(() -> scene.update("\"cpu\":\"512\""))
        .isInstanceOfSatisfying(
            ApiException.class, e -> assertThat(e.code()).isEqualTo("AccessDeniedException"))
        .hasMessageContaining("with an explicit deny in an identity-based policy");
    JsonNode record = scene.lastRecord("UpdateExpressGatewayService");
    assertThat(record.path("errorCode").asText()).isEqualTo("AccessDenied");
    assertThat(record.path("requestParameters").isNull()).isTrue();
    scene.alice.ecs("UpdateService", "{\"service\":\"shop\",\"desiredCount\":2}");
    scene.world.scale(scene.arn, 3);
    scene.world.allow(denial);
    scene.update("\"cpu\":\"512\"");
    scene.settle();
    assertThat(scene.definition().path("cpu").asText()).isEqualTo("512");
  }

  @Test
  void a_denial_by_tag_holds_where_the_tag_is() {
    Scene scene = Scene.settled();
    scene.world.deny(
        new Denial(
            "",
            "ecs:UpdateExpressGatewayService",
            "",
            "express-guard:lock",
            "a service control policy"));
    scene.update("\"cpu\":\"512\"");
    scene.settle();
    scene.alice.ecs(
        "TagResource",
        "{\"resourceArn\":\"%s\",\"tags\":[{\"key\":\"express-guard:lock\",\"value\":\"on\"}]}"
            .formatted(scene.arn));
    assertThatThrownBy(() -> scene.update("\"cpu\":\"1024\""))
        .hasMessageContaining("a service control policy");
  }

  private static void untagRule(Scene scene) {
    scene.alice.elb(
        "RemoveTags",
        "{\"ResourceArns\":[\"%s\"],\"TagKeys\":[\"AmazonECSManaged\"]}"
            .formatted(scene.parts().rule));
  }
}
