package expressguard.cli.command.lock;

import expressguard.aws.Asked;
import expressguard.aws.tag.AwsManagedTags;
import expressguard.cli.command.Course;
import expressguard.cli.detach.DetachJson;
import expressguard.cli.detach.DetachText;
import expressguard.cli.detach.Detached;
import expressguard.cli.detach.Detaching;
import expressguard.cli.option.OutputForm;
import expressguard.cli.option.OutputOptions;
import expressguard.cli.screen.ColorWhen;
import expressguard.cli.screen.Page;
import expressguard.cli.shell.ExitCode;
import expressguard.cli.shell.Surroundings;
import expressguard.cli.shell.Version;
import expressguard.detachment.Detachment;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import java.io.IOException;
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
    Optional<Detached> plan = plan(course, id);
    if (plan.isEmpty()) {
      return course.exitCode();
    }
    show(course, plan.get());
    if (dryRun) {
      print(plan.get());
      return course.exitCode();
    }
    return new Confirmation(surroundings, course.notes(), confirm).given(id)
        ? done(course, plan.get())
        : ExitCode.USAGE.number();
  }

  /** What would be done; where there is nothing, it is told why. */
  private Optional<Detached> plan(Course course, ResourceId id) {
    return switch (Detaching.known(id)) {
      case Asked.Answered<Optional<Detachment>>(var known) -> {
        Optional<Detached> plan =
            known.map(one -> Detached.shown(one, shared)).filter(one -> one.meant() > 0);
        if (plan.isEmpty()) {
          course
              .notes()
              .error(
                  known.isEmpty()
                      ? "no Express service `" + id + "` is known"
                      : "AWS describes nothing of `" + id + "` that could be detached");
          course.ends(ExitCode.INCOMPLETE);
        }
        yield plan;
      }
      case Asked.Refused<Optional<Detachment>>(var refusal) -> {
        course.notes().error(refusal.message());
        course.ends(ExitCode.AWS);
        yield Optional.empty();
      }
    };
  }

  private int done(Course course, Detached plan) throws IOException {
    Detached detached = Detaching.done(plan, new AwsManagedTags(plan.service().region()));
    print(detached);
    if (output.form() == OutputForm.TEXT) {
      new DetachText(course.page()).result(detached);
    }
    course.ends(ExitCode.AWS.when(detached.hasFailures()));
    return course.exitCode();
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
