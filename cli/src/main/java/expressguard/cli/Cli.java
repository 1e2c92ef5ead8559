package expressguard.cli;

import expressguard.cli.command.GuardCommand;
import expressguard.cli.message.Notes;
import expressguard.cli.screen.ColorWhen;
import expressguard.cli.screen.Page;
import expressguard.cli.shell.ExitCode;
import expressguard.cli.shell.Outlet;
import expressguard.cli.shell.Surroundings;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/**
 * The whole command line as one function: arguments in, exit code out, and all else through its
 * surroundings. Arguments are parsed and the command is run by picocli; whatever goes wrong becomes
 * a message and an exit code; a standard output that its reader closed is no failure.
 */
public final class Cli {

  private final Surroundings surroundings;

  public Cli(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Runs one command to its end. */
  public int run(String... arguments) {
    Outlet outlet = new Outlet(surroundings.out());
    Page err = Page.err(surroundings, ColorWhen.AUTO);
    int end = run(surroundings.withOut(outlet), new Failures(err), arguments);
    Optional<String> unwritten = outlet.failure();
    if (unwritten.isPresent()) {
      new Notes(err, false).error("the output could not be written: " + unwritten.get());
      return ExitCode.INCOMPLETE.number();
    }
    return end;
  }

  private static int run(Surroundings around, Failures failures, String... arguments) {
    Page out = Page.out(around, ColorWhen.AUTO);
    CommandLine guard = GuardCommand.tree(around);
    guard
        .setOut(new PrintWriter(around.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(around.err(), true, StandardCharsets.UTF_8))
        .setColorScheme(Help.defaultColorScheme(out.coloured() ? Ansi.ON : Ansi.OFF))
        .setUsageHelpWidth(Math.max(out.width(), 80))
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
    try {
      return guard.execute(arguments);
    } catch (OutOfMemoryError e) {
      return failures.outOfMemory();
    }
  }
}
