package expressguard.catalog.ecs;

import static expressguard.catalog.Calls.list;
import static expressguard.catalog.Calls.members;
import static org.assertj.core.api.Assertions.assertThat;

import expressguard.catalog.Calls;
import expressguard.catalog.FieldValue;
import expressguard.catalog.Fields;
import expressguard.event.Data;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TaskDefinitionTest {

  private static final String REVISION = Calls.ecs("task-definition/default-web:8");

  private static Calls registering(Object... request) {
    return Calls.of("ecs", "RegisterTaskDefinition", request)
        .answered("taskDefinition", members("taskDefinitionArn", REVISION));
  }

  private static Map<String, String> main(Object... container) {
    return registering("family", "default-web", "containerDefinitions", list(members(container)))
        .read(REVISION);
  }

  @Test
  void reads_the_sidecar_of_the_developer_guide() {
    Map<String, String> fields =
        registering(
                "family", "default-web",
                "cpu", "1024",
                "memory", "2048",
                "networkMode", "awsvpc",
                "requiresCompatibilities", list("FARGATE"),
                "runtimePlatform", members("cpuArchitecture", "X86_64"),
                "containerDefinitions",
                    list(
                        members(
                            "name",
                            "Main",
                            "image",
                            "123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:1",
                            "essential",
                            true,
                            "memoryReservation",
                            1998,
                            "portMappings",
                            list(members("containerPort", 8080, "name", "http")),
                            "logConfiguration",
                            members("logDriver", "awsfirelens")),
                        members("name", "log_router", "memoryReservation", 50)))
            .read(REVISION);
    assertThat(fields)
        .containsEntry(Fields.EXISTENCE, "created")
        .containsEntry("cpu", "1024")
        .containsEntry("memory", "2048")
        .containsEntry("requiresCompatibilities", "FARGATE")
        .containsEntry("runtimePlatform.cpuArchitecture", "X86_64")
        .containsEntry("containerDefinitions[Main]", "present")
        .containsEntry("containerDefinitions[Main].logConfiguration.logDriver", "awsfirelens")
        .containsEntry("containerDefinitions[Main].memoryReservation", "1998")
        .containsEntry("containerDefinitions[Main].portMappings[0].containerPort", "8080")
        .containsEntry("containerDefinitions[Main].portMappings[0].name", "http")
        .containsEntry("containerDefinitions[log_router]", "present")
        .containsEntry("containerDefinitions[log_router].memoryReservation", "50")
        .doesNotContainKey("family");
  }

  @Test
  void gives_no_secret_away() {
    String secret = "hunter2";
    Data log =
        members(
            "logDriver", "splunk",
            "options", members("splunk-token", secret, "awslogs-group", "/aws/ecs/web"),
            "secretOptions", list(members("name", "token", "valueFrom", secret)));
    Map<String, String> fields =
        main(
            "name", "Main",
            "image", "user:" + secret + "@registry.example.com/web:1@sha256:0a1b",
            "environment", list(members("name", "DB_PASSWORD", "value", secret)),
            "secrets", list(members("name", "API_KEY", "valueFrom", secret)),
            "command", list("serve", "--token", secret),
            "entryPoint", list(secret),
            "dockerLabels", members("note", secret),
            "healthCheck", members("command", list("CMD", secret)),
            "logConfiguration", log,
            "newerSecret", secret);
    assertThat(fields.values()).noneMatch(value -> value.contains(secret));
    assertThat(fields)
        .containsEntry("containerDefinitions[Main].image", "registry.example.com/web:1@sha256:0a1b")
        .containsEntry(
            "containerDefinitions[Main].logConfiguration.options.awslogs-group", "/aws/ecs/web")
        .containsKeys(
            "containerDefinitions[Main].environment[DB_PASSWORD]",
            "containerDefinitions[Main].secrets[API_KEY]",
            "containerDefinitions[Main].command",
            "containerDefinitions[Main].entryPoint",
            "containerDefinitions[Main].logConfiguration.options.splunk-token",
            "containerDefinitions[Main].newerSecret");
    assertThat(fields.get("containerDefinitions[Main].environment[DB_PASSWORD]"))
        .matches("fingerprint [0-9a-f]{8}");
  }

  @Test
  void sees_that_a_secret_changed_and_not_that_two_are_alike() {
    String field = "containerDefinitions[Main].environment[A]";
    Map<String, String> one =
        main(
            "name",
            "Main",
            "environment",
            list(members("name", "A", "value", "x"), members("name", "B", "value", "x")));
    Map<String, String> same =
        main("environment", list(members("value", "x", "name", "A")), "name", "Main");
    Map<String, String> other =
        main("name", "Main", "environment", list(members("name", "A", "value", "y")));
    assertThat(one.get(field)).isEqualTo(same.get(field)).isNotEqualTo(other.get(field));
    assertThat(one.get(field)).isNotEqualTo(one.get("containerDefinitions[Main].environment[B]"));
  }

  @Test
  void shows_nothing_of_a_secret_that_stands_where_something_else_belongs() {
    String secret = "hunter2";
    Map<String, String> fields =
        main(
            "name", "Main",
            "cpu", members("value", secret),
            "environment", members("DB_PASSWORD", secret),
            "secrets", list(secret),
            "portMappings", members("x", secret));
    assertThat(fields.values()).noneMatch(value -> value.contains(secret));
  }

  @Test
  void says_that_a_hidden_value_was_written() {
    Map<String, String> fields =
        main(
            "name",
            "Main",
            "environment",
            list(members("name", "A", "value", Data.HIDDEN)),
            "secrets",
            Data.Gap.UNKNOWN);
    assertThat(fields)
        .containsEntry(
            "containerDefinitions[Main].environment[A]", "unknown (the record does not hold it)")
        .containsEntry(
            "containerDefinitions[Main].secrets", "unknown (the record does not hold it)");
  }

  @Test
  void writes_equal_sizes_alike() {
    assertThat(registering("family", "f", "cpu", ".5 vCPU", "memory", "2 GB").read(REVISION))
        .containsEntry("cpu", "512")
        .containsEntry("memory", "2048");
  }

  @Test
  void names_the_family_where_the_revision_is_not_recorded() {
    assertThat(Calls.of("ecs", "RegisterTaskDefinition", "family", "default-web").read())
        .containsOnlyKeys(Calls.ecs("task-definition/default-web"));
    assertThat(registering().requesting(Data.Gap.UNKNOWN).read(REVISION))
        .containsEntry(Fields.PARAMETERS, "unknown (the record does not hold it)");
  }

  @Test
  void sets_the_tags_that_it_carries() {
    assertThat(
            registering(
                    "family",
                    "f",
                    "tags",
                    list(members("key", Fields.MANAGED_TAG, "value", "true")))
                .read(REVISION))
        .containsEntry(Fields.tag(Fields.MANAGED_TAG), "true");
  }

  @Test
  void has_fingerprints_of_eight_digits() {
    assertThat(FieldValue.Fingerprint.of("command", list("a")).digest()).hasSize(8);
  }
}
