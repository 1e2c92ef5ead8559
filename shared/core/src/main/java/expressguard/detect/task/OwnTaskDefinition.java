package expressguard.detect.task;

import expressguard.catalog.FieldValue;
import expressguard.catalog.Fields;
import expressguard.conflict.Conflict;
import expressguard.conflict.Conflicts;
import expressguard.conflict.Detector;
import expressguard.conflict.FieldChange;
import expressguard.conflict.Kind;
import expressguard.conflict.Status;
import expressguard.event.Basis;
import expressguard.fate.Fate;
import expressguard.history.Adoption;
import expressguard.history.ExpressCalls;
import expressguard.history.History;
import expressguard.history.Step;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import expressguard.inventory.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Services that run a task definition of their owner's: what Express Mode asks of
 * it, what excludes it, and which update silently leaves it for a managed one.
 *
 * <p>A managed task definition is told by its family, which is built from cluster and service; that
 * an ARN is present says nothing, because AWS shows one for every service.
 */
public final class OwnTaskDefinition implements Detector {

  private static final String API = "ECS API reference, UpdateExpressGatewayService";
  private static final String GUIDE =
      "ECS developer guide, Express Mode with your own task definition";
  private static final String PARAMETER = "taskDefinitionArn";
  private static final List<String> EXCLUDED =
      List.of(
          "primaryContainer",
          "executionRoleArn",
          "taskRoleArn",
          "cpu",
          "memory",
          "cpuArchitecture");

  @Override
  public List<Conflict> detect(History history) {
    List<Conflict> conflicts = new ArrayList<>();
    Optional<Adoption> own = Optional.empty();
    for (Step step : history.steps()) {
      List<String> taskParameters = taskParameters(step);
      boolean given = ExpressCalls.carries(step, PARAMETER);
      if (isExpress(step) && given && !taskParameters.isEmpty()) {
        conflicts.add(refused(history, step, taskParameters));
      } else if (step.isExpressCall() && own.isPresent() && !taskParameters.isEmpty()) {
        conflicts.add(replaced(history, step, own.get(), taskParameters));
        own = Optional.empty();
      }
      Optional<Adoption> adopted =
          step.isDirect() || step.isExpressCall() ? Adoption.of(history, step) : Optional.empty();
      if (adopted.isPresent()) {
        own = adopted.filter(adoption -> !isManaged(history, adoption));
        own.flatMap(adoption -> unfit(history, adoption)).ifPresent(conflicts::add);
      }
    }
    return List.copyOf(conflicts);
  }

  private static boolean isExpress(Step step) {
    return step.eventName().endsWith("ExpressGatewayService");
  }

  private static List<String> taskParameters(Step step) {
    return isExpress(step)
        ? EXCLUDED.stream().filter(name -> ExpressCalls.carries(step, name)).toList()
        : List.of();
  }

  private static boolean isManaged(History history, Adoption adoption) {
    ResourceId named = revision(history, adoption);
    return history.inventory().servicesOf(named).stream()
        .anyMatch(one ->
            one.service().id().equals(history.service().id())
                && one.link().slot() == Slot.TASK_DEFINITION);
  }

  private static ResourceId revision(History history, Adoption adoption) {
    ResourceId service = history.service().id();
    return ResourceId.ofArn(adoption.taskDefinition())
        .orElseGet(() ->
            new ResourceId(
                ResourceType.TASK_DEFINITION,
                service.account(),
                service.region(),
                adoption.taskDefinition()));
  }

  /** a container Main with one named TCP port, on Fargate. */
  private static Optional<Conflict> unfit(History history, Adoption adoption) {
    return adoption
        .registration()
        .map(TaskDemands::unmet)
        .filter(unmet -> !unmet.isEmpty())
        .map(unmet ->
            Conflicts.of(
                history,
                Kind.OWN_TASK_DEFINITION_UNFIT,
                new Status.Open(),
                List.of(adoption.step(), adoption.registration().get().step()),
                List.of(change(history, adoption)),
                unmet));
  }

  /** the API takes either the task definition or the parameters that make one. */
  private static Conflict refused(History history, Step step, List<String> parameters) {
    return Conflicts.open(
        history,
        Kind.PARAMETERS_REFUSED,
        step,
        List.of(
            Conflicts.call(
                Slot.SERVICE,
                history.service().id(),
                FieldValue.shown(PARAMETER + " with " + String.join(", ", parameters)),
                new Fate.Persist(),
                Basis.DOCUMENTED,
                API)),
        List.of("Send either `" + PARAMETER + "` or the others, not both"));
  }

  /** parameters of the task make a new managed task definition. */
  private static Conflict replaced(
      History history, Step step, Adoption own, List<String> parameters) {
    return Conflicts.open(
        history,
        Kind.OWN_TASK_DEFINITION_REPLACED,
        step,
        List.of(
            new FieldChange(
                Slot.SERVICE,
                history.service().id(),
                Fields.TASK_DEFINITION,
                Optional.of(FieldValue.shown(own.taskDefinition())),
                new FieldValue.Unknown("a new revision that Express Mode manages"),
                new Fate.OverwriteIf(parameters),
                Basis.DOCUMENTED,
                API)),
        List.of(
            "The own task definition was put in place by `"
                + own.step().call().caller().principal().display()
                + "` at "
                + own.step().call().at()
                + "; its other settings are carried over, its family is left"));
  }

  private static FieldChange change(History history, Adoption adoption) {
    return new FieldChange(
        Slot.SERVICE,
        history.service().id(),
        Fields.TASK_DEFINITION,
        Optional.empty(),
        FieldValue.shown(adoption.taskDefinition()),
        new Fate.BreaksExpress(),
        Basis.DOCUMENTED,
        GUIDE);
  }
}
