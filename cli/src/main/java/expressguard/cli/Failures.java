package expressguard.cli;

import expressguard.cli.message.Notes;
import expressguard.cli.screen.Page;
import expressguard.cli.screen.Span;
import expressguard.cli.shell.ExitCode;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a failure means to whoever called, and the exit code that says so. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private final Page err;
  private final Notes notes;

  Failures(Page err) {
    this.err = err;
    this.notes = new Notes(err, false);
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    notes.error(name + ": " + e.getMessage() + nearest(e));
    if (!command.getSubcommands().isEmpty() && !(e instanceof UnmatchedArgumentException)) {
      command.usage(command.getErr());
    } else {
      err.line(Span.of("`" + name + " --help` lists what it takes")).flush();
    }
    return ExitCode.USAGE.number();
  }

  private static String nearest(ParameterException e) {
    if (!(e instanceof UnmatchedArgumentException unmatched)) {
      return "";
    }
    List<String> near = unmatched.getSuggestions();
    return near.isEmpty() ? "" : "; did you mean `" + String.join("` or `", near) + "`?";
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    return switch (e) {
      case TypeConversionException wrong ->
          handleParseException(new ParameterException(command, wrong.getMessage()), new String[0]);
      case InterruptedException _ -> {
        Thread.currentThread().interrupt();
        notes.error("interrupted before the end, so nothing was printed; run it again");
        yield ExitCode.INCOMPLETE.number();
      }
      case IOException failed -> {
        notes.error("a file could not be written: " + reason(failed));
        yield ExitCode.INCOMPLETE.number();
      }
      default -> {
        notes.error("guard failed on a mistake of its own, please report it: " + e);
        for (StackTraceElement step : e.getStackTrace()) {
          err.line(Span.dim("  at " + step));
        }
        err.flush();
        yield ExitCode.INCOMPLETE.number();
      }
    };
  }

  private static String reason(IOException e) {
    return e instanceof NoSuchFileException missing
        ? "the folder of `" + missing.getFile() + "` does not exist"
        : String.valueOf(e.getMessage());
  }

  int outOfMemory() {
    notes.error(
        "out of memory: too many watched calls for this heap; give a larger one with"
            + " GUARD_JAVA_OPTS=-Xmx1g, or fewer records at a time");
    return ExitCode.INCOMPLETE.number();
  }
}
