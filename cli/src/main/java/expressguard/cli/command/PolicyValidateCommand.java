package expressguard.cli.command;

import expressguard.cli.file.PolicyReading;
import expressguard.cli.screen.ColorWhen;
import expressguard.cli.screen.Page;
import expressguard.cli.shell.ExitCode;
import expressguard.cli.shell.Surroundings;
import expressguard.cli.text.PolicyText;
import expressguard.policy.Policy;
import expressguard.policyfile.yaml.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says whether policies can be used. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description =
        "Says of each policy whether it can be used; if not, what is wrong, on which line, and what"
            + " was probably meant.",
    footer = {"%nExample:", "  guard policy validate policy.yaml"})
final class PolicyValidateCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Policies.")
  List<String> files = new ArrayList<>();

  PolicyValidateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    PolicyText text = new PolicyText(Page.out(surroundings, ColorWhen.AUTO));
    ExitCode end = ExitCode.CLEAN;
    for (String file : files) {
      Parsed<Policy> parsed = PolicyReading.policy(file, surroundings.now().get());
      text.validated(file, parsed);
      end = end.and(ExitCode.BAD_INPUT.when(parsed instanceof Parsed.Invalid));
    }
    return end.number();
  }
}
