package expressguard.detect.traffic;

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
import expressguard.inventory.ResourceId;
import expressguard.inventory.Slot;
import java.util.ArrayList;
import java.util.List;

/**
 * A setting of only one target group of the pair holds only every other deployment, because the
 * groups take turns.
 */
public final class TargetGroupPairs implements Detector {

  private static final String SOURCE =
      "the two target groups take turns at each deployment (public reports), so one group's setting"
          + " is in force only every other time";

  @Override
  public List<Conflict> detect(History history) {
    List<Conflict> conflicts = new ArrayList<>();
    for (Step step : history.steps()) {
      for (Seen seen : step.isDirect() ? history.seen(step, Slot.TARGET_GROUP) : List.<Seen>of()) {
        List<FieldChange> alone = new ArrayList<>();
        for (FieldWrite write : seen.writes()) {
          if (isSetting(write) && !othersHave(history, seen.link().resource(), write)) {
            alone.add(Conflicts.change(seen, write, new Fate.Strand(), Basis.OBSERVED, SOURCE));
          }
        }
        if (!alone.isEmpty()) {
          conflicts.add(Conflicts.open(history, Kind.PAIR_SPLIT, step, alone, List.of()));
        }
      }
    }
    return List.copyOf(conflicts);
  }

  private static boolean isSetting(FieldWrite write) {
    return !write.field().equals(Fields.EXISTENCE)
        && !write.field().startsWith("tags[")
        && !write.field().startsWith("targets");
  }

  private static boolean othersHave(History history, ResourceId group, FieldWrite write) {
    return history.steps().stream()
        .filter(Step::isDirect)
        .flatMap(step -> history.seen(step, Slot.TARGET_GROUP).stream())
        .filter(seen -> !seen.link().resource().equals(group))
        .anyMatch(seen -> seen.writes().contains(write));
  }
}
