package expressguard.cli.option;

import expressguard.guard.GuardRoles;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What is known besides the records. */
public final class KnownOptions {

  @Option(
      names = "--inventory",
      paramLabel = "FILE",
      description = {
        "Output of DescribeExpressGatewayService or DescribeServiceRevisions, as the AWS CLI prints"
            + " it; repeat it for more files.",
        "Without it, Express services are learnt from the records alone."
      })
  List<String> inventory = new ArrayList<>();

  @Option(
      names = "--guard-role",
      paramLabel = "ARN",
      description = "ARN of a role of the guard itself, whose calls are its own work; repeatable.")
  List<String> guardRoles = new ArrayList<>();

  @Option(
      names = "--break-glass-role",
      paramLabel = "ARN",
      description = {
        "ARN of the role for emergencies, which no lock binds, exact; repeatable.",
        "Its calls that pass a lock are told as BREAK_GLASS_USED, not as locks that do not hold."
      })
  List<String> breakGlassRoles = new ArrayList<>();

  public List<String> inventory() {
    return List.copyOf(inventory);
  }

  /** The roles that the lock excepts. */
  public GuardRoles guardRoles() {
    return GuardRoles.of(guardRoles).excepting(breakGlassRoles);
  }
}
