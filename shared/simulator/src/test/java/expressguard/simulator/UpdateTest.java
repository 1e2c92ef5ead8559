package expressguard.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fact.Assumption;
import org.junit.jupiter.api.Test;

/** What an Express update does to direct changes. */
class UpdateTest {

  private static final String LOGS =
      "\"primaryContainer\":{\"image\":\"shop:2\",\"awsLogsConfiguration\":"
          + "{\"logGroup\":\"/shop\",\"logStreamPrefix\":\"web\"}}";

  @Test
  void a_direct_change_succeeds_and_stays_without_an_update() {
    Scene scene = Scene.settled();
    scene.alice.elb(
        "ModifyTargetGroup",
        "{\"TargetGroupArn\":\"%s\",\"HealthCheckPath\":\"/up\"}".formatted(scene.parts().active));
    scene.settle();
    assertThat(
            scene
                .alice
                .elb(
                    "DescribeTargetGroups",
                    "{\"TargetGroupArns\":[\"%s\"]}".formatted(scene.parts().active))
                .at("/TargetGroups/0/HealthCheckPath")
                .asText())
        .isEqualTo("/up");
  }

  @Test
  void an_update_writes_only_what_it_names() {
    Scene scene = Scene.settled();
    scene.deployDirectly(definition ->
        Tree.object(definition.withArray("containerDefinitions").path(0))
            .put("memoryReservation", 512));
    scene.settle();
    scene.update("\"cpu\":\"2048\",\"memory\":\"4096\"");
    scene.settle();
    assertThat(scene.definition().path("cpu").asText()).isEqualTo("2048");
    assertThat(scene.container("Main").path("memoryReservation").asInt()).isEqualTo(512);
    assertThat(scene.container("Main").path("image").asText()).isEqualTo("shop:1");
  }

  @Test
  void a_log_group_puts_the_driver_back_to_awslogs() {
    Scene scene = Scene.settled();
    scene.addSidecar();
    assertThat(driver(scene)).isEqualTo("awsfirelens");
    scene.update(LOGS);
    scene.settle();
    assertThat(driver(scene)).isEqualTo("awslogs");
    assertThat(scene.container("Main").at("/logConfiguration/options/awslogs-group").asText())
        .isEqualTo("/shop");
  }

  @Test
  void scaling_alone_keeps_the_sidecars_driver() {
    Scene scene = Scene.settled();
    scene.addSidecar();
    scene.update("\"scalingTarget\":{\"maxTaskCount\":4}");
    scene.settle();
    assertThat(driver(scene)).isEqualTo("awsfirelens");
    assertThat(
            scene.lastRecord("RegisterScalableTarget").at("/requestParameters/maxCapacity").asInt())
        .isEqualTo(4);
    assertThat(
            scene.lastRecord("RegisterScalableTarget").path("requestParameters").has("minCapacity"))
        .isFalse();
  }

  @Test
  void a_sidecar_and_its_reservations_stay() {
    Scene scene = Scene.settled();
    scene.addSidecar();
    scene.update(LOGS);
    scene.settle();
    assertThat(scene.container("log_router").path("memoryReservation").asInt()).isEqualTo(50);
    assertThat(scene.container("Main").path("memoryReservation").asInt()).isEqualTo(1998);
  }

  @Test
  void memory_below_the_reservations_is_refused() {
    Scene scene = Scene.settled();
    scene.addSidecar();
    assertThatThrownBy(() -> scene.update("\"memory\":\"1024\""))
        .isInstanceOf(ApiException.class)
        .hasMessageContaining("2048 MiB");
    assertThat(scene.lastRecord("UpdateExpressGatewayService").path("errorCode").asText())
        .isEqualTo("ClientException");
  }

  @Test
  void memory_below_the_reservations_passes_when_nobody_checks() {
    Scene scene = Scene.settledWith(Assumption.RESERVATIONS_CHECKED);
    scene.addSidecar();
    scene.update("\"memory\":\"1024\"");
    scene.settle();
    assertThat(scene.definition().path("memory").asText()).isEqualTo("1024");
  }

  @Test
  void omitted_members_of_the_container_are_kept_or_cleared_by_the_assumption() {
    Scene kept = Scene.settled();
    kept.update("\"primaryContainer\":{\"image\":\"shop:2\"}");
    assertThat(kept.container("Main").at("/environment/0/name").asText()).isEqualTo("MODE");
    Scene cleared = Scene.settledWith(Assumption.OMITTED_MEMBERS_KEPT);
    cleared.update("\"primaryContainer\":{\"image\":\"shop:2\"}");
    assertThat(cleared.container("Main").has("environment")).isFalse();
  }

  @Test
  void a_renamed_main_stops_updates_of_the_container() {
    Scene scene = Scene.settled();
    rename(scene);
    assertThatThrownBy(() -> scene.update("\"primaryContainer\":{\"image\":\"shop:2\"}"))
        .isInstanceOf(ApiException.class)
        .hasMessageContaining("`Main`");
  }

  @Test
  void a_renamed_main_gets_a_second_container_when_that_is_assumed() {
    Scene scene = Scene.settledWith(Assumption.MISSING_MAIN_REFUSED);
    rename(scene);
    scene.update("\"primaryContainer\":{\"image\":\"shop:2\"}");
    assertThat(scene.definition().path("containerDefinitions")).hasSize(2);
  }

  @Test
  void a_port_moves_the_path_between_the_groups() {
    Scene scene = Scene.settled();
    scene.update("\"primaryContainer\":{\"image\":\"shop:1\",\"containerPort\":9090}");
    scene.settle();
    assertThat(ports(scene, scene.parts().serviceGroup, "IpPermissions")).containsExactly(9090);
    assertThat(ports(scene, scene.parts().balancerGroup, "IpPermissionsEgress")).contains(9090);
    assertThat(ports(scene, scene.parts().balancerGroup, "IpPermissionsEgress"))
        .doesNotContain(8080);
  }

  @Test
  void a_health_path_brings_new_target_groups_or_changes_the_old_ones() {
    Scene fresh = Scene.settled();
    var before = java.util.List.copyOf(fresh.parts().targetGroups);
    fresh.update("\"healthCheckPath\":\"/up\"");
    fresh.settle();
    assertThat(fresh.parts().targetGroups).doesNotContainAnyElementsOf(before);
    assertThat(fresh.weight(fresh.parts().active)).isEqualTo(100);
    assertThat(fresh.records("DeleteTargetGroup")).hasSize(2);
    Scene inPlace = Scene.settledWith(Assumption.HEALTH_PATH_MAKES_TARGET_GROUPS);
    var kept = java.util.List.copyOf(inPlace.parts().targetGroups);
    inPlace.update("\"healthCheckPath\":\"/up\"");
    inPlace.settle();
    assertThat(inPlace.parts().targetGroups).isEqualTo(kept);
    assertThat(inPlace.records("ModifyTargetGroup")).hasSize(2);
  }

  @Test
  void unknown_and_missing_members_are_refused() {
    Scene scene = Scene.settled();
    assertThatThrownBy(() -> scene.update("\"colour\":\"blue\""))
        .isInstanceOf(ApiException.class)
        .hasMessageContaining("`colour`");
    assertThatThrownBy(() -> scene.pipeline.ecs("UpdateExpressGatewayService", "{}"))
        .isInstanceOf(ApiException.class)
        .hasMessageContaining("`serviceArn`");
    assertThatThrownBy(() ->
            scene.update(
                "\"primaryContainer\":{\"image\":\"a\",\"awsLogsConfiguration\":"
                    + "{\"logGroup\":\"/shop\"}}"))
        .hasMessageContaining("`primaryContainer.awsLogsConfiguration.logStreamPrefix`");
  }

  @Test
  void an_unknown_service_is_not_found() {
    Scene scene = Scene.settled();
    assertThatThrownBy(() ->
            scene.alice.ecs(
                "UpdateExpressGatewayService", "{\"serviceArn\":\"%s-not\"}".formatted(scene.arn)))
        .isInstanceOfSatisfying(
            ApiException.class, e -> assertThat(e.code()).isEqualTo("ServiceNotFoundException"));
  }

  @Test
  void scaling_alone_deploys_or_not_by_the_assumption() {
    Scene quiet = Scene.settledWith(Assumption.SCALING_RUNS_DEPLOYMENT);
    quiet.update("\"scalingTarget\":{\"maxTaskCount\":4}");
    quiet.settle();
    assertThat(quiet.world.service(quiet.arn).rollouts()).hasSize(1);
    assertThat(
            quiet.lastRecord("RegisterScalableTarget").at("/requestParameters/maxCapacity").asInt())
        .isEqualTo(4);
  }

  @Test
  void log_options_are_rebuilt_or_kept_by_the_assumption() {
    Scene kept = Scene.settledWith(Assumption.LOG_OPTIONS_REBUILT);
    kept.deployDirectly(UpdateTest::blocking);
    kept.settle();
    kept.update(LOGS);
    assertThat(mode(kept)).isEqualTo("blocking");
    Scene rebuilt = Scene.settled();
    rebuilt.deployDirectly(UpdateTest::blocking);
    rebuilt.settle();
    rebuilt.update(LOGS);
    assertThat(mode(rebuilt)).isEqualTo("non-blocking");
  }

  @Test
  void a_rolled_back_port_puts_the_path_between_the_groups_back() {
    Scene scene = Scene.settled();
    scene.update("\"primaryContainer\":{\"image\":\"shop:1\",\"containerPort\":9090}");
    scene.world.advance(java.time.Duration.ofMinutes(2));
    scene.world.fail(scene.arn);
    scene.settle();
    assertThat(ports(scene, scene.parts().serviceGroup, "IpPermissions")).containsExactly(8080);
    assertThat(scene.world.service(scene.arn).port()).isEqualTo(8080);
    assertThat(scene.world.service(scene.arn).rollouts().getLast().status())
        .isEqualTo("ROLLBACK_SUCCESSFUL");
  }

  private static void blocking(com.fasterxml.jackson.databind.node.ObjectNode definition) {
    Tree.object(definition.withArray("containerDefinitions").path(0))
        .withObject("/logConfiguration/options")
        .put("mode", "blocking");
  }

  private static String mode(Scene scene) {
    return scene.container("Main").at("/logConfiguration/options/mode").asText();
  }

  private static String driver(Scene scene) {
    return scene.container("Main").at("/logConfiguration/logDriver").asText();
  }

  private static void rename(Scene scene) {
    scene.deployDirectly(definition ->
        Tree.object(definition.withArray("containerDefinitions").path(0)).put("name", "web"));
    scene.settle();
  }

  private static java.util.List<Integer> ports(Scene scene, String group, String side) {
    java.util.List<Integer> ports = new java.util.ArrayList<>();
    scene
        .alice
        .call("ec2", "DescribeSecurityGroups", "{\"GroupIds\":[\"%s\"]}".formatted(group))
        .path("SecurityGroups")
        .path(0)
        .path(side)
        .forEach(one -> {
          if (one.has("UserIdGroupPairs")) {
            ports.add(one.path("FromPort").asInt());
          }
        });
    return ports;
  }
}
