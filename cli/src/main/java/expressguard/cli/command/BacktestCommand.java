package expressguard.cli.command;

import expressguard.catalog.Catalog;
import expressguard.cli.archive.Gathered;
import expressguard.cli.json.ReportJson;
import expressguard.cli.option.Converters;
import expressguard.cli.option.KnownOptions;
import expressguard.cli.option.OutputOptions;
import expressguard.cli.option.SelectionOptions;
import expressguard.cli.result.Backtest;
import expressguard.cli.result.Selection;
import expressguard.cli.shell.ExitCode;
import expressguard.cli.shell.Surroundings;
import expressguard.cli.shell.Version;
import expressguard.cli.text.BacktestText;
import expressguard.conflict.Severity;
import expressguard.finding.Evaluation;
import expressguard.inventory.Inventory;
import expressguard.policy.Policy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds what happened in an archive, and what a policy would have done about it. */
@Command(
    name = "backtest",
    mixinStandardHelpOptions = true,
    description = {
      "Finds every conflict between direct calls and Express Mode in an archive of CloudTrail"
          + " records, and says what a policy would have done about each.",
      "Nothing is sent anywhere, and AWS is not called."
    },
    footer = {
      "%nExamples:",
      "  guard backtest AWSLogs/",
      "  guard backtest --policy strict.yaml --compare lenient.yaml --since 2026-11-01 AWSLogs/",
      "  guard backtest --output json --fail-on high AWSLogs/ > report.json"
    })
final class BacktestCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Files or folders of records, as CloudTrail puts them into S3; - for standard"
              + " input.")
  List<String> paths = new ArrayList<>();

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "The policy that decides (default: observe everything).")
  Optional<String> policy = Optional.empty();

  @Option(
      names = "--compare",
      paramLabel = "FILE",
      description = "Another policy; shows on which findings it decides otherwise.")
  Optional<String> compare = Optional.empty();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description =
          "End with exit code 1 when a finding is at least so grave: info, low, medium, high or"
              + " critical (default: never).")
  Optional<Severity> failOn = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = Converters.Threads.class,
      description = "How many files are read at a time (default: one for each core).")
  Optional<Integer> threads = Optional.empty();

  @Mixin SelectionOptions wanted = new SelectionOptions();
  @Mixin KnownOptions known = new KnownOptions();
  @Mixin OutputOptions output = new OutputOptions();

  BacktestCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Selection selection = wanted.selection();
    Course course = new Course(surroundings, output);
    Policy first = policy(course);
    Optional<Policy> other = compare.flatMap(course::policy);
    Inventory inventory = course.inventory(known.inventory());
    Catalog catalog = Catalog.standard();
    Gathered gathered = course.watched(paths, catalog, threads.orElse(surroundings.cores()));
    Evaluation evaluation =
        Evaluation.of(catalog, inventory, gathered.apiCalls(), known.guardRoles());
    Backtest backtest = Backtest.of(gathered, evaluation.under(first), selection, first, other);
    course.ends(ExitCode.FINDINGS.when(failOn.filter(backtest::reaches).isPresent()));
    course.notes().unreadable(gathered);
    print(course, backtest);
    return course.exitCode();
  }

  private Policy policy(Course course) {
    Optional<Policy> given = policy.flatMap(course::policy);
    if (policy.isPresent() && given.isEmpty()) {
      course.notes().error("no policy decides, so every finding is only observed");
    }
    return given.orElseGet(Policy::observeEverything);
  }

  private void print(Course course, Backtest backtest) throws IOException {
    switch (output.form()) {
      case TEXT -> new BacktestText(course.page()).write(backtest);
      case JSON -> ReportJson.document(surroundings.out(), Version.ofBuild(), backtest);
      case JSONL -> ReportJson.lines(surroundings.out(), backtest);
    }
  }
}
