package expressguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.cli.shell.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExitCodeTest {

  @TempDir Path folder;

  @Test
  void clean_is_0_also_with_findings_that_nobody_asked_to_fail_on() {
    assertThat(Run.of("backtest", Run.story("sidecar")).code()).isZero();
    assertThat(Run.of("backtest", "--fail-on", "high", Run.story("sidecar")).code()).isZero();
  }

  @Test
  void a_finding_that_is_grave_enough_is_1() {
    assertThat(Run.of("backtest", "--fail-on", "medium", Run.story("sidecar")).code()).isEqualTo(1);
    assertThat(Run.of("backtest", "--fail-on", "LOW", Run.story("sidecar")).code()).isEqualTo(1);
  }

  @Test
  void only_selected_findings_fail() {
    assertThat(Run.of("backtest", "--fail-on=low", "--account=1", Run.story("sidecar")).code())
        .isZero();
  }

  @Test
  void wrong_arguments_are_2_and_name_the_nearest_right_one() {
    Run.Result option = Run.of("backtest", "--polcy", "p.yaml", "x");
    assertThat(option.code()).isEqualTo(2);
    assertThat(option.err()).contains("Unknown option: '--polcy'", "did you mean `--policy`?");
    assertThat(Run.of("bactest").err()).contains("did you mean `backtest`");
    assertThat(Run.of("backtest", "--output", "jsn", "x").err()).contains("did you mean `json`?");
    assertThat(Run.of("backtest", "--fail-on", "hig", "x").err()).contains("did you mean `high`?");
    assertThat(Run.of("backtest").code()).isEqualTo(2);
    assertThat(Run.of().code()).isEqualTo(2);
    assertThat(Run.of("backtest", "--since", "yesterday", "x").err())
        .contains("`yesterday` is no time; write `2026-11-18`");
    assertThat(Run.of("backtest", "--since=2026-11-02", "--until=2026-11-01", "x").code())
        .isEqualTo(2);
    assertThat(Run.of("backtest", "--threads", "0", "x").code()).isEqualTo(2);
  }

  @Test
  void what_cannot_be_read_is_3_and_named_and_the_rest_is_printed() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"Records\":[{\"a\":1},");
    Run.Result result = Run.of("backtest", broken.toString(), Run.story("sidecar"));

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).contains("broken.json` record 1", "broken.json` record 2");
    assertThat(result.out()).contains("2 unreadable", "1 finding on 1 Express service");
  }

  @Test
  void a_missing_file_is_3() {
    Run.Result result = Run.of("backtest", folder.resolve("nowhere").toString());

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).contains("there is no such file or folder");
  }

  @Test
  void an_inventory_that_describes_nothing_is_3() throws IOException {
    Path empty = Files.writeString(folder.resolve("inventory.json"), "{\"services\":[]}");
    Run.Result result = Run.of("backtest", "--inventory", empty.toString(), Run.story("sidecar"));

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).contains("inventory.json`: it describes no Express service");
    assertThat(result.out()).contains("1 finding");
  }

  @Test
  void interrupted_is_5() {
    Thread.currentThread().interrupt();
    Run.Result result = Run.of("backtest", Run.story("sidecar"));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(result.code()).isEqualTo(5);
    assertThat(result.err()).contains("interrupted before the end");
  }

  @Test
  void out_of_memory_is_5_and_says_what_to_do() {
    InputStream tooMuch =
        new InputStream() {
          @Override
          public int read() {
            throw new OutOfMemoryError("made up");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            return read();
          }
        };
    Run.Result result = new Run().in(tooMuch).run("backtest", "-");

    assertThat(result.code()).isEqualTo(5);
    assertThat(result.err()).contains("GUARD_JAVA_OPTS=-Xmx1g");
  }

  @Test
  void of_several_the_gravest_counts() {
    Run.Result both = Run.of("backtest", "--fail-on=low", "nowhere", Run.story("sidecar"));

    assertThat(both.code()).isEqualTo(3);
    assertThat(ExitCode.FINDINGS.and(ExitCode.BAD_INPUT)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(ExitCode.AWS.and(ExitCode.BAD_INPUT)).isEqualTo(ExitCode.AWS);
    assertThat(ExitCode.AWS.and(ExitCode.INCOMPLETE)).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(ExitCode.CLEAN.and(ExitCode.FINDINGS)).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void every_help_lists_every_code_and_their_precedence() {
    for (String command : new String[] {"explain", "backtest", "policy", "catalog", "completion"}) {
      Run.Result help = Run.of(command, "--help");
      assertThat(help.code()).isZero();
      assertThat(help.out()).contains("Exit codes:", "  130 ", ExitCode.PRECEDENCE);
      ExitCode.table().forEach((code, meaning) -> assertThat(help.out()).contains(code, meaning));
    }
  }
}
