package expressguard.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.cli.Inputs;
import expressguard.cli.Json;
import expressguard.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareTest {

  @TempDir Path folder;
  private String strict = "";

  @BeforeEach
  void a_strict_policy_is_there() throws IOException {
    strict = Files.writeString(folder.resolve("strict.yaml"), Inputs.STRICT_POLICY).toString();
  }

  @Test
  void the_findings_that_the_other_policy_decides_otherwise_are_listed() {
    String mild = Run.file("docs/policies/observe.yaml");
    Run.Result result =
        Run.of(
            "backtest",
            "--output=json",
            "--policy",
            mild,
            "--compare",
            strict,
            Run.story("sidecar"));

    JsonNode report = Json.document(result.out());
    JsonNode difference = report.path("policyDifference");
    assertThat(difference.path("before").asText()).isEqualTo("observe");
    assertThat(difference.path("after").asText()).isEqualTo("strict");
    assertThat(difference.path("same").asInt()).isZero();
    JsonNode change = difference.path("changes").path(0);
    assertThat(change.path("finding")).isEqualTo(report.path("findings").path(0).path("id"));
    assertThat(change.path("before").path("responses").path(0).asText()).isEqualTo("observe");
    assertThat(change.path("after").path("responses").path(0).asText()).isEqualTo("notify");
    assertThat(change.path("after").path("reasons").path(0).asText())
        .isEqualTo("rule `tell-all` says notify");
  }

  @Test
  void a_policy_compared_with_itself_differs_in_nothing() {
    String out =
        Run.of("backtest", "--policy", strict, "--compare", strict, Run.story("sidecar")).out();

    assertThat(out).contains("Both decide alike on 1 finding");
  }

  @Test
  void without_another_policy_there_is_no_difference() {
    JsonNode report =
        Json.document(Run.of("backtest", "--output=json", Run.story("sidecar")).out());

    assertThat(report.has("policyDifference")).isFalse();
  }

  @Test
  void people_see_both_decisions_and_the_reason() {
    String out = Run.of("backtest", "--compare", strict, Run.story("sidecar")).out();

    assertThat(out.replaceAll("\\s+", " "))
        .contains("Policy `observe everything` against `strict`")
        .contains("1 finding decided otherwise, 0 alike")
        .contains("observe notify");
  }

  @Test
  void a_broken_policy_is_told_and_everything_else_is_done() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.yaml"), "schemaVersion: 1\nrule: []\n");
    Run.Result result = Run.of("backtest", "--policy", broken.toString(), Run.story("sidecar"));

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err())
        .contains("broken.yaml line 2", "did you mean `rules`?", "every finding is only observed");
    assertThat(result.out()).contains("1 finding on 1 Express service");
  }
}
