package expressguard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.event.Caller;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fact.Assumption;
import expressguard.simulator.model.ApiModels;
import expressguard.simulator.model.ShapeCheck;
import expressguard.simulator.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The shape of the records. */
class RecordsTest {

  @Test
  void the_same_seed_and_calls_give_the_same_bytes() {
    assertThat(bytes(7)).isEqualTo(bytes(7)).isNotEqualTo(bytes(8));
  }

  @Test
  void every_record_has_what_cloudtrail_gives_a_record() {
    Set<String> ids = new HashSet<>();
    for (JsonNode record : busy().world.records()) {
      assertThat(record.path("eventVersion").asText()).isEqualTo("1.11");
      assertThat(record.path("eventTime").asText())
          .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
      assertThat(record.path("eventID").asText()).matches("[0-9a-f-]{36}");
      assertThat(ids.add(record.path("eventID").asText())).isTrue();
      assertThat(record.has("requestParameters")).isTrue();
      assertThat(record.has("responseElements")).isTrue();
      assertThat(record.path("recipientAccountId").asText()).isEqualTo("111122223333");
      assertThat(record.path("eventType").asText()).isEqualTo("AwsApiCall");
    }
  }

  @Test
  void express_modes_own_calls_carry_the_infrastructure_roles_session() {
    JsonNode record = Scene.settled().lastRecord("CreateRule");
    assertThat(record.at("/userIdentity/arn").asText())
        .isEqualTo("arn:aws:sts::111122223333:assumed-role/ecsInfrastructureRole/ECSGateway");
    assertThat(record.at("/userIdentity/sessionContext/sessionIssuer/arn").asText())
        .isEqualTo(Scene.ROLE);
    for (String member : List.of("/userIdentity/invokedBy", "/sourceIPAddress", "/userAgent")) {
      assertThat(record.at(member).asText()).isEqualTo("ecs.amazonaws.com");
    }
    assertThat(record.path("apiVersion").asText()).isEqualTo("2015-12-01");
    assertThat(record.at("/requestParameters/conditions/0/hostHeaderConfig/values")).hasSize(1);
    assertThat(record.at("/responseElements/rules/0/priority").isTextual()).isTrue();
  }

  @Test
  void application_auto_scaling_logs_under_ec2_auto_scalings_source() {
    JsonNode record = Scene.settled().lastRecord("RegisterScalableTarget");
    assertThat(record.path("eventSource").asText()).isEqualTo("autoscaling.amazonaws.com");
    assertThat(record.at("/additionalEventData/service").asText())
        .isEqualTo("application-autoscaling");
    assertThat(record.at("/requestParameters/resourceId").asText())
        .isEqualTo("service/default/shop");
  }

  @Test
  void ec2_wraps_its_lists_in_items() {
    JsonNode record = Scene.settled().lastRecord("AuthorizeSecurityGroupEgress");
    assertThat(
            record.at("/requestParameters/ipPermissions/items/0/groups/items/0/groupId").asText())
        .startsWith("sg-");
  }

  @Test
  void untagging_a_group_names_it_in_resources_set() {
    Scene scene = Scene.settled();
    scene.alice.call(
        "ec2",
        "DeleteTags",
        "{\"Resources\":[\"%s\"],\"Tags\":[{\"Key\":\"AmazonECSManaged\"}]}"
            .formatted(scene.parts().serviceGroup));
    JsonNode record = scene.lastRecord("DeleteTags");
    assertThat(record.at("/requestParameters/resourcesSet/items/0/resourceId").asText())
        .isEqualTo(scene.parts().serviceGroup);
    assertThat(record.at("/requestParameters/tagSet/items/0/key").asText())
        .isEqualTo("AmazonECSManaged");
  }

  @Test
  void a_creation_answers_with_the_service_and_its_endpoint() {
    JsonNode record = Scene.settled().lastRecord("CreateExpressGatewayService");
    assertThat(record.at("/responseElements/service/serviceArn").asText())
        .endsWith(":service/default/shop");
    assertThat(
            record
                .at("/responseElements/service/activeConfigurations/0/ingressPaths/0/endpoint")
                .asText())
        .endsWith(".on.aws");
    assertThat(record.at("/responseElements/service/createdAt").isTextual()).isTrue();
  }

  @Test
  void a_registration_by_an_express_call_is_recorded_or_not_by_the_assumption() {
    JsonNode record = Scene.settled().lastRecord("RegisterTaskDefinition");
    assertThat(record.at("/userIdentity/invokedBy").asText()).isEqualTo("ecs.amazonaws.com");
    assertThat(record.at("/userIdentity/sessionContext/sessionIssuer/userName").asText())
        .isEqualTo("deploy");
    assertThat(
            Scene.settledWith(Assumption.REGISTRATION_IS_RECORDED)
                .records("RegisterTaskDefinition"))
        .isEmpty();
  }

  @Test
  void environment_values_are_hidden_when_that_is_assumed() {
    assertThat(Scene.settled().world.document().toString()).contains("\"live\"");
    assertThat(Scene.settledWith(Assumption.ENVIRONMENT_VALUES_HIDDEN).world.document().toString())
        .doesNotContain("\"live\"")
        .contains("HIDDEN_DUE_TO_SECURITY_REASONS");
  }

  @Test
  void a_world_that_forgets_has_the_records_from_then_on_and_no_other() {
    World world = World.of(1);
    Caller bob = world.callers().cli("bob");
    List<JsonNode> kept = new ArrayList<>();
    for (int hour = 0; hour < 4; hour++) {
      world.as(bob).ecs("CreateCluster", "{\"clusterName\":\"c" + hour + "\"}");
      if (hour >= 2) {
        kept.add(world.records().getLast());
      }
      world.advance(Duration.ofHours(1));
    }

    world.forget(world.now().minus(Duration.ofHours(2)));

    assertThat(world.records()).isEqualTo(kept);
    assertThat(world.call(bob, "cloudtrail", "LookupEvents", Tree.object()).path("Events"))
        .extracting(event -> event.path("EventName").asText())
        .containsExactly("CreateCluster", "CreateCluster");
  }

  /** EventBridge's rules get no event of a call that only reads. */
  @Test
  void what_only_reads_is_recorded_so() {
    World world = World.of(1);
    Caller bob = world.callers().cli("bob");
    world.as(bob).ecs("CreateCluster", "{}");
    world.as(bob).ecs("ListClusters", "{}");
    world.call(bob, "cloudtrail", "LookupEvents", Tree.object());

    assertThat(world.records())
        .extracting(record -> record.path("readOnly").asBoolean())
        .containsExactly(false, true, true);
  }

  @Test
  void people_and_tools_show_as_themselves() {
    World world = World.of(1);
    Caller bob = world.callers().cli("bob");
    for (Caller caller :
        List.of(
            bob,
            world.callers().console("bob"),
            world.callers().terraform("infra"),
            world.callers().cloudFormation(bob),
            world.callers().root())) {
      world.as(caller).ecs("CreateCluster", "{}");
    }
    assertThat(world.records())
        .extracting(record -> record.at("/userIdentity/type").asText())
        .containsExactly("IAMUser", "IAMUser", "AssumedRole", "IAMUser", "Root");
    assertThat(world.records().get(1).path("sessionCredentialFromConsole").asText())
        .isEqualTo("true");
    assertThat(world.records().get(2).path("userAgent").asText()).contains("Terraform/");
    assertThat(world.records().get(3).at("/userIdentity/invokedBy").asText())
        .isEqualTo("cloudformation.amazonaws.com");
  }

  @Test
  void answers_have_the_shape_of_their_api() {
    Scene scene = busy();
    ApiModels models = ApiModels.standard();
    for (String operation :
        List.of("DescribeServices", "DescribeExpressGatewayService", "ListServiceDeployments")) {
      var known = models.operation("ecs", operation).orElseThrow();
      JsonNode answer =
          scene.alice.ecs(
              operation,
              operation.equals("DescribeServices")
                  ? "{\"services\":[\"shop\"]}"
                  : operation.startsWith("List")
                      ? "{\"service\":\"shop\"}"
                      : "{\"serviceArn\":\"" + scene.arn + "\"}");
      assertThat(ShapeCheck.answerFault(known, answer)).as(operation).isEmpty();
    }
  }

  private static Scene busy() {
    Scene scene = Scene.settled();
    scene.addSidecar();
    scene.update("\"scalingTarget\":{\"maxTaskCount\":4}");
    scene.settle();
    return scene;
  }

  private static String bytes(long seed) {
    World world = World.of(seed);
    var pipeline = world.as(world.callers().deployAction("deploy"));
    pipeline.ecs(
        "CreateExpressGatewayService",
        """
        {"infrastructureRoleArn":"%s","executionRoleArn":"%s","primaryContainer":{"image":"a"}}
        """
            .formatted(Scene.ROLE, Scene.EXECUTION));
    world.advance(java.time.Duration.ofHours(1));
    return world.document().toPrettyString();
  }
}
