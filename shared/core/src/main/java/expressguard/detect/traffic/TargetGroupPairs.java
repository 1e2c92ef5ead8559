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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    Map<FieldWrite, Set<ResourceId>> groups = settings(history);
    List<Conflict> conflicts = new ArrayList<>();
    for (Step step : history.steps()) {
      for (Seen seen : step.isDirect() ? history.seen(step, Slot.TARGET_GROUP) : List.<Seen>of()) {
        List<FieldChange> alone = new ArrayList<>();
        for (FieldWrite write : seen.writes()) {
          if (groups.getOrDefault(write, Set.of()).size() == 1) {
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

  /** Each setting that was ever made directly, with the target groups that got it. */
  private static Map<FieldWrite, Set<ResourceId>> settings(History history) {
    Map<FieldWrite, Set<ResourceId>> groups = new HashMap<>();
    for (Step step : history.steps()) {
      for (Seen seen : step.isDirect() ? history.seen(step, Slot.TARGET_GROUP) : List.<Seen>of()) {
        for (FieldWrite write : seen.writes()) {
          if (isSetting(write)) {
            groups.computeIfAbsent(write, _ -> new HashSet<>()).add(seen.link().resource());
          }
        }
      }
    }
    return groups;
  }

  private static boolean isSetting(FieldWrite write) {
    return !write.field().equals(Fields.EXISTENCE)
        && !write.field().startsWith("tags[")
        && !write.field().startsWith("targets");
  }
}
