package expressguard.cli.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.cli.Inputs;
import expressguard.cli.Json;
import expressguard.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventoryOptionTest {

  private static final String DESCRIBED =
      """
      {"service": {
        "cluster": "default", "serviceName": "web",
        "serviceArn": "arn:aws:ecs:eu-central-1:111122223333:service/default/web",
        "infrastructureRoleArn": "arn:aws:iam::111122223333:role/ecsInfrastructure",
        "status": {"statusCode": "ACTIVE"}, "activeConfigurations": []}}
      """;

  @TempDir Path folder;

  @Test
  void a_described_service_is_known_without_any_record_of_its_making() throws IOException {
    Path file = Files.writeString(folder.resolve("web.json"), DESCRIBED);
    JsonNode report = report(file);

    JsonNode service = report.path("services").path(0);
    assertThat(service.path("arn").asText())
        .isEqualTo("arn:aws:ecs:eu-central-1:111122223333:service/default/web");
    assertThat(service.path("cluster").asText()).isEqualTo("default");
    assertThat(service.path("name").asText()).isEqualTo("web");
    assertThat(service.path("infrastructureRole").asText())
        .isEqualTo("arn:aws:iam::111122223333:role/ecsInfrastructure");
    assertThat(report.path("findings").path(0).path("field").asText()).isEqualTo("desiredCount");
  }

  @Test
  void a_list_of_outputs_is_read_as_well() throws IOException {
    Path file = Files.writeString(folder.resolve("all.json"), "[" + DESCRIBED + "]");

    assertThat(report(file).path("services")).hasSize(1);
  }

  private static JsonNode report(Path inventory) {
    return Json.document(
        new Run()
            .in(Inputs.record("ecs.amazonaws.com", "UpdateService"))
            .run("backtest", "--output=json", "--inventory", inventory.toString(), "-")
            .out());
  }
}
