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
import expressguard.event.Loss;
import expressguard.fate.Fate;
import expressguard.history.History;
import expressguard.history.Seen;
import expressguard.history.Step;
import expressguard.inventory.Slot;
import java.util.ArrayList;
import java.util.List;

/**
 * Deployments that no recorded call explains. CloudTrail's events are delivered as well as they can
 * be, ECS keeps every deployment; so what is missing shows. The record may still turn up, and then
 * it takes the place of this finding.
 */
public final class LostEvents implements Detector {

  private static final String SOURCE =
      "ECS, ListServiceDeployments and DescribeServiceRevisions, and no record of a call";
  private static final String LATE =
      "If the record turns up, this is corrected; until then nobody can tell who made the call or"
          + " what else it set";

  @Override
  public List<Conflict> detect(History history) {
    List<Conflict> conflicts = new ArrayList<>();
    for (Step step : history.steps()) {
      if (step.classification() instanceof Classification.Lost(_, var loss, _)) {
        conflicts.add(
            Conflicts.open(
                history, Kind.EVENT_LOST, step, changes(history, step, loss), List.of(LATE)));
      }
    }
    return List.copyOf(conflicts);
  }

  private static List<FieldChange> changes(History history, Step step, Loss loss) {
    List<FieldChange> changes = new ArrayList<>();
    changes.add(
        Conflicts.call(
            Slot.SERVICE,
            history.service().id(),
            FieldValue.shown("deployment " + loss.deploymentId()),
            new Fate.Unsure(),
            Basis.OBSERVED,
            SOURCE));
    for (Seen seen : step.seen()) {
      for (FieldWrite write : seen.writes()) {
        changes.add(Conflicts.change(seen, write, new Fate.Unsure(), Basis.OBSERVED, SOURCE));
      }
    }
    return changes;
  }
}
