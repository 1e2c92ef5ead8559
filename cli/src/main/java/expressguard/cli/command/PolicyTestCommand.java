package expressguard.cli.command;

import expressguard.cli.file.PolicyReading;
import expressguard.cli.option.OutputOptions;
import expressguard.cli.shell.ExitCode;
import expressguard.cli.shell.Surroundings;
import expressguard.cli.text.PolicyText;
import expressguard.policy.Policy;
import expressguard.policyfile.cases.CaseResult;
import expressguard.policyfile.cases.CaseRunner;
import expressguard.policyfile.cases.JUnitReport;
import expressguard.policyfile.cases.PolicyCase;
import expressguard.policyfile.yaml.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the tests of a policy. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the tests of a policy: conflicts, and the responses that it should give.",
      "Besides each case, every rule must decide in some case and stay out of another."
    },
    footer = {
      "%nExample:",
      "  guard policy test policy.yaml policy.test.yaml --junit target/policy.xml"
    })
final class PolicyTestCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "POLICY", description = "The policy.")
  String policy = "";

  @Parameters(index = "1", paramLabel = "TESTS", description = "The file with its tests.")
  String tests = "";

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Write the results there too, as the XML of JUnit.")
  Optional<Path> junit = Optional.empty();

  PolicyTestCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Course course = new Course(surroundings, new OutputOptions());
    Optional<Policy> read = course.policy(policy);
    Optional<List<PolicyCase>> cases = cases(course);
    if (read.isPresent() && cases.isPresent()) {
      List<CaseResult> results = new CaseRunner(read.get()).run(cases.get());
      new PolicyText(course.page()).tested(read.get().name(), results);
      course.ends(ExitCode.FINDINGS.when(!results.stream().allMatch(CaseResult::passed)));
      if (junit.isPresent()) {
        Files.writeString(junit.get(), JUnitReport.of(read.get().name(), results));
      }
    }
    return course.exitCode();
  }

  private Optional<List<PolicyCase>> cases(Course course) {
    return switch (PolicyReading.tests(tests)) {
      case Parsed.Valid<List<PolicyCase>>(var cases, var warnings) -> {
        course.notes().warnings(warnings);
        yield Optional.of(cases);
      }
      case Parsed.Invalid<List<PolicyCase>>(var problems) -> {
        course.notes().errors(problems);
        course.ends(ExitCode.BAD_INPUT);
        yield Optional.empty();
      }
    };
  }
}
