package expressguard.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.cli.Json;
import expressguard.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderTest {

  @TempDir Path folder;

  @Test
  void shows_what_an_e_mail_says_of_each_finding_of_an_archive() {
    Run.Result result = Run.of("render", "--owner", "team-web", Run.story("stranding"));

    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains("Subject: [HIGH] stranding/web: Traffic pinned to one target group of the pair")
        .contains("Subject: [Resolved] stranding/web")
        .contains("What happened\n  `", "Ways out\n", "names `team-web` as its owner");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sns", "q", "slack", "event", "securityhub", "digest"})
  void a_report_and_its_lines_and_its_archive_show_the_same_messages(String channel)
      throws IOException {
    String archive = Run.of("render", "--channel", channel, Run.story("stranding")).out();
    for (String form : List.of("json", "jsonl")) {
      String report = Run.of("backtest", "--output", form, Run.story("stranding")).out();
      Path file = Files.writeString(folder.resolve("report." + form), report);

      assertThat(Run.of("render", "--channel", channel, file.toString()).out()).isEqualTo(archive);
      assertThat(new Run().in(report).run("render", "--channel", channel, "-").out())
          .isEqualTo(archive);
    }
    assertThat(archive).isNotEmpty();
  }

  @Test
  void records_can_come_from_standard_input() throws IOException {
    String records = Files.readString(Path.of(Run.story("sidecar")));

    assertThat(new Run().in(records).run("render").out())
        .isEqualTo(Run.of("render", Run.story("sidecar")).out());
  }

  @Test
  void an_event_of_the_bus_and_its_detail_show_their_message() throws IOException {
    String detail = Run.of("render", "--channel", "event", Run.story("sidecar")).out();
    ObjectNode event =
        (ObjectNode)
            Json.document(
                "{\"source\":\"express-guard\",\"detail-type\":\"Express Guard Finding\"}");
    event.set("detail", Json.document(detail));
    String expected = Run.of("render", "--channel", "slack", Run.story("sidecar")).out();

    for (String given : List.of(detail, event.toString())) {
      assertThat(new Run().in(given).run("render", "--channel", "slack").out()).isEqualTo(expected);
    }
  }

  @Test
  void one_finding_is_found_by_its_id_and_by_its_threads() throws IOException {
    List<String> ids = new ArrayList<>();
    for (JsonNode line :
        Json.lines(Run.of("render", "--output", "jsonl", Run.story("stranding")).out())) {
      ids.add(line.path("about").asText());
    }
    String one =
        Run.of("render", "--finding", ids.getFirst(), "--output", "json", Run.story("stranding"))
            .out();

    assertThat(ids).hasSizeGreaterThan(1);
    assertThat(Json.document(one).path("messages")).hasSize(1);
    assertThat(Json.document(one).at("/messages/0/about").asText()).isEqualTo(ids.getFirst());
    assertThat(Json.document(one).at("/messages/0/channel").asText()).isEqualTo("sns");
  }

  @Test
  void an_id_that_nothing_has_is_3_and_names_those_there_are() {
    Run.Result result = Run.of("render", "--finding", "xg-0", Run.story("sidecar"));

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("nothing has the id `xg-0`; there are xg-");
  }

  @Test
  void a_report_that_breaks_off_is_3_and_the_others_are_shown() throws IOException {
    String report = Run.of("backtest", "--output", "json", Run.story("sidecar")).out();
    Path broken =
        Files.writeString(folder.resolve("broken.json"), report.substring(0, report.length() / 2));
    Path wrong =
        Files.writeString(
            folder.resolve("wrong.json"), report.replace("\"OVERWRITE_PENDING\"", "\"NEW\""));
    Path good = Files.writeString(folder.resolve("good.json"), report);
    Run.Result result = Run.of("render", broken.toString(), wrong.toString(), good.toString());

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err())
        .contains("broken.json`: ")
        .contains("wrong.json`, number 1: `kind` is no word that this version knows");
    assertThat(result.out()).contains("Subject: [MEDIUM] sidecar/web");
  }

  @Test
  void a_file_that_is_not_there_is_3() {
    assertThat(Run.of("render", folder.resolve("nowhere").toString()).code()).isEqualTo(3);
  }

  @Test
  void a_channel_that_there_is_not_is_2_and_the_nearest_is_named() {
    Run.Result result = Run.of("render", "--channel", "slak", Run.story("sidecar"));

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("`slak` is no channel", "did you mean `slack`?");
  }

  @Test
  void no_findings_are_clean_and_say_so() {
    Run.Result result = new Run().in("{\"Records\":[]}").run("render");

    assertThat(result.code()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("nothing to tell");
  }

  @Test
  void what_became_of_a_lock_is_shown_in_every_form() {
    String event =
        """
        {"source":"express-guard","detail-type":"Express Guard Lock","detail":{
         "schemaVersion":1,"id":"xn-0123456789abcdef","news":"OPENED","thread":"xt-0123456789abcdef",
         "version":1,"service":"arn:aws:ecs:eu-west-1:111122223333:service/default/web",
         "severity":"HIGH","lock":{"state":"LOCK_BUDGET","title":"Not locked: the budget is spent",
         "meaning":"as many were locked as may be","follows":"an update goes through",
         "wayOut":"lock by order","wanted":true,"decision":0,"since":"1970-01-01T00:00:00Z",
         "cause":""}}}
        """;

    assertThat(new Run().in(event).run("render").out())
        .contains(
            "Subject: [HIGH] default/web: Not locked: the budget is spent",
            "Ways out",
            "`guard status`");
    for (String form : List.of("q", "slack", "event", "securityhub", "digest")) {
      Run.Result result = new Run().in(event).run("render", "--channel", form);
      assertThat(result.code()).as(result.err()).isZero();
      assertThat(result.out()).as(form).containsIgnoringCase("budget is spent");
    }
  }

  @Test
  void a_policy_decides_what_the_message_says_of_it() throws IOException {
    Path policy =
        Files.writeString(
            folder.resolve("p.yaml"),
            """
            schemaVersion: 1
            name: p
            rules:
              - {name: tell, when: {severity: info}, then: [notify]}
            """);

    assertThat(Run.of("render", "--policy", policy.toString(), Run.story("sidecar")).out())
        .contains("What the policy decided\n  Notify: rule `tell`");
  }

  @Test
  void help_names_every_channel_and_exit_code() {
    assertThat(Run.of("render", "--help").out())
        .contains("sns, q, slack, event, securityhub, digest", "Exit codes:", "Examples:");
  }
}
