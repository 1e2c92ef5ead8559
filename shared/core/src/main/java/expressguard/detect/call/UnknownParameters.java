package expressguard.detect.call;

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
import expressguard.ownership.ParameterMap;
import java.util.ArrayList;
import java.util.List;

/** Parameters of an Express call that the parameter map does not have: newer than this version. */
public final class UnknownParameters implements Detector {

  private static final String SOURCE = "the parameter map of this version has no row for it";

  @Override
  public List<Conflict> detect(History history) {
    List<Conflict> conflicts = new ArrayList<>();
    for (Step step : history.steps()) {
      List<FieldChange> unknown = new ArrayList<>();
      for (Seen seen : step.isExpressCall() ? history.seen(step, Slot.SERVICE) : List.<Seen>of()) {
        for (FieldWrite write : seen.writes()) {
          if (!write.field().equals(Fields.EXISTENCE) && !ParameterMap.knows(write.field())) {
            unknown.add(Conflicts.change(seen, write, new Fate.Unsure(), Basis.UNKNOWN, SOURCE));
          }
        }
      }
      if (!unknown.isEmpty()) {
        conflicts.add(Conflicts.open(history, Kind.UNKNOWN_PARAMETER, step, unknown, List.of()));
      }
    }
    return List.copyOf(conflicts);
  }
}
