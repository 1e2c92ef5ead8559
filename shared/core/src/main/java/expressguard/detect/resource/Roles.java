package expressguard.detect.resource;

import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.conflict.Conflict;
import expressguard.conflict.Conflicts;
import expressguard.conflict.Detector;
import expressguard.conflict.FieldChange;
import expressguard.conflict.Kind;
import expressguard.event.Basis;
import expressguard.fate.Fate;
import expressguard.history.History;
import expressguard.history.Seen;
import expressguard.history.Step;
import expressguard.inventory.Slot;
import java.util.ArrayList;
import java.util.List;

/**
 * Permissions taken from the roles that Express Mode and the tasks work with. Permissions given are
 * no conflict: the managed policy lacks some, and people add them.
 */
public final class Roles implements Detector {

  private static final String SOURCE =
      "terraform-provider-aws and Pulumi documentation: without the role's policy a service hangs in"
          + " DRAINING; for updates the same is inferred";

  @Override
  public List<Conflict> detect(History history) {
    List<Conflict> conflicts = new ArrayList<>();
    for (Step step : history.steps()) {
      List<FieldChange> changes = new ArrayList<>();
      for (Seen seen : step.isDirect() && takes(step) ? step.seen() : List.<Seen>of()) {
        for (FieldWrite write :
            isRole(seen.link().slot()) ? seen.writes() : List.<FieldWrite>of()) {
          if (!write.field().equals(Fields.EXISTENCE)) {
            changes.add(
                Conflicts.change(seen, write, new Fate.BreaksExpress(), Basis.INFERRED, SOURCE));
          }
        }
      }
      if (!changes.isEmpty()) {
        conflicts.add(Conflicts.open(history, Kind.ROLE_CHANGED, step, changes, List.of()));
      }
    }
    return List.copyOf(conflicts);
  }

  private static boolean takes(Step step) {
    return switch (step.eventName()) {
      case "DetachRolePolicy",
          "DeleteRolePolicy",
          "UpdateAssumeRolePolicy",
          "PutRolePermissionsBoundary" ->
          true;
      default -> false;
    };
  }

  private static boolean isRole(Slot slot) {
    return slot == Slot.INFRASTRUCTURE_ROLE
        || slot == Slot.EXECUTION_ROLE
        || slot == Slot.TASK_ROLE;
  }
}
