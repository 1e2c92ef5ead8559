package expressguard.detect.resource;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.conflict.Conflict;
import expressguard.conflict.Conflicts;
import expressguard.conflict.Detector;
import expressguard.conflict.Kind;
import expressguard.conflict.Status;
import expressguard.event.Basis;
import expressguard.fate.Fate;
import expressguard.history.History;
import expressguard.history.Seen;
import expressguard.history.Step;
import expressguard.inventory.ResourceId;
import expressguard.inventory.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The managed tag: without {@code AmazonECSManaged=true} the infrastructure role may not
 * touch the resource. Another value does the same as no tag, because the policy compares the value;
 * every tagging API counts.
 */
public final class ManagedTags implements Detector {

  private static final String REMOVED =
      "ECS developer guide, Updating Resources Outside of Express Mode: without the managed tag ECS no"
          + " longer operates on the resource";
  private static final String CHANGED =
      "the managed policy of the infrastructure role tests the tag for the value `true`";
  private static final String ON_SERVICE =
      "nobody has said whether the service itself bears the managed tag";
  private static final String MANAGED = Fields.tag(Fields.MANAGED_TAG);

  @Override
  public List<Conflict> detect(History history) {
    List<Conflict> conflicts = new ArrayList<>();
    for (Step step : history.steps()) {
      for (Seen seen : step.isDirect() ? step.seen() : List.<Seen>of()) {
        if (seen.link().slot() != Slot.NEIGHBOUR) {
          lost(seen).ifPresent(write -> conflicts.add(conflict(history, step, seen, write)));
        }
      }
    }
    return List.copyOf(conflicts);
  }

  private static Optional<FieldWrite> lost(Seen seen) {
    return seen.writes().stream().filter(ManagedTags::loses).findFirst();
  }

  private static boolean loses(FieldWrite write) {
    boolean every = write.field().equals(Fields.tag("*"));
    boolean managed = write.field().equals(MANAGED);
    return (every && write.value() instanceof FieldValue.Gone)
        || (managed && !write.value().equals(FieldValue.shown("true")));
  }

  private static Conflict conflict(History history, Step step, Seen seen, FieldWrite write) {
    boolean removed = write.value() instanceof FieldValue.Gone;
    boolean service = seen.link().slot() == Slot.SERVICE;
    Basis basis = service ? Basis.UNKNOWN : removed ? Basis.DOCUMENTED : Basis.INFERRED;
    String source = service ? ON_SERVICE : removed ? REMOVED : CHANGED;
    return Conflicts.of(
        history,
        Kind.MANAGED_TAG_LOST,
        status(history, step, seen.link().resource()),
        List.of(step),
        List.of(Conflicts.change(seen, write, new Fate.Detach(), basis, source)),
        consequence(seen.link().slot()));
  }

  /**
   * Closed when the tag is back; whether Express Mode then knows the resource again is not said.
   */
  private static Status status(History history, Step lost, ResourceId resource) {
    for (Step step : history.steps()) {
      for (Seen seen : lost.compareTo(step) < 0 ? step.seen() : List.<Seen>of()) {
        boolean back = seen.writes().contains(new FieldWrite(MANAGED, FieldValue.shown("true")));
        if (seen.link().resource().equals(resource) && back && step.call().succeeded()) {
          return new Status.Closed(
              step.call().eventId(), step.call().at(), "the managed tag was put back");
        }
      }
    }
    return new Status.Open();
  }

  /** What Express Mode can no longer do, by the resource (text of the managed policy). */
  private static List<String> consequence(Slot slot) {
    return switch (slot) {
      case RULE, TARGET_GROUP, LISTENER, LOAD_BALANCER ->
          List.of(
              "Express Mode can no longer shift traffic there, attach certificates or delete it;"
                  + " deployments may roll back (inferred from the managed policy)");
      case LOAD_BALANCER_SECURITY_GROUP, SERVICE_SECURITY_GROUP ->
          List.of("Express Mode can no longer edit or delete the group (managed policy)");
      case SCALABLE_TARGET ->
          List.of(
              "Express Mode can no longer change the task counts; the scaling policy itself still"
                  + " can be written (managed policy)");
      case ROLLBACK_ALARM ->
          List.of(
              "Express Mode can still write the alarm but not delete it: it will be left over"
                  + " (managed policy)");
      case CERTIFICATE -> List.of("Express Mode can no longer renew or delete it (managed policy)");
      case LOG_GROUP, SERVICE, CLUSTER, TASK_DEFINITION, SCALING_POLICY -> List.of();
      case INFRASTRUCTURE_ROLE, EXECUTION_ROLE, TASK_ROLE, NEIGHBOUR -> List.of();
    };
  }
}
