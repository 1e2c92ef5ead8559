package expressguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class OutputTest {

  private static final String ESC = "\u001b[";

  @Test
  void a_terminal_gets_colour() {
    assertThat(new Run().onTerminal().run("backtest", Run.story("sidecar")).out()).contains(ESC);
  }

  @Test
  void a_pipe_no_color_and_a_dumb_terminal_get_none() {
    String story = Run.story("sidecar");

    assertThat(Run.of("backtest", story).out()).doesNotContain(ESC);
    assertThat(new Run().onTerminal().with("NO_COLOR", "1").run("backtest", story).out())
        .doesNotContain(ESC);
    assertThat(new Run().onTerminal().with("TERM", "dumb").run("backtest", story).out())
        .doesNotContain(ESC);
    assertThat(new Run().onTerminal().run("backtest", "--color=never", story).out())
        .doesNotContain(ESC);
    assertThat(new Run().onTerminal().with("NO_COLOR", "1").run("backtest", "--help").out())
        .doesNotContain(ESC);
  }

  @Test
  void colour_comes_where_it_is_asked_for() {
    String plain = Run.of("backtest", Run.story("sidecar")).out();
    String coloured =
        new Run()
            .with("NO_COLOR", "1")
            .run("backtest", "--color=always", Run.story("sidecar"))
            .out();

    assertThat(coloured).contains(ESC);
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
  }

  @Test
  void a_reader_that_had_enough_is_no_failure() {
    Run.Result result =
        new Run().out(new Failing("Broken pipe")).run("backtest", Run.story("sidecar"));

    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
  }

  @Test
  void findings_still_fail_when_the_reader_had_enough() {
    assertThat(
            new Run()
                .out(new Failing("Broken pipe"))
                .run("backtest", "--output=json", "--fail-on=low", Run.story("sidecar"))
                .code())
        .isEqualTo(1);
  }

  @Test
  void a_full_disk_is_told() {
    Run.Result result =
        new Run().out(new Failing("No space left on device")).run("catalog", "--output=json");

    assertThat(result.code()).isEqualTo(5);
    assertThat(result.err()).contains("could not be written: No space left on device");
  }

  @Test
  void a_json_run_keeps_what_people_read_on_standard_error() {
    Run.Result result = Run.of("backtest", "--output=json", "nowhere", Run.story("sidecar"));

    assertThat(Json.document(result.out()).path("unreadable").path(0).path("file").asText())
        .isEqualTo("nowhere");
    assertThat(result.err()).contains("unreadable: `nowhere`");
  }

  @Test
  void the_version_names_the_commit() {
    assertThat(Run.of("--version").out()).matches("guard \\S+ \\(commit \\S+\\)\n");
  }

  @Test
  void the_completion_knows_commands_options_and_values() {
    String script = Run.of("completion", "bash").out();

    assertThat(script).contains("backtest", "--compare", "jsonl", "complete -F");
    assertThat(Run.of("completion", "zsh").out()).contains("bashcompinit");
    assertThat(Run.of("completion", "fish").err()).contains("`fish` is no shell");
  }

  @Test
  void the_catalogue_lists_every_watched_call_in_both_forms() {
    var document = Json.document(Run.of("catalog", "--output=json").out());

    assertThat(document.path("calls").size()).isGreaterThan(50);
    assertThat(Run.of("catalog").out())
        .contains("ModifyRule", document.path("calls").size() + " watched calls");
    assertThat(Json.lines(Run.of("catalog", "--output=jsonl").out()))
        .containsExactlyElementsOf(document.path("calls"));
  }

  /** A stream that cannot be written to. */
  private static final class Failing extends OutputStream {

    private final String message;

    Failing(String message) {
      this.message = message;
    }

    @Override
    public void write(int b) throws IOException {
      throw new IOException(message);
    }
  }
}
