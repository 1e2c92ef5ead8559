package expressguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demonstration tells the truth, about the guard and about itself. */
class DemoTest {

  @Test
  void it_says_first_and_last_that_it_is_a_simulator() {
    String text = Run.of("demo").out();

    assertThat(text.lines().findFirst().orElseThrow()).contains("simulator");
    assertThat(text.substring(text.indexOf("What is assumed")))
        .contains("This was a simulator", "an update of scaling alone runs a deployment")
        .contains("guard backtest", "guard preflight");
  }

  @Test
  void the_sidecar_loses_its_log_driver_to_a_log_group_and_not_to_scaling() {
    String text = Run.of("demo", "--story", "sidecar").out();
    String scaling = between(text, "raises the task counts", "names a log group");
    String logGroup = text.substring(text.indexOf("names a log group"));

    assertThat(between(text, "Bob registers", "raises the task counts"))
        .contains("DIRECT", "by bob, CLI or SDK", "logDriver: awslogs → awsfirelens")
        .contains("would notify the owner");
    assertThat(scaling)
        .contains("EXPRESS_API", "calls of Express Mode itself")
        .doesNotContain("guard");
    assertThat(logGroup)
        .contains("overwritten by Express Mode", "logDriver: awsfirelens → awslogs");
  }

  @Test
  void a_custom_domain_is_one_finding_and_answers_after_a_deployment() {
    String text = Run.of("demo", "--story", "custom-domain").out();

    assertThat(text.split("guard  INFO", -1)).hasSize(4);
    assertThat(text).contains("1 finding", "www.example.com gets  404", "observed, nothing else");
    assertThat(text.substring(text.indexOf("ships an image")))
        .contains("www.example.com gets  200", "on.aws gets  200");
  }

  @Test
  void a_visitor_of_a_stranded_host_gets_503_after_one_deployment_and_200_after_two() {
    String text = Run.of("demo", "--story", "stranding").out();

    assertThat(between(text, "ships 1.5.0", "ships 1.5.1"))
        .contains("guard  CRITICAL  Traffic forwarded to a target group without tasks")
        .contains("www.example.com gets  503", "on.aws gets  200");
    assertThat(text.substring(text.indexOf("ships 1.5.1")))
        .contains(": over", "www.example.com gets  200");
  }

  @Test
  void the_same_seed_gives_the_same_bytes_and_another_seed_other_names() {
    String first = Run.of("demo", "--seed", "3", "--output=json").out();

    assertThat(Run.of("demo", "--seed", "3", "--output=json").out()).isEqualTo(first);
    assertThat(Run.of("demo", "--seed", "4", "--output=json").out()).isNotEqualTo(first);
    assertThat(Run.of("demo", "--seed", "3").out()).isEqualTo(Run.of("demo", "--seed", "3").out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sidecar", "custom-domain", "stranding", "managed-tag"})
  void its_records_in_files_give_byte_for_byte_the_same_findings(String story, @TempDir Path folder)
      throws IOException {
    Run.of("demo", "--story", story, "--records", folder.toString());
    String policy = policy();
    Run.Result backtest =
        Run.of("backtest", "--output=json", "--policy", policy, folder.toString());

    assertThat(findings(Run.of("demo", "--output=json", "--story", story).out(), "    "))
        .isNotEmpty()
        .isEqualTo(findings(backtest.out(), ""));
  }

  @Test
  void the_records_of_all_stories_lie_together_however_they_are_packed(@TempDir Path folder)
      throws IOException {
    Run.of("demo", "--records", folder.resolve("plain").toString());
    List<String> lines = new ArrayList<>();
    for (Path file :
        List.of(folder.resolve("plain").toFile().listFiles()).stream()
            .map(java.io.File::toPath)
            .sorted()
            .toList()) {
      Json.document(Files.readString(file))
          .path("Records")
          .forEach(one -> lines.add(one.toString()));
    }
    Path packed = Files.createDirectories(folder.resolve("packed")).resolve("all.jsonl.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(
          String.join("\n", lines.reversed()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    JsonNode plain = backtest(folder.resolve("plain"));
    assertThat(plain.path("findings")).hasSize(5);
    assertThat(plain.path("doubts")).isEmpty();
    assertThat(backtest(packed).path("findings")).isEqualTo(plain.path("findings"));
  }

  @Test
  void a_narrow_page_is_kept_and_colour_only_where_it_is_wanted() {
    Run.Result narrow = new Run().with("COLUMNS", "60").run("demo");
    String coloured = new Run().onTerminal().run("demo").out();

    assertThat(narrow.out().lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 72);
    assertThat(coloured).contains("\u001b[");
    assertThat(new Run().onTerminal().with("NO_COLOR", "1").run("demo").out())
        .isEqualTo(Run.of("demo").out());
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(Run.of("demo").out());
  }

  @Test
  void slowness_is_for_terminals() {
    assertThat(Run.of("demo", "--slow", "--story", "stranding").out())
        .isEqualTo(Run.of("demo", "--story", "stranding").out());
  }

  @Test
  void json_lines_are_one_story_each() {
    List<JsonNode> lines = Json.lines(Run.of("demo", "--output=jsonl").out());

    assertThat(lines)
        .extracting(line -> line.path("story").asText())
        .containsExactly("sidecar", "custom-domain", "stranding");
    assertThat(lines).allMatch(line -> line.path("simulator").asBoolean());
  }

  @Test
  void an_unknown_story_is_named_with_those_that_there_are() {
    Run.Result result = Run.of("demo", "--story", "nowhere");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .contains(
            "`nowhere` is no story; there are sidecar, custom-domain, stranding, managed-tag");
    assertThat(result.out()).isEmpty();
  }

  private static String between(String text, String from, String to) {
    return text.substring(text.indexOf(from), text.indexOf(to, text.indexOf(from)));
  }

  private static JsonNode backtest(Path path) throws IOException {
    return Json.document(
        Run.of("backtest", "--output=json", "--policy", policy(), path.toString()).out());
  }

  private static String policy() {
    return Run.file("cli/src/main/resources/expressguard/cli/demo/play/policy.yaml");
  }

  /** The text of the last list of findings, without the indentation of where it stands. */
  private static String findings(String document, String indent) {
    String begin = "\n" + indent + "  \"findings\": [";
    String end = "\n" + indent + "  ]";
    int start = document.lastIndexOf(begin);
    return document.substring(start, document.indexOf(end, start)).replace("\n" + indent, "\n");
  }
}
