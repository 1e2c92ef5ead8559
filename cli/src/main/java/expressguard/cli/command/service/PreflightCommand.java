package expressguard.cli.command.service;

import expressguard.catalog.Catalog;
import expressguard.cli.command.Course;
import expressguard.cli.file.InventoryFiles;
import expressguard.cli.option.KnownOptions;
import expressguard.cli.option.OutputOptions;
import expressguard.cli.plan.PlanJson;
import expressguard.cli.plan.PlanText;
import expressguard.cli.shell.ExitCode;
import expressguard.cli.shell.Surroundings;
import expressguard.cli.shell.Version;
import expressguard.cli.update.UpdateFile;
import expressguard.event.Data;
import expressguard.finding.Evaluation;
import expressguard.inventory.ResourceId;
import expressguard.policyfile.yaml.Parsed;
import expressguard.preflight.Preflight;
import expressguard.preflight.ProposedUpdate;
import expressguard.preflight.plan.Plan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what an Express update would do, before it is made. */
@Command(
    name = "preflight",
    mixinStandardHelpOptions = true,
    description = {
      "Says field by field what an update of an Express service would do: what was set directly and"
          + " stays, what is overwritten, stranded or broken, what is new, and what nobody can tell.",
      "Ends with exit code 1 when the update is in conflict with direct changes, so that a pipeline"
          + " stops before it."
    },
    footer = {
      "%nExamples:",
      "  guard preflight --service default/web --update update.json --from AWSLogs/",
      "  guard preflight --service ARN --update update.json --ledger express-guard",
      "  jq .update config.json | guard preflight --service ARN --update - --output json"
    })
public final class PreflightCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Option(
      names = "--service",
      paramLabel = "SERVICE",
      required = true,
      description = "ARN of the Express service, or cluster/name where the records know it.")
  String service = "";

  @Option(
      names = "--update",
      paramLabel = "FILE",
      required = true,
      description =
          "The update, as `aws ecs update-express-gateway-service --cli-input-json` takes it; - for"
              + " standard input.")
  String update = "";

  @Option(
      names = "--from",
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Files or folders of CloudTrail records, or the word cloudtrail for the event history of"
              + " the last 90 days, two requests a second (default: cloudtrail).")
  List<String> from = new ArrayList<>();

  @Option(
      names = "--allow-unknown",
      description = "Only warn of parameters that this version does not know.")
  boolean allowUnknown;

  @Option(
      names = "--allow-incomplete",
      description =
          "Do not end with exit code 5 when the plan has gaps; they are shown all the same.")
  boolean allowIncomplete;

  @Mixin LedgerOptions ledger = new LedgerOptions();
  @Mixin KnownOptions known = new KnownOptions();
  @Mixin OutputOptions output = new OutputOptions();

  public PreflightCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ServiceName name = ServiceName.parse(service);
    ledger.refuseBeside(from);
    Course course = new Course(surroundings, output);
    Optional<Data> parameters = parameters(course, name);
    if (parameters.isEmpty()) {
      return ExitCode.BAD_INPUT.number();
    }
    Optional<Past> past = past(course, name);
    return past.isEmpty()
        ? ExitCode.AWS.number()
        : plan(course, name, parameters.get(), past.get()).number();
  }

  /** What is known so far; empty when AWS gave no answer, which was told then. */
  private Optional<Past> past(Course course, ServiceName name) throws InterruptedException {
    Catalog catalog = Catalog.standard();
    InventoryFiles files = InventoryFiles.read(known.inventory());
    List<String> gaps = new ArrayList<>(files.problems());
    if (ledger.given()) {
      return new Recollection(ledger, catalog, files.inventory(), known.guardRoles())
          .past(course.notes(), Optional.of(name))
          .map(past -> {
            gaps.addAll(past.gaps());
            return new Past(past.evaluation(), gaps);
          });
    }
    return Sources.read(surroundings, course, from, name, output.quiet())
        .gathered()
        .map(gathered -> {
          gaps.addAll(0, Sources.gaps(gathered));
          return new Past(
              Evaluation.of(catalog, files.inventory(), gathered.apiCalls(), known.guardRoles()),
              gaps);
        });
  }

  private Optional<Data> parameters(Course course, ServiceName name) {
    String arn = name.arn().map(ResourceId::toString).orElse("");
    return switch (UpdateFile.read(update, surroundings.in(), arn, allowUnknown)) {
      case Parsed.Valid<Data>(var data, var warnings) -> {
        course.notes().warnings(warnings);
        yield Optional.of(data);
      }
      case Parsed.Invalid<Data>(var problems) -> {
        course.notes().errors(problems);
        yield Optional.empty();
      }
    };
  }

  private ExitCode plan(Course course, ServiceName name, Data parameters, Past past)
      throws IOException {
    Evaluation evaluation = past.evaluation();
    List<String> gaps = new ArrayList<>(past.gaps());
    List<ResourceId> meant = name.meant(evaluation.inventory());
    if (meant.size() != 1) {
      course.notes().error(ambiguous(meant));
      return meant.isEmpty() ? ExitCode.INCOMPLETE : ExitCode.USAGE;
    }
    Optional<String> other = otherService(parameters, meant.getFirst());
    if (other.isPresent()) {
      course.notes().error(other.get());
      return ExitCode.BAD_INPUT;
    }
    gaps.addAll(evaluation.doubts());
    Plan plan =
        Preflight.plan(
            Catalog.standard(), evaluation, new ProposedUpdate(meant.getFirst(), parameters), gaps);
    print(course, plan);
    return end(plan);
  }

  /** A service that was named by cluster and name is only known with the records. */
  private Optional<String> otherService(Data parameters, ResourceId meant) {
    return parameters
        .textAt("serviceArn")
        .filter(arn -> !arn.equals(meant.toString()))
        .map(arn ->
            "the update is for `"
                + arn
                + "`, and `"
                + service
                + "` is `"
                + meant
                + "`: serviceArn"
                + " and `--service` must name one service");
  }

  private String ambiguous(List<ResourceId> meant) {
    return meant.isEmpty()
        ? "no record and no description shows an Express service `" + service + "`; give its ARN"
        : "`" + service + "` can be each of " + meant + "; give the ARN";
  }

  private ExitCode end(Plan plan) {
    boolean gap = !plan.header().isWhole() && !allowIncomplete;
    return ExitCode.FINDINGS.when(!plan.conflicts().isEmpty()).and(ExitCode.INCOMPLETE.when(gap));
  }

  private void print(Course course, Plan plan) throws IOException {
    switch (output.form()) {
      case TEXT -> new PlanText(course.page()).write(plan);
      case JSON -> PlanJson.document(surroundings.out(), Version.ofBuild(), plan);
      case JSONL -> PlanJson.lines(surroundings.out(), plan);
    }
  }
}
