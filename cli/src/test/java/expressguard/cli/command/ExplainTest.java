package expressguard.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.cli.Inputs;
import expressguard.cli.Json;
import expressguard.cli.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainTest {

  @Test
  void a_direct_call_is_told_with_its_reason_its_row_and_its_fields() {
    String out =
        new Run()
            .with("COLUMNS", "200")
            .run("explain", Run.story("sidecar"))
            .out()
            .replaceAll("\\s+", " ");

    assertThat(out)
        .contains("ecs.amazonaws.com UpdateService 2026-10-06T09:13:30Z")
        .contains("What DIRECT, with console: No sign of Express Mode or of an AWS service")
        .contains("of Express service `sidecar/web`")
        .contains("(documented: ECS API reference, RegisterTaskDefinition")
        .contains("containerDefinitions[Main].logConfiguration.logDriver = awsfirelens");
  }

  @Test
  void every_record_is_explained_in_its_place_and_the_counters_close() {
    String three =
        Inputs.record("s3.amazonaws.com", "PutObject").strip()
            + "\n{\"eventSource\":1}\n"
            + Inputs.record("ecs.amazonaws.com", "UpdateService").strip().replace("e-1", "e-2")
            + "\n"
            + Inputs.record("s3.amazonaws.com", "PutObject").strip();
    Run.Result result = new Run().in(three).run("explain", "--output=json");

    JsonNode document = Json.document(result.out());
    assertThat(document.path("records").findValuesAsText("classification"))
        .containsExactly("UNWATCHED", "UNREADABLE", "DIRECT", "UNWATCHED");
    assertThat(document.path("records").findValuesAsText("record"))
        .containsExactly("1", "2", "3", "4");
    assertThat(document.path("records").path(3).path("sameAs").asText())
        .isEqualTo("`standard input` record 1");
    JsonNode counters = document.path("counters");
    assertThat(Json.closes(counters)).isTrue();
    assertThat(counters.path("handled").asInt()).isEqualTo(1);
    assertThat(counters.path("skipped").asInt()).isEqualTo(2);
    assertThat(result.code()).isEqualTo(3);
  }

  @Test
  void an_unwatched_record_takes_one_line() {
    Run.Result result = new Run().in(Inputs.record("s3.amazonaws.com", "PutObject")).run("explain");

    assertThat(result.out().lines())
        .containsExactly(
            "`standard input` record 1  2026-10-06T09:00:00Z  s3.amazonaws.com PutObject  UNWATCHED:"
                + " The catalogue has no row for it",
            "1 record in 1 input: 0 handled, 1 skipped, 0 unreadable");
  }

  @Test
  void an_unreadable_record_is_told_with_place_and_reason() {
    Run.Result result = new Run().in("{\"eventName\":\"X\"}").run("explain");

    assertThat(result.out())
        .contains("`standard input` record 1  UNREADABLE: it has no `eventSource`");
    assertThat(result.code()).isEqualTo(3);
  }

  @Test
  void jsonl_has_one_record_a_line_and_the_counters_last() {
    List<JsonNode> lines =
        Json.lines(Run.of("explain", "--output=jsonl", Run.story("sidecar")).out());

    assertThat(lines).hasSize(11);
    assertThat(lines.getFirst().path("classification").asText()).isEqualTo("EXPRESS_API");
    assertThat(lines.getLast().path("counters").path("in").asInt()).isEqualTo(10);
  }

  @Test
  void files_are_explained_in_the_order_in_which_they_are_named() {
    JsonNode records =
        Json.document(
                Run.of("explain", "--output=json", Run.story("stranding"), Run.story("sidecar"))
                    .out())
            .path("records");

    assertThat(records.path(0).path("file").asText()).isEqualTo(Run.story("stranding"));
    assertThat(records.path(records.size() - 1).path("file").asText())
        .isEqualTo(Run.story("sidecar"));
  }
}
