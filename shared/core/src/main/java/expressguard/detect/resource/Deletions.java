package expressguard.detect.resource;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.conflict.Conflict;
import expressguard.conflict.Conflicts;
import expressguard.conflict.Detector;
import expressguard.conflict.Kind;
import expressguard.event.Basis;
import expressguard.fate.Fate;
import expressguard.history.History;
import expressguard.history.Seen;
import expressguard.history.Step;
import expressguard.inventory.Slot;
import java.util.ArrayList;
import java.util.List;

/** A resource that Express Mode manages, deleted by somebody else. */
public final class Deletions implements Detector {

  private static final String SOURCE =
      "ECS developer guide, Resources created by Express Mode: later updates work on the resource";

  @Override
  public List<Conflict> detect(History history) {
    List<Conflict> conflicts = new ArrayList<>();
    for (Step step : history.steps()) {
      for (Seen seen : step.isDirect() ? step.seen() : List.<Seen>of()) {
        for (FieldWrite write : seen.writes()) {
          if (write.field().equals(Fields.EXISTENCE)
              && write.value() instanceof FieldValue.Gone
              && isInUse(seen.link().slot())) {
            conflicts.add(
                Conflicts.open(
                    history,
                    Kind.RESOURCE_DELETED,
                    step,
                    List.of(
                        Conflicts.change(
                            seen, write, new Fate.BreaksExpress(), Basis.INFERRED, SOURCE)),
                    List.of()));
          }
        }
      }
    }
    return List.copyOf(conflicts);
  }

  /** Old revisions of a task definition and things of others may go. */
  private static boolean isInUse(Slot slot) {
    return slot != Slot.NEIGHBOUR && slot != Slot.TASK_DEFINITION;
  }
}
