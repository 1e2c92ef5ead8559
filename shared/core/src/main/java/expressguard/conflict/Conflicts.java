package expressguard.conflict;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.event.Basis;
import expressguard.fate.Fate;
import expressguard.history.History;
import expressguard.history.Seen;
import expressguard.history.Step;
import expressguard.inventory.ResourceId;
import expressguard.inventory.Slot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Builds conflicts: puts the gravest field first, names who shares the blast, and adds doubts. */
public final class Conflicts {

  /** The note of a tie, which nobody can break. */
  public static final String ORDER_UNKNOWN =
      "Order unknown: another call set another value in the same second";

  private static final Comparator<FieldChange> GRAVEST_FIRST =
      Comparator.<FieldChange>comparingInt(change -> gravity(change.fate()))
          .thenComparing(FieldChange::basis)
          .thenComparing(FieldChange::slot)
          .thenComparing(FieldChange::field)
          .thenComparing(FieldChange::resource);

  private Conflicts() {}

  /** An open conflict of one call. */
  public static Conflict open(
      History history, Kind kind, Step step, List<FieldChange> changes, List<String> notes) {
    return of(history, kind, new Status.Open(), List.of(step), changes, notes);
  }

  /** A conflict of calls that belong together, the leading one first. */
  public static Conflict of(
      History history,
      Kind kind,
      Status status,
      List<Step> steps,
      Collection<FieldChange> changes,
      List<String> notes) {
    List<FieldChange> sorted = changes.stream().distinct().sorted(GRAVEST_FIRST).toList();
    TreeSet<ResourceId> affects = new TreeSet<>();
    for (FieldChange change : sorted) {
      if (isShared(change.slot())) {
        affects.addAll(history.others(change.resource()));
      }
    }
    List<String> all = new ArrayList<>(notes);
    all.addAll(circumstances(history, steps.getFirst()));
    Severity severity =
        affects.isEmpty() || kind.floor() == Severity.INFO ? kind.floor() : kind.floor().raised();
    return new Conflict(
        kind,
        severity,
        status,
        history.service().id(),
        Cause.of(steps, history.corrected(steps.getFirst())),
        sorted,
        List.copyOf(affects),
        all);
  }

  /** A change of one field whose fate the rule itself knows. */
  public static FieldChange change(
      Seen seen, FieldWrite write, Fate fate, Basis basis, String source) {
    return new FieldChange(
        seen.link().slot(),
        seen.link().resource(),
        write.field(),
        Optional.empty(),
        write.value(),
        fate,
        basis.and(seen.link().basis()),
        source);
  }

  /** A change that is the call itself, on a resource of the service. */
  public static FieldChange call(
      Slot slot, ResourceId resource, FieldValue what, Fate fate, Basis basis, String source) {
    return new FieldChange(
        slot, resource, Fields.CALL, Optional.empty(), what, fate, basis, source);
  }

  /** The resources that other Express services work on too. */
  private static boolean isShared(Slot slot) {
    return switch (slot) {
      case LOAD_BALANCER,
          LISTENER,
          LOAD_BALANCER_SECURITY_GROUP,
          CLUSTER,
          INFRASTRUCTURE_ROLE,
          EXECUTION_ROLE,
          TASK_ROLE ->
          true;
      case SERVICE,
          TASK_DEFINITION,
          RULE,
          TARGET_GROUP,
          CERTIFICATE,
          SERVICE_SECURITY_GROUP,
          SCALABLE_TARGET,
          SCALING_POLICY,
          ROLLBACK_ALARM,
          LOG_GROUP,
          NEIGHBOUR ->
          false;
    };
  }

  private static List<String> circumstances(History history, Step step) {
    List<String> notes = new ArrayList<>();
    if (step.isDirect()) {
      history
          .deploymentAround(step)
          .ifPresent(express ->
              notes.add(
                  "DURING_DEPLOYMENT: `"
                      + express.eventName()
                      + "` by `"
                      + express.call().caller().principal().display()
                      + "` was made at "
                      + express.call().at()
                      + ", and a deployment takes 10 to 12 minutes (observed)"));
    }
    if (step.isDirect() && step.eventName().equals("UpdateService")) {
      notes.add(
          "The deployment that this call starts is a canary: the rollback alarm can undo it, and then"
              + " the change is gone without any Express update (inferred)");
    }
    history
        .corrected(step)
        .ifPresent(loss ->
            notes.add(
                "The record of this call came late: until then the deployment `"
                    + loss.deploymentId()
                    + "` was one that nobody was known to have started"));
    return notes;
  }

  private static int gravity(Fate fate) {
    return switch (fate) {
      case Fate.Detach() -> 0;
      case Fate.BreaksExpress() -> 1;
      case Fate.Strand() -> 2;
      case Fate.OverwriteAlways() -> 3;
      case Fate.OverwriteIf _ -> 4;
      case Fate.Unsure() -> 5;
      case Fate.Persist() -> 6;
    };
  }
}
