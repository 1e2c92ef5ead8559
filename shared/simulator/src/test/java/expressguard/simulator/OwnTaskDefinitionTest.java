package expressguard.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Tree;
import org.junit.jupiter.api.Test;

/** Task definitions of one's own (taskDefinitionArn, since 2026-07-01). */
class OwnTaskDefinitionTest {

  private static final String OWN =
      """
      {"family":"mine","networkMode":"awsvpc","cpu":"512","memory":"1024",
       "requiresCompatibilities":["FARGATE"],
       "containerDefinitions":[
        {"name":"Main","image":"mine:1","portMappings":[{"containerPort":8080,"name":"http"}]},
        {"name":"side","image":"side:1"}]}
      """;

  @Test
  void it_is_used_as_it_is_and_shown() {
    Scene scene = Scene.settled();
    String own = adopt(scene);
    assertThat(scene.ecsService().path("taskDefinition").asText()).isEqualTo(own);
    assertThat(active(scene)).isEqualTo(own);
  }

  @Test
  void it_excludes_the_parameters_of_a_task_definition() {
    Scene scene = Scene.settled();
    String own = register(scene, OWN);
    for (String other : new String[] {"\"cpu\":\"512\"", "\"executionRoleArn\":\"r\""}) {
      assertThatThrownBy(
              () -> scene.update("\"taskDefinitionArn\":\"%s\",%s".formatted(own, other)))
          .isInstanceOfSatisfying(
              ApiException.class, e -> assertThat(e.code()).isEqualTo("InvalidParameterException"))
          .hasMessageContaining("`taskDefinitionArn`");
    }
  }

  @Test
  void containers_need_an_image_and_names_of_their_own() {
    Scene scene = Scene.settled();
    assertThatThrownBy(() -> register(scene, OWN.replace("\"side\"", "\"Main\"")))
        .isInstanceOf(ApiException.class)
        .hasMessageContaining("must be unique");
    assertThatThrownBy(
            () -> register(scene, OWN.replace("\"image\":\"side:1\"", "\"essential\":true")))
        .isInstanceOf(ApiException.class)
        .hasMessageContaining("Container.image");
  }

  @Test
  void path_network_and_scaling_leave_it_alone() {
    Scene scene = Scene.settled();
    String own = adopt(scene);
    scene.update("\"healthCheckPath\":\"/up\",\"scalingTarget\":{\"maxTaskCount\":3}");
    scene.settle();
    scene.update("\"networkConfiguration\":{\"securityGroups\":[\"sg-1\"]}");
    scene.settle();
    assertThat(active(scene)).isEqualTo(own);
    assertThat(
            Tree.texts(
                scene.ecsService().at("/networkConfiguration/awsvpcConfiguration/securityGroups")))
        .containsExactly("sg-1", scene.parts().serviceGroup);
  }

  @Test
  void an_image_makes_a_managed_one_that_keeps_the_rest() {
    Scene scene = Scene.settled();
    adopt(scene);
    scene.update("\"primaryContainer\":{\"image\":\"mine:2\"}");
    scene.settle();
    assertThat(active(scene)).contains(":task-definition/default-shop:");
    assertThat(scene.container("Main").path("image").asText()).isEqualTo("mine:2");
    assertThat(scene.container("side").path("image").asText()).isEqualTo("side:1");
    assertThat(scene.definition().path("cpu").asText()).isEqualTo("512");
  }

  @Test
  void it_needs_fargate_and_a_main_with_one_named_port() {
    Scene scene = Scene.settled();
    for (String wrong :
        new String[] {
          OWN.replace("FARGATE", "EC2"),
          OWN.replace("\"Main\"", "\"web\""),
          OWN.replace(",\"name\":\"http\"", "")
        }) {
      String arn = register(scene, wrong);
      assertThatThrownBy(() -> scene.update("\"taskDefinitionArn\":\"" + arn + "\""))
          .isInstanceOf(ApiException.class)
          .hasMessageStartingWith("The ");
    }
  }

  private static String adopt(Scene scene) {
    String own = register(scene, OWN);
    scene.update("\"taskDefinitionArn\":\"" + own + "\"");
    scene.settle();
    return own;
  }

  private static String register(Scene scene, String definition) {
    return scene
        .alice
        .ecs("RegisterTaskDefinition", definition)
        .at("/taskDefinition/taskDefinitionArn")
        .asText();
  }

  private static String active(Scene scene) {
    return scene
        .alice
        .ecs("DescribeExpressGatewayService", "{\"serviceArn\":\"" + scene.arn + "\"}")
        .at("/service/activeConfigurations/0/taskDefinitionArn")
        .asText();
  }
}
