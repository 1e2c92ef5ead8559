package expressguard.catalog.ecs;

import static expressguard.catalog.Calls.list;
import static expressguard.catalog.Calls.members;
import static org.assertj.core.api.Assertions.assertThat;

import expressguard.catalog.Calls;
import expressguard.catalog.Fields;
import expressguard.event.Data;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ServiceTest {

  private static final String WEB = Calls.ecs("service/default/web");

  @Test
  void names_a_service_alike_by_name_and_by_arn() {
    assertThat(Calls.of("ecs", "UpdateService", "service", "web").read()).containsOnlyKeys(WEB);
    assertThat(Calls.of("ecs", "UpdateService", "service", WEB).read()).containsOnlyKeys(WEB);
    assertThat(Calls.of("ecs", "UpdateService", "service", "web", "cluster", "default").read())
        .containsOnlyKeys(WEB);
    assertThat(
            Calls.of("ecs", "UpdateService", "service", "web", "cluster", Calls.ecs("cluster/prod"))
                .read())
        .containsOnlyKeys(Calls.ecs("service/prod/web"));
  }

  @Test
  void completes_an_arn_of_the_short_form_with_the_cluster() {
    assertThat(
            Calls.of(
                    "ecs", "UpdateService",
                    "service", Calls.ecs("service/web"),
                    "cluster", "prod")
                .read())
        .containsOnlyKeys(Calls.ecs("service/prod/web"));
  }

  @Test
  void names_no_service_where_the_cluster_is_hidden() {
    Calls hidden = Calls.of("ecs", "UpdateService", "service", "web", "cluster", Data.Gap.UNKNOWN);
    assertThat(hidden.read()).isEmpty();
    assertThat(hidden.answered("service", members("serviceArn", WEB)).read()).containsOnlyKeys(WEB);
  }

  @Test
  void reads_the_fields_of_an_update() {
    Map<String, String> fields =
        Calls.of(
                "ecs",
                "UpdateService",
                "service",
                "web",
                "taskDefinition",
                Calls.ecs("task-definition/default-web:8"),
                "desiredCount",
                3,
                "forceNewDeployment",
                true,
                "capacityProviderStrategy",
                list(members("capacityProvider", "FARGATE_SPOT", "weight", 1)),
                "networkConfiguration",
                members(
                    "awsvpcConfiguration",
                    members("subnets", list("subnet-1"), "assignPublicIp", "ENABLED")),
                "volumeConfigurations",
                list(members("name", "data")))
            .read(WEB);
    assertThat(fields)
        .containsEntry(Fields.TASK_DEFINITION, "default-web:8")
        .containsEntry(Fields.DESIRED_COUNT, "3")
        .containsEntry("networkConfiguration.awsvpcConfiguration.subnets", "subnet-1")
        .containsEntry("networkConfiguration.awsvpcConfiguration.assignPublicIp", "ENABLED")
        .containsEntry("capacityProviderStrategy", "capacityProvider=FARGATE_SPOT weight=1")
        .containsKey("volumeConfigurations")
        .doesNotContainKeys("service", "cluster", "forceNewDeployment");
  }

  @Test
  void shows_no_list_that_has_a_member_which_may_not_be_shown() {
    Data newer = list(members("capacityProvider", "FARGATE", "weight", 1, "token", "hunter2"));
    assertThat(
            Calls.of("ecs", "UpdateService", "service", "web", "capacityProviderStrategy", newer)
                .read(WEB))
        .hasEntrySatisfying(
            "capacityProviderStrategy", value -> assertThat(value).startsWith("fingerprint "));
  }

  @Test
  void says_which_revision_of_a_family_was_adopted() {
    Calls update = Calls.of("ecs", "UpdateService", "service", "web", "taskDefinition", "my-web");
    assertThat(
            update
                .answered(
                    "service", members("taskDefinition", Calls.ecs("task-definition/my-web:12")))
                .read(WEB))
        .containsEntry(Fields.TASK_DEFINITION, "my-web:12");
    assertThat(update.read(WEB)).containsEntry(Fields.TASK_DEFINITION, "my-web");
  }

  @Test
  void takes_resources_away() {
    String gone = "(removed)";
    assertThat(Calls.of("ecs", "DeleteService", "service", "web", "force", true).read())
        .containsExactly(Map.entry(WEB, Map.of(Fields.EXISTENCE, gone)));
    assertThat(Calls.of("ecs", "DeleteCluster", "cluster", "prod").read())
        .containsExactly(Map.entry(Calls.ecs("cluster/prod"), Map.of(Fields.EXISTENCE, gone)));
    assertThat(
            Calls.of(
                    "ecs",
                    "DeleteTaskDefinitions",
                    "taskDefinitions",
                    list("f:1", Calls.ecs("task-definition/f:2")))
                .read())
        .containsOnlyKeys(Calls.ecs("task-definition/f:1"), Calls.ecs("task-definition/f:2"));
    assertThat(Calls.of("ecs", "DeregisterTaskDefinition", "taskDefinition", "f:1").read())
        .containsExactly(
            Map.entry(Calls.ecs("task-definition/f:1"), Map.of(Fields.STATUS, "INACTIVE")));
  }

  @Test
  void touches_tasks_and_task_sets_without_owning_a_field() {
    assertThat(
            Calls.of(
                    "ecs", "ExecuteCommand",
                    "cluster", "prod",
                    "task", "abc",
                    "command", "cat /run/secret")
                .read())
        .containsExactly(Map.entry(Calls.ecs("task/prod/abc"), Map.of()));
    assertThat(
            Calls.of("ecs", "UpdateTaskProtection", "tasks", list("a", Calls.ecs("task/default/b")))
                .read())
        .containsOnlyKeys(Calls.ecs("task/default/a"), Calls.ecs("task/default/b"));
    assertThat(Calls.of("ecs", "CreateTaskSet", "service", "web").read())
        .containsExactly(Map.entry(WEB, Map.of()));
  }

  @Test
  void names_a_deployment_by_its_arn() {
    String deployment = Calls.ecs("service-deployment/default/web/abc");
    assertThat(
            Calls.of(
                    "ecs", "StopServiceDeployment",
                    "serviceDeploymentArn", deployment,
                    "stopType", "ROLLBACK")
                .read())
        .containsExactly(Map.entry(deployment, Map.of("stopType", "ROLLBACK")));
  }

  @Test
  void reads_settings_of_clusters_and_accounts() {
    assertThat(
            Calls.of(
                    "ecs", "UpdateClusterSettings",
                    "cluster", "prod",
                    "settings", list(members("name", "containerInsights", "value", "enhanced")))
                .read(Calls.ecs("cluster/prod")))
        .containsExactly(Map.entry("settings[containerInsights]", "enhanced"));
    assertThat(
            Calls.of(
                    "ecs", "PutAccountSettingDefault",
                    "name", "awsvpcTrunking",
                    "value", "enabled")
                .read(Calls.ACCOUNT))
        .containsEntry("settings[awsvpcTrunking].value", "enabled");
  }
}
