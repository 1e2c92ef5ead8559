package expressguard.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.cli.Inputs;
import expressguard.cli.Json;
import expressguard.cli.Run;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class BacktestTest {

  @Test
  void the_sidecar_is_told_as_a_person_would_tell_it() {
    Run.Result result = Run.of("backtest", Run.story("sidecar"));

    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    String words = result.out().replaceAll("\\s+", " ");
    assertThat(words)
        .contains("10 records in 1 input: 8 handled, 2 skipped, 0 unreadable")
        .contains("1 finding on 1 Express service: 1 MEDIUM")
        .contains("/bob` (console) changed")
        .contains("from `awslogs` to `awsfirelens`")
        .contains("at 2026-10-06T09:13:30Z")
        .contains("the next Express update that carries `primaryContainer.awsLogsConfiguration`")
        .contains("turns it back to `awslogs`")
        .contains("(documented: ECS developer guide, Updating Resources Outside of Express Mode)")
        .contains("OVERWRITE_IF primaryContainer.awsLogsConfiguration (documented)")
        .contains("Keep Leave `primaryContainer.awsLogsConfiguration` out")
        .contains("Hand Send `primaryContainer.awsLogsConfiguration`")
        .contains("Align Make both the same")
        .contains("Policy OBSERVE: no rule matched");
  }

  @Test
  void lines_keep_to_the_width_that_is_asked_for() {
    String out = new Run().with("COLUMNS", "72").run("backtest", Run.story("sidecar")).out();

    assertThat(out.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(72));
    assertThat(out.lines()).noneMatch(line -> line.endsWith(" "));
    assertThat(new Run().with("COLUMNS", "0").run("backtest", Run.story("sidecar")).out())
        .isEqualTo(Run.of("backtest", Run.story("sidecar")).out());
  }

  @Test
  void findings_stand_under_their_service_and_many_get_an_overview() {
    String out = Run.of("backtest", Run.stories()).out();

    assertThat(out).contains("── sidecar/web  account", "── stranding/web  account");
    String overview = out.substring(out.indexOf("── Overview"));
    assertThat(overview.indexOf("CRITICAL")).isPositive().isLessThan(overview.indexOf("MEDIUM"));
    assertThat(Run.of("backtest", Run.story("sidecar")).out()).doesNotContain("── Overview");
  }

  @Test
  void the_json_is_one_document_with_counters_that_close() {
    Run.Result result = Run.of("backtest", "--output", "json", Run.stories());

    JsonNode report = Json.document(result.out());
    assertThat(report.path("schemaVersion").asText()).isEqualTo("1");
    assertThat(report.path("tool").path("name").asText()).isEqualTo("guard");
    assertThat(Json.closes(report.path("counters"))).isTrue();
    assertThat(report.path("counters").path("handled").asLong()).isPositive();
    assertThat(report.path("findings")).isNotEmpty();
    assertThat(report.path("services")).isNotEmpty();
  }

  @Test
  void jsonl_has_the_findings_of_the_document_and_the_counters_last() {
    JsonNode report = Json.document(Run.of("backtest", "--output", "json", Run.stories()).out());
    List<JsonNode> lines = Json.lines(Run.of("backtest", "--output=jsonl", Run.stories()).out());

    assertThat(lines.subList(0, lines.size() - 1))
        .containsExactlyElementsOf(report.path("findings"));
    assertThat(lines.getLast().path("counters")).isEqualTo(report.path("counters"));
  }

  @Test
  void a_finding_tells_its_gravest_field_at_the_top() {
    JsonNode finding = findings(Run.story("sidecar")).getFirst();

    assertThat(finding.path("kind").asText()).isEqualTo("OVERWRITE_PENDING");
    assertThat(finding.path("field").asText()).endsWith("logConfiguration.logDriver");
    assertThat(finding.path("before").path("text").asText()).isEqualTo("awslogs");
    assertThat(finding.path("after").path("text").asText()).isEqualTo("awsfirelens");
    assertThat(finding.path("fate").path("word").asText()).isEqualTo("OVERWRITE_IF");
    assertThat(finding.path("basis").asText()).isEqualTo("DOCUMENTED");
    assertThat(finding.path("changes").path(0).path("field")).isEqualTo(finding.path("field"));
    assertThat(finding.path("decision").path("responses").path(0).asText()).isEqualTo("observe");
  }

  @Test
  void a_policy_decides_and_says_why() {
    String policy = Run.file("docs/policies/notify-and-lock.yaml");
    JsonNode report =
        Json.document(
            Run.of("backtest", "--output=json", "--policy", policy, Run.story("sidecar")).out());

    assertThat(report.path("policy").asText()).isEqualTo("production");
    assertThat(report.path("findings").path(0).path("decision").path("reasons").path(0).asText())
        .isEqualTo("no rule matched");
  }

  @Test
  void another_service_another_account_and_another_time_are_left_out() {
    String sidecar = Run.story("sidecar");

    assertThat(findings("--service", "w?b", sidecar)).hasSize(1);
    assertThat(findings("--service", "*/web", sidecar)).hasSize(1);
    assertThat(findings("--service", "arn:aws:ecs:*:service/*", sidecar)).hasSize(1);
    assertThat(findings("--service", "we", sidecar)).isEmpty();
    assertThat(findings("--account", "999999999999", sidecar)).isEmpty();
    assertThat(findings("--since", "2026-10-06", "--until", "2026-10-06", sidecar)).hasSize(1);
    assertThat(findings("--since", "2026-10-06T09:13:30Z", sidecar)).hasSize(1);
    assertThat(findings("--since", "2026-10-06T09:13:31Z", sidecar)).isEmpty();
    assertThat(findings("--until", "2026-10-06T11:13:29+02:00", sidecar)).isEmpty();
  }

  @Test
  void what_is_left_out_is_mentioned() {
    String out = Run.of("backtest", "--since", "2027-01-01", Run.story("sidecar")).out();

    assertThat(out).contains("No finding fits the selection; without it there are 1");
  }

  @Test
  void records_without_a_service_say_how_to_name_one() {
    Run.Result result =
        new Run().in(Inputs.record("ecs.amazonaws.com", "UpdateService")).run("backtest", "-");

    assertThat(result.code()).isZero();
    assertThat(result.out().replaceAll("\\s+", " "))
        .contains("No Express service is known from these records")
        .contains("give --inventory FILE");
  }

  @Test
  void no_record_at_all_says_so() {
    assertThat(new Run().in("{\"Records\":[]}").run("backtest", "-").out())
        .contains("There is no record in what was given");
  }

  @Test
  void a_lookup_on_standard_input_is_read() {
    JsonNode report =
        Json.document(
            new Run()
                .in(Inputs.record("s3.amazonaws.com", "PutObject"))
                .run("backtest", "--output=json", "-")
                .out());

    assertThat(report.path("counters").path("skipped").asLong()).isEqualTo(1);
  }

  private static List<JsonNode> findings(String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "backtest";
    all[1] = "--output=json";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    JsonNode findings = Json.document(Run.of(all).out()).path("findings");
    return StreamSupport.stream(findings.spliterator(), false).toList();
  }
}
