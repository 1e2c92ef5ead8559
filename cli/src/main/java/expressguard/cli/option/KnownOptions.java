package expressguard.cli.option;

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

  public List<String> inventory() {
    return List.copyOf(inventory);
  }

  public List<String> guardRoles() {
    return List.copyOf(guardRoles);
  }
}
