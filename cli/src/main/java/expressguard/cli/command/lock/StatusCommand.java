package expressguard.cli.command.lock;

import expressguard.aws.Asked;
import expressguard.aws.Clients;
import expressguard.aws.Described;
import expressguard.aws.ExpressServices;
import expressguard.aws.access.LockProbe;
import expressguard.aws.access.LockProbe.Probed;
import expressguard.catalog.Catalog;
import expressguard.cli.archive.Gathered;
import expressguard.cli.command.Course;
import expressguard.cli.lock.Card;
import expressguard.cli.lock.CardJson;
import expressguard.cli.lock.CardText;
import expressguard.cli.option.OutputOptions;
import expressguard.cli.shell.ExitCode;
import expressguard.cli.shell.Surroundings;
import expressguard.cli.shell.Version;
import expressguard.finding.Evaluation;
import expressguard.guard.GuardRoles;
import expressguard.inventory.ExpressService;
import expressguard.inventory.Inventory;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import expressguard.lock.LockTag;
import expressguard.posture.Assessment;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Says how a service's lock holds, and whom. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = {
      "Says whether a service's lock binds anybody, and on what evidence: ENFORCED_ORG,"
          + " ENFORCED_LISTED, ADVISORY (the tag alone, which locks nobody) or UNLOCKED.",
      "AWS is asked, read only, for what no file is given. It exits with 1 where nobody is bound."
    },
    footer = {
      "%nExamples:",
      "  guard status --service arn:aws:ecs:eu-west-1:111122223333:service/default/web --probe",
      "  guard status --service … --inventory service.json --authorization-details iam.json"
    })
public final class StatusCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Option(
      names = "--service",
      paramLabel = "ARN",
      required = true,
      description = "ARN of the Express service.")
  String service = "";

  @Mixin StatusOptions options = new StatusOptions();
  @Mixin OutputOptions output = new OutputOptions();

  public StatusCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ResourceId id =
        ResourceId.ofArn(service)
            .filter(one -> one.type() == ResourceType.SERVICE)
            .orElseThrow(
                () -> new TypeConversionException("`" + service + "` is no ARN of an ECS service"));
    Course course = new Course(surroundings, output);
    Optional<ExpressService> described = described(course, id);
    if (described.isEmpty()) {
      return course.exitCode();
    }
    Policies policies = Policies.read(course, options, id.account());
    Assessment assessment =
        Assessment.of(
            id, described.get().tags(), policies.holders(), options.excepted, policies.gaps());
    Card card =
        new Card(
            assessment,
            Optional.ofNullable(described.get().tags().get(LockTag.KEY)),
            probe(id),
            blocked(course, id));
    print(course, card);
    course.ends(ExitCode.FINDINGS.when(!assessment.posture().enforced()));
    return course.exitCode();
  }

  private Optional<ExpressService> described(Course course, ResourceId id) {
    Asked<Inventory> answer =
        options.inventory.isEmpty()
            ? asked(id)
            : new Asked.Answered<>(course.inventory(options.inventory));
    return switch (answer) {
      case Asked.Answered<Inventory>(var inventory) -> {
        Optional<ExpressService> found = inventory.service(id);
        if (found.isEmpty()) {
          course.notes().error("no Express service `" + id + "` is known");
          course.ends(ExitCode.INCOMPLETE);
        }
        yield found;
      }
      case Asked.Refused<Inventory>(var refusal) -> {
        course.notes().error(refusal.message());
        course.ends(ExitCode.AWS);
        yield Optional.empty();
      }
    };
  }

  private static Asked<Inventory> asked(ResourceId id) {
    Asked<Described> answer =
        switch (Clients.ecs(Optional.of(id.region()))) {
          case Asked.Answered<ExpressServices>(var services) -> services.one(id.toString());
          case Asked.Refused<ExpressServices>(var refusal) -> new Asked.Refused<>(refusal);
        };
    return switch (answer) {
      case Asked.Answered<Described>(var described) -> new Asked.Answered<>(described.inventory());
      case Asked.Refused<Described>(var refusal) -> new Asked.Refused<>(refusal);
    };
  }

  private Optional<Probed> probe(ResourceId id) {
    if (!options.probe) {
      return Optional.empty();
    }
    return Optional.of(
        switch (Clients.probe(Optional.of(id.region()))) {
          case Asked.Answered<LockProbe>(var probe) -> probe.probe(id.toString());
          case Asked.Refused<LockProbe>(var refusal) -> new Probed.Unproven(refusal.message());
        });
  }

  private Optional<Card.Blocked> blocked(Course course, ResourceId id) throws InterruptedException {
    if (options.from.isEmpty()) {
      return Optional.empty();
    }
    Gathered gathered = course.watched(options.from, Catalog.standard(), surroundings.cores());
    course.notes().unreadable(gathered);
    Evaluation evaluation =
        Evaluation.of(
            Catalog.standard(),
            Inventory.of(List.of(ExpressService.named(id))),
            gathered.apiCalls(),
            GuardRoles.of(options.excepted));
    return Card.Blocked.last(evaluation.history(id));
  }

  private void print(Course course, Card card) throws IOException {
    switch (output.form()) {
      case TEXT -> new CardText(course.page()).write(card);
      case JSON -> CardJson.document(surroundings.out(), Version.ofBuild(), card);
      case JSONL -> CardJson.line(surroundings.out(), Version.ofBuild(), card);
    }
  }
}
