package expressguard.cli.command;

import expressguard.cli.option.WordConverter;
import expressguard.cli.shell.ExitCode;
import expressguard.cli.shell.Surroundings;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;

/** Prints what teaches a shell the commands and options. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = "Prints a script with which the shell completes commands and options.",
    footer = {
      "%nExamples:",
      "  source <(guard completion bash)",
      "  guard completion zsh > ~/.guard-completion && echo 'source ~/.guard-completion' >> ~/.zshrc"
    })
final class CompletionCommand implements Callable<Integer> {

  /** The shells that can read it: one script serves both, zsh through its bashcompinit. */
  enum Shell {
    BASH,
    ZSH
  }

  /** Reads the name of a shell. */
  static final class ShellConverter implements ITypeConverter<Shell> {

    private final WordConverter<Shell> words = WordConverter.of("shell", Shell.class);

    @Override
    public Shell convert(String text) {
      return words.convert(text);
    }
  }

  private final Surroundings surroundings;

  @Parameters(paramLabel = "SHELL", converter = ShellConverter.class, description = "bash or zsh.")
  Shell shell = Shell.BASH;

  CompletionCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    PrintStream out = new PrintStream(surroundings.out(), false, StandardCharsets.UTF_8);
    out.println(AutoComplete.bash("guard", GuardCommand.tree(surroundings)));
    out.flush();
    return ExitCode.CLEAN.number();
  }
}
