package expressguard.detect.call;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.classify.Classification;
import expressguard.conflict.Conflict;
import expressguard.conflict.Conflicts;
import expressguard.conflict.Detector;
import expressguard.conflict.FieldChange;
import expressguard.conflict.Kind;
import expressguard.event.Basis;
import expressguard.fate.Fate;
import expressguard.history.Adoption;
import expressguard.history.History;
import expressguard.history.Seen;
import expressguard.history.Step;
import expressguard.inventory.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Calls that changed something which the records do not tell: hidden or omitted parameters, an
 * adopted revision that nobody saw registered, a call by ECS for a caller.
 */
public final class UnsureCalls implements Detector {

  private static final String UNREAD = "the record does not have the value";
  private static final String UNSEEN = "its RegisterTaskDefinition is not among the records";
  private static final String WHO =
      "the record does not tell Express Mode's work from the caller's";

  @Override
  public List<Conflict> detect(History history) {
    List<Conflict> conflicts = new ArrayList<>();
    for (Step step : history.steps()) {
      List<FieldChange> unsure = unsure(history, step);
      if (!unsure.isEmpty()) {
        conflicts.add(Conflicts.open(history, Kind.UNSURE_CALL, step, unsure, List.of()));
      }
    }
    return List.copyOf(conflicts);
  }

  private static List<FieldChange> unsure(History history, Step step) {
    return switch (step.classification()) {
      case Classification.Direct _ -> direct(history, step);
      case Classification.Unsure _ -> byEcs(step);
      case Classification.Unwatched _,
          Classification.Attempt _,
          Classification.ExpressApi _,
          Classification.ExpressOnBehalf _,
          Classification.AwsService _,
          Classification.Lost _,
          Classification.Own _ ->
          List.of();
    };
  }

  private static List<FieldChange> direct(History history, Step step) {
    List<FieldChange> unsure = new ArrayList<>();
    for (Seen seen : step.seen()) {
      for (FieldWrite write :
          seen.link().slot() == Slot.NEIGHBOUR ? List.<FieldWrite>of() : seen.writes()) {
        if (write.value() instanceof FieldValue.Unknown) {
          unsure.add(Conflicts.change(seen, write, new Fate.Unsure(), Basis.UNKNOWN, UNREAD));
        }
      }
    }
    Optional<Adoption> adoption = Adoption.of(history, step);
    adoption
        .filter(one -> one.registration().isEmpty())
        .ifPresent(one ->
            unsure.add(
                Conflicts.call(
                    Slot.SERVICE,
                    history.service().id(),
                    FieldValue.shown("task definition " + one.taskDefinition()),
                    new Fate.Unsure(),
                    Basis.UNKNOWN,
                    UNSEEN)));
    return unsure;
  }

  /** Only calls that wrote something: a revision that ECS registers is inert by itself. */
  private static List<FieldChange> byEcs(Step step) {
    List<FieldChange> unsure = new ArrayList<>();
    for (Seen seen : step.seen()) {
      for (FieldWrite write :
          seen.link().slot() == Slot.TASK_DEFINITION ? List.<FieldWrite>of() : seen.writes()) {
        unsure.add(Conflicts.change(seen, write, new Fate.Unsure(), Basis.UNKNOWN, WHO));
      }
    }
    return unsure;
  }
}
