package expressguard.detect.resource;

import expressguard.catalog.FieldValue;
import expressguard.conflict.Conflict;
import expressguard.conflict.Conflicts;
import expressguard.conflict.Detector;
import expressguard.conflict.Kind;
import expressguard.event.Basis;
import expressguard.fate.Fate;
import expressguard.history.History;
import expressguard.history.Seen;
import expressguard.history.Step;
import expressguard.inventory.ResourceType;
import java.util.ArrayList;
import java.util.List;

/** A running deployment that somebody stopped or pushed on by hand. */
public final class InterruptedDeployments implements Detector {

  private static final String SOURCE = "ECS API reference, StopServiceDeployment";

  @Override
  public List<Conflict> detect(History history) {
    List<Conflict> conflicts = new ArrayList<>();
    for (Step step : history.steps()) {
      for (Seen seen : step.isDirect() ? step.seen() : List.<Seen>of()) {
        if (seen.link().resource().type() == ResourceType.SERVICE_DEPLOYMENT) {
          conflicts.add(
              Conflicts.open(
                  history,
                  Kind.DEPLOYMENT_INTERRUPTED,
                  step,
                  List.of(
                      Conflicts.call(
                          seen.link().slot(),
                          seen.link().resource(),
                          FieldValue.shown(step.eventName()),
                          new Fate.BreaksExpress(),
                          Basis.DOCUMENTED,
                          SOURCE)),
                  List.of()));
        }
      }
    }
    return List.copyOf(conflicts);
  }
}
