package expressguard.cli.command;

import expressguard.cli.demo.Demo;
import expressguard.cli.demo.Pauses;
import expressguard.cli.option.OutputOptions;
import expressguard.cli.shell.Surroundings;
import expressguard.cli.shell.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows what the guard says, in a simulated account. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Plays stories in a simulated AWS account with Express Mode in it, and shows call by call what"
          + " the guard makes of them.",
      "No AWS account is needed and none is touched; the records go the way of a backtest."
    },
    footer = {
      "%nExamples:",
      "  guard demo",
      "  guard demo --story stranding --slow",
      "  guard demo --records demo/ && guard backtest demo/"
    })
final class DemoCommand implements Callable<Integer> {

  private static final long PAUSE_MILLIS = 700;

  private final Surroundings surroundings;

  @Option(
      names = "--story",
      paramLabel = "NAME",
      description =
          "Play this one: sidecar, custom-domain, stranding or managed-tag (default: the first"
              + " three). May be given several times.")
  List<String> stories = new ArrayList<>();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Makes other identifiers; the same seed gives the same bytes (default: ${DEFAULT-VALUE}).")
  long seed;

  @Option(names = "--slow", description = "Pause between the lines, on a terminal.")
  boolean slow;

  @Option(
      names = "--records",
      paramLabel = "DIR",
      description = "Also write each story's CloudTrail records to a file in this folder.")
  Optional<Path> records = Optional.empty();

  @Mixin OutputOptions output = new OutputOptions();
  @Spec CommandSpec spec = CommandSpec.create();

  DemoCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Course course = new Course(surroundings, output);
    Demo demo = demo();
    if (records.isPresent()) {
      demo.records(records.get());
    }
    switch (output.form()) {
      case TEXT -> demo.text(course.page(), pauses());
      case JSON -> demo.json(surroundings.out(), Version.ofBuild());
      case JSONL -> demo.lines(surroundings.out());
    }
    return course.exitCode();
  }

  private Demo demo() throws InterruptedException {
    try {
      return Demo.of(stories, seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private Pauses pauses() {
    return slow && surroundings.outIsTerminal() ? () -> Thread.sleep(PAUSE_MILLIS) : Pauses.none();
  }
}
