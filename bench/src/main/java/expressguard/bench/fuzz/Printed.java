package expressguard.bench.fuzz;

import expressguard.cli.Cli;
import expressguard.cli.archive.Gathered;
import expressguard.cli.json.ExplanationJson;
import expressguard.cli.json.ReportJson;
import expressguard.cli.result.Backtest;
import expressguard.cli.result.Explained;
import expressguard.cli.result.Selection;
import expressguard.cli.screen.ColorWhen;
import expressguard.cli.screen.Page;
import expressguard.cli.shell.ExitCode;
import expressguard.cli.shell.Surroundings;
import expressguard.cli.shell.Version;
import expressguard.cli.text.BacktestText;
import expressguard.cli.text.ExplanationText;
import expressguard.finding.Evaluation;
import expressguard.finding.Report;
import expressguard.policy.Policy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the command line prints. */
final class Printed {

  private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
  private static final Version VERSION = Version.ofBuild();
  private static final Selection ALL =
      new Selection(Optional.empty(), Optional.empty(), List.of(), List.of());

  private Printed() {}

  /** Its results, without the parsing of a line of arguments, which costs more than all else. */
  static List<Output> of(Gathered gathered, Evaluation evaluation, Report report)
      throws IOException {
    Backtest backtest =
        Backtest.of(gathered, report, ALL, Policy.observeEverything(), Optional.empty());
    Explained explained = Explained.of(gathered, evaluation.explanations(), evaluation.doubts());
    return List.of(
        text(page -> new BacktestText(page).write(backtest)),
        text(page -> new ExplanationText(page).write(explained)),
        json(out -> ReportJson.document(out, VERSION, backtest)),
        json(out -> ExplanationJson.document(out, VERSION, explained)));
  }

  /** What two commands say on both streams, from their arguments on. */
  static List<Output> byCommands(byte[] file) {
    Run backtest = Run.of(file, "backtest", "--output", "text", "-");
    Run explain = Run.of(file, "explain", "-");
    return List.of(backtest.answer(), backtest.notes(), explain.answer(), explain.notes());
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private interface Painting {
    void on(Page page);
  }

  private static Output text(Painting painting) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    painting.on(Page.out(around(new byte[0], out, out), ColorWhen.NEVER));
    return new Output(Output.Form.PLAIN, out.toString(StandardCharsets.UTF_8));
  }

  private static Output json(Writing writing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writing.to(out);
    return new Output(Output.Form.JSON, out.toString(StandardCharsets.UTF_8));
  }

  private static Surroundings around(byte[] file, OutputStream out, OutputStream err) {
    return new Surroundings(
        new ByteArrayInputStream(file),
        out,
        err,
        Map.of("NO_COLOR", "1"),
        false,
        false,
        () -> NOW,
        () -> 0,
        1);
  }

  /** One command, run to its end. */
  private record Run(Output answer, Output notes) {

    static Run of(byte[] file, String... line) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      int end = new Cli(around(file, out, err)).run(line);
      String said = err.toString(StandardCharsets.UTF_8);
      if (end > ExitCode.BAD_INPUT.number()) {
        throw new AssertionError("`guard " + line[0] + "` ended with " + end + ": " + said);
      }
      return new Run(
          new Output(Output.Form.PLAIN, out.toString(StandardCharsets.UTF_8)),
          new Output(Output.Form.PLAIN, said));
    }
  }
}
