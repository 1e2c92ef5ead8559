package expressguard.cli.command.lock;

import expressguard.aws.Asked;
import expressguard.aws.Clients;
import expressguard.aws.Described;
import expressguard.aws.ExpressServices;
import expressguard.aws.tag.AwsManagedTags;
import expressguard.aws.tag.ManagedTags;
import expressguard.aws.tag.Removal;
import expressguard.cli.command.Course;
import expressguard.cli.detach.DetachJson;
import expressguard.cli.detach.DetachText;
import expressguard.cli.detach.Detached;
import expressguard.cli.detach.Outcome;
import expressguard.cli.option.OutputForm;
import expressguard.cli.option.OutputOptions;
import expressguard.cli.screen.ColorWhen;
import expressguard.cli.screen.Page;
import expressguard.cli.shell.ExitCode;
import expressguard.cli.shell.Surroundings;
import expressguard.cli.shell.Version;
import expressguard.detachment.Detachment;
import expressguard.inventory.ExpressService;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Takes the managed tag off the resources of a service, as its owner's own act. */
@Command(
    name = "detach",
    mixinStandardHelpOptions = true,
    description = {
      "Takes the tag AmazonECSManaged off the resources of a service, so that Express Mode can no"
          + " longer operate on them. Nothing in the guard ever does this by itself.",
      "It first shows what follows for each resource and who shares it, and asks for the service's"
          + " name. What other services use is left alone without --shared. It may not be undone by"
          + " putting the tag back."
    },
    footer = {
      "%nIt exits with 2 where nobody confirmed, and with 4 where a tag could not be taken off; run"
          + " it again to go on.",
      "%nExamples:",
      "  guard detach --service arn:aws:ecs:eu-west-1:111122223333:service/default/web --dry-run",
      "  guard detach --service arn:aws:ecs:eu-west-1:111122223333:service/default/web --confirm"
          + " default/web"
    })
public final class DetachCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Option(
      names = "--service",
      paramLabel = "ARN",
      required = true,
      description = "ARN of the Express service.")
  String service = "";

  @Option(
      names = "--shared",
      description =
          "Detach the resources that other Express services use too: load balancer, listener, their"
              + " security group.")
  boolean shared;

  @Option(names = "--dry-run", description = "Show what would be done, and do nothing.")
  boolean dryRun;

  @Option(
      names = "--confirm",
      paramLabel = "NAME",
      description = "The service's name, `cluster/name`, in place of typing it.")
  Optional<String> confirm = Optional.empty();

  @Mixin OutputOptions output = new OutputOptions();

  public DetachCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    ResourceId id =
        ResourceId.ofArn(service)
            .filter(one -> one.type() == ResourceType.SERVICE)
            .orElseThrow(
                () -> new TypeConversionException("`" + service + "` is no ARN of an ECS service"));
    Course course = new Course(surroundings, output);
    Optional<Detachment> known = known(course, id);
    if (known.isEmpty()) {
      return course.exitCode();
    }
    Detached plan = Detached.shown(known.get(), shared);
    if (plan.meant() == 0) {
      course.notes().error("AWS describes nothing of `" + id + "` that could be detached");
      course.ends(ExitCode.INCOMPLETE);
      return course.exitCode();
    }
    show(course, plan);
    if (dryRun) {
      print(plan);
      return course.exitCode();
    }
    Confirmation confirmation = new Confirmation(surroundings, course.notes(), confirm);
    return confirmation.given(id) ? done(course, plan) : ExitCode.USAGE.number();
  }

  /** Only whoever sees all services sees what they share. */
  private static Optional<Detachment> known(Course course, ResourceId id) {
    Asked<Described> answer =
        switch (Clients.ecs(Optional.of(id.region()))) {
          case Asked.Answered<ExpressServices>(var services) -> services.all();
          case Asked.Refused<ExpressServices>(var refusal) -> new Asked.Refused<>(refusal);
        };
    return switch (answer) {
      case Asked.Answered<Described>(var described) -> {
        Optional<ExpressService> found = described.inventory().service(id);
        if (found.isEmpty()) {
          course.notes().error("no Express service `" + id + "` is known");
          course.ends(ExitCode.INCOMPLETE);
        }
        yield found.map(one -> Detachment.of(one, described.inventory()));
      }
      case Asked.Refused<Described>(var refusal) -> {
        course.notes().error(refusal.message());
        course.ends(ExitCode.AWS);
        yield Optional.empty();
      }
    };
  }

  private int done(Course course, Detached plan) throws IOException {
    ManagedTags tags = new AwsManagedTags(plan.service().region());
    List<Detached.Row> rows = new ArrayList<>();
    for (Detached.Row row : plan.rows()) {
      rows.add(row.outcome() instanceof Outcome.Left ? row : removed(tags, row));
    }
    Detached detached = new Detached(plan.service(), rows);
    print(detached);
    if (output.form() == OutputForm.TEXT) {
      new DetachText(course.page()).result(detached);
    }
    course.ends(ExitCode.AWS.when(detached.hasFailures()));
    return course.exitCode();
  }

  private static Detached.Row removed(ManagedTags tags, Detached.Row row) {
    return new Detached.Row(
        row.part(),
        switch (tags.remove(row.part().link().resource())) {
          case Removal.Removed() -> new Outcome.Removed();
          case Removal.Failed(var refusal) -> new Outcome.Failed(refusal.message());
        });
  }

  /** A program gets the answer; whoever is to confirm sees what beside it. */
  private void show(Course course, Detached plan) {
    if (output.form() == OutputForm.TEXT) {
      new DetachText(course.page()).plan(plan);
    } else if (!dryRun && confirm.isEmpty()) {
      new DetachText(Page.err(surroundings, ColorWhen.AUTO)).plan(plan);
    }
  }

  private void print(Detached detached) throws IOException {
    switch (output.form()) {
      case TEXT -> {}
      case JSON -> DetachJson.document(surroundings.out(), Version.ofBuild(), detached);
      case JSONL -> DetachJson.line(surroundings.out(), Version.ofBuild(), detached);
    }
  }
}
