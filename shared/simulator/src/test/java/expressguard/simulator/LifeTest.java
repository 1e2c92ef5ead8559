package expressguard.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Creation, sharing, inventory and deletion. */
class LifeTest {

  @Test
  void a_creation_makes_everything_that_express_mode_manages() {
    Scene scene = Scene.settled();
    JsonNode path = managed(scene).path("ingressPaths").path(0);
    for (String one :
        List.of("/loadBalancer/arn", "/listener/arn", "/rule/arn", "/certificate/arn")) {
      assertThat(path.at(one).asText()).as(one).startsWith("arn:aws:");
    }
    assertThat(path.path("targetGroups")).hasSize(2);
    assertThat(path.path("endpoint").asText())
        .matches("sh-[0-9a-f]{32}\\.ecs\\.eu-west-1\\.on\\.aws");
    assertThat(scene.parts().loadBalancer).contains("/app/ecs-express-gateway-alb-");
    assertThat(scene.parts().targetGroups).allMatch(arn -> arn.contains("/ecs-gateway-tg-"));
    assertThat(managed(scene).at("/metricAlarms/0/arn").asText())
        .endsWith(":alarm:default/shop/RollbackAlarm");
    assertThat(managed(scene).at("/logGroups/0/logGroupName").asText())
        .matches("/aws/ecs/default/shop-[0-9a-f]{4}");
    assertThat(managed(scene).at("/autoScaling/scalableTarget/maxCapacity").asInt()).isEqualTo(20);
  }

  @Test
  void what_is_being_made_has_no_arn_yet() {
    Scene scene = Scene.settled();
    String arn =
        scene
            .pipeline
            .ecs(
                "CreateExpressGatewayService",
                """
                {"infrastructureRoleArn":"%s","executionRoleArn":"%s",
                 "primaryContainer":{"image":"registry/web/cart:3"}}
                """
                    .formatted(Scene.ROLE, Scene.EXECUTION))
            .at("/service/serviceArn")
            .asText();
    assertThat(arn).matches(".*:service/default/cart-[0-9a-f]{4}");
    String revision = scene.world.service(arn).revisions().getFirst().arn();
    JsonNode path =
        scene
            .alice
            .ecs("DescribeServiceRevisions", "{\"serviceRevisionArns\":[\"" + revision + "\"]}")
            .at("/serviceRevisions/0/ecsManagedResources/ingressPaths/0");
    assertThat(path.at("/rule/status").asText()).isEqualTo("PROVISIONING");
    assertThat(path.path("rule").has("arn")).isFalse();
  }

  @Test
  void twenty_five_services_share_a_load_balancer() {
    Scene scene = Scene.settled();
    String first = scene.parts().loadBalancer;
    String last = "";
    for (int one = 2; one <= 26; one++) {
      last = scene.create("shop" + one);
    }
    assertThat(scene.records("CreateLoadBalancer")).hasSize(2);
    assertThat(scene.world.service(last).parts().loadBalancer).isNotEqualTo(first);
    assertThat(scene.records("AddListenerCertificates")).hasSize(24);
  }

  @Test
  void private_subnets_have_an_internal_load_balancer_of_their_own() {
    Scene scene = Scene.settled();
    scene.pipeline.ecs(
        "CreateExpressGatewayService",
        """
        {"serviceName":"inner","infrastructureRoleArn":"%s","executionRoleArn":"%s",
         "primaryContainer":{"image":"a"},"networkConfiguration":{"subnets":
          ["subnet-0ccc111122223333c","subnet-0ddd111122223333d"]}}
        """
            .formatted(Scene.ROLE, Scene.EXECUTION));
    scene.settle();
    assertThat(scene.lastRecord("CreateLoadBalancer").at("/requestParameters/scheme").asText())
        .isEqualTo("internal");
  }

  @Test
  void plain_ecs_tells_express_services_from_others() {
    Scene scene = Scene.settled();
    scene.alice.ecs(
        "RegisterTaskDefinition",
        "{\"family\":\"plain\",\"containerDefinitions\":[{\"name\":\"x\",\"image\":\"x\"}]}");
    scene.alice.ecs("CreateService", "{\"serviceName\":\"plain\",\"taskDefinition\":\"plain:1\"}");
    assertThat(list(scene, "ECS")).containsExactly(scene.arn);
    assertThat(list(scene, "CUSTOMER")).hasSize(1).allMatch(arn -> arn.endsWith("/plain"));
    assertThat(scene.ecsService().path("resourceManagementType").asText()).isEqualTo("ECS");
  }

  @Test
  void the_balancer_and_strategy_of_an_express_service_cannot_be_updated() {
    Scene scene = Scene.settled();
    for (String refused :
        List.of("\"loadBalancers\":[]", "\"deploymentConfiguration\":{\"strategy\":\"ROLLING\"}")) {
      assertThatThrownBy(
              () -> scene.alice.ecs("UpdateService", "{\"service\":\"shop\"," + refused + "}"))
          .isInstanceOfSatisfying(
              ApiException.class, e -> assertThat(e.code()).isEqualTo("InvalidParameterException"));
    }
  }

  @Test
  void deletion_removes_everything_but_the_log_group() {
    Scene scene = Scene.settled();
    String listener = scene.parts().listener;
    scene.pipeline.ecs(
        "DeleteExpressGatewayService", "{\"serviceArn\":\"%s\"}".formatted(scene.arn));
    assertThat(scene.world.service(scene.arn).status()).isEqualTo("DRAINING");
    scene.settle();
    assertThat(scene.world.service(scene.arn).status()).isEqualTo("INACTIVE");
    assertThatThrownBy(() ->
            scene.alice.elb("DescribeRules", "{\"RuleArns\":[\"" + scene.parts().rule + "\"]}"))
        .isInstanceOf(ApiException.class);
    assertThat(scene.records("DeleteLoadBalancer")).hasSize(1);
    assertThat(scene.records("DeleteCertificate")).hasSize(1);
    assertThat(scene.alice.call("logs", "DescribeLogGroups", "{}").path("logGroups")).hasSize(1);
    assertThat(listener).isNotEmpty();
    assertThatThrownBy(() -> scene.update("\"cpu\":\"512\""))
        .isInstanceOfSatisfying(
            ApiException.class, e -> assertThat(e.code()).isEqualTo("ServiceNotActiveException"));
  }

  @Test
  void a_shared_load_balancer_outlives_one_of_its_services() {
    Scene scene = Scene.settled();
    String other = scene.create("cart");
    scene.pipeline.ecs(
        "DeleteExpressGatewayService", "{\"serviceArn\":\"%s\"}".formatted(scene.arn));
    scene.settle();
    assertThat(scene.records("DeleteLoadBalancer")).isEmpty();
    assertThat(scene.world.visit(other, scene.world.service(other).host()).status()).isEqualTo(200);
  }

  private static List<String> list(Scene scene, String type) {
    return Tree.texts(
        scene
            .alice
            .ecs("ListServices", "{\"resourceManagementType\":\"" + type + "\"}")
            .path("serviceArns"));
  }

  private static JsonNode managed(Scene scene) {
    String revision =
        scene
            .alice
            .ecs("DescribeExpressGatewayService", "{\"serviceArn\":\"" + scene.arn + "\"}")
            .at("/service/activeConfigurations/0/serviceRevisionArn")
            .asText();
    return scene
        .alice
        .ecs("DescribeServiceRevisions", "{\"serviceRevisionArns\":[\"" + revision + "\"]}")
        .at("/serviceRevisions/0/ecsManagedResources");
  }
}
