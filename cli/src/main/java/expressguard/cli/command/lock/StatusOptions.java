package expressguard.cli.command.lock;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** From where it is known how a lock holds. */
final class StatusOptions {

  @Option(
      names = "--inventory",
      paramLabel = "FILE",
      description =
          "Output of DescribeExpressGatewayService with its tags, in place of asking AWS.")
  List<String> inventory = new ArrayList<>();

  @Option(
      names = "--authorization-details",
      paramLabel = "FILE",
      description =
          "Output of `aws iam get-account-authorization-details`, in place of asking AWS;"
              + " repeatable.")
  List<String> details = new ArrayList<>();

  @Option(
      names = "--control-policies",
      paramLabel = "FILE",
      description =
          "The service control policies of one level of the organisation, outermost first: a"
              + " document, an output of DescribePolicy, or a list of these; repeatable.")
  List<String> controlPolicies = new ArrayList<>();

  @Option(
      names = "--management-account",
      description = "The account is the organisation's management account, which no policy binds.")
  boolean managementAccount;

  @Option(
      names = "--excepted-role",
      paramLabel = "ARN",
      description = "The guard's lock role, and the break-glass role: the lock leaves them out.")
  List<String> excepted = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files or folders of CloudTrail records, for the last blocked attempt.")
  List<String> from = new ArrayList<>();

  @Option(
      names = "--probe",
      description =
          "Make a harmless attempt: remove the unused tag `express-guard:probe`, which the lock's"
              + " statement protects.")
  boolean probe;
}
