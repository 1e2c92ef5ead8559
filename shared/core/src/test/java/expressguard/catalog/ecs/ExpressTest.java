package expressguard.catalog.ecs;

import static expressguard.catalog.Calls.list;
import static expressguard.catalog.Calls.members;
import static org.assertj.core.api.Assertions.assertThat;

import expressguard.catalog.Calls;
import expressguard.catalog.Fields;
import expressguard.event.Data;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ExpressTest {

  private static final String WEB = Calls.ecs("service/default/web");

  @Test
  void reads_one_field_for_each_parameter_of_an_update() {
    Map<String, String> fields =
        Calls.of(
                "ecs",
                "UpdateExpressGatewayService",
                "serviceArn",
                WEB,
                "cpu",
                "2048",
                "healthCheckPath",
                "/health",
                "networkConfiguration",
                members("subnets", list("subnet-2", "subnet-1")),
                "scalingTarget",
                members("minTaskCount", 2, "autoScalingMetric", "AVERAGE_CPU"),
                "primaryContainer",
                members(
                    "image", "nginx:1.29",
                    "containerPort", 8080,
                    "awsLogsConfiguration",
                        members("logGroup", "/aws/ecs/web", "logStreamPrefix", "web"),
                    "environment", list(members("name", "PORT", "value", "8080")),
                    "command", list("serve")))
            .read(WEB);
    assertThat(fields)
        .containsEntry("cpu", "2048")
        .containsEntry("healthCheckPath", "/health")
        .containsEntry("networkConfiguration.subnets", "subnet-2, subnet-1")
        .containsEntry("scalingTarget.minTaskCount", "2")
        .containsEntry("primaryContainer.image", "nginx:1.29")
        .containsEntry("primaryContainer.containerPort", "8080")
        .containsEntry("primaryContainer.awsLogsConfiguration.logGroup", "/aws/ecs/web")
        .containsKeys("primaryContainer.environment[PORT]", "primaryContainer.command")
        .doesNotContainKeys("serviceArn", Fields.EXISTENCE);
    assertThat(fields.get("primaryContainer.command")).startsWith("fingerprint ");
  }

  @Test
  void reports_a_parameter_that_is_newer_than_this_table_without_its_value() {
    Map<String, String> fields =
        Calls.of(
                "ecs",
                "UpdateExpressGatewayService",
                "serviceArn",
                WEB,
                "gatewayConfiguration",
                members("token", "hunter2"))
            .read(WEB);
    assertThat(fields).containsOnlyKeys("gatewayConfiguration.token");
    assertThat(fields.get("gatewayConfiguration.token")).startsWith("fingerprint ");
  }

  @Test
  void tells_an_empty_list_from_one_that_was_not_sent() {
    assertThat(
            Calls.of(
                    "ecs",
                    "UpdateExpressGatewayService",
                    "serviceArn",
                    WEB,
                    "primaryContainer",
                    members("environment", list()))
                .read(WEB))
        .containsExactly(Map.entry("primaryContainer.environment", "(none)"));
  }

  @Test
  void names_the_service_that_is_made_by_the_response() {
    Calls create =
        Calls.of("ecs", "CreateExpressGatewayService", "cpu", "1024")
            .answered("service", members("serviceArn", WEB, "cluster", "default"));
    assertThat(create.read(WEB))
        .containsEntry(Fields.EXISTENCE, "created")
        .containsEntry("cpu", "1024");
  }

  @Test
  void names_the_service_that_is_made_by_cluster_and_name_without_a_response() {
    assertThat(Calls.of("ecs", "CreateExpressGatewayService", "serviceName", "web").read())
        .containsOnlyKeys(WEB);
    assertThat(
            Calls.of(
                    "ecs", "CreateExpressGatewayService",
                    "serviceName", "web",
                    "cluster", Calls.ecs("cluster/prod"))
                .read())
        .containsOnlyKeys(Calls.ecs("service/prod/web"));
    assertThat(Calls.of("ecs", "CreateExpressGatewayService", "cpu", "256").read()).isEmpty();
  }

  @Test
  void says_that_a_deleted_service_is_gone() {
    assertThat(Calls.of("ecs", "DeleteExpressGatewayService", "serviceArn", WEB).read())
        .containsExactly(Map.entry(WEB, Map.of(Fields.EXISTENCE, "(removed)")));
  }

  @Test
  void finds_the_service_of_omitted_parameters_in_the_response_or_beside_the_call() {
    Calls omitted = Calls.of("ecs", "UpdateExpressGatewayService").requesting(Data.Gap.UNKNOWN);
    Map<String, Map<String, String>> unknown =
        Map.of(WEB, Map.of(Fields.PARAMETERS, "unknown (the record does not hold it)"));
    assertThat(omitted.answered("service", members("serviceArn", WEB)).read()).isEqualTo(unknown);
    assertThat(omitted.listing(WEB).read()).isEqualTo(unknown);
    assertThat(omitted.read()).isEmpty();
  }
}
