package expressguard.detect.call;

import expressguard.catalog.FieldValue;
import expressguard.classify.Reason;
import expressguard.conflict.Conflict;
import expressguard.conflict.Conflicts;
import expressguard.conflict.Detector;
import expressguard.conflict.Kind;
import expressguard.event.Basis;
import expressguard.fate.Fate;
import expressguard.history.History;
import expressguard.history.Step;
import expressguard.inventory.ResourceId;
import expressguard.inventory.Slot;
import java.util.ArrayList;
import java.util.List;

/** The infrastructure role in other hands than ECS's: its trust should name ECS alone. */
public final class InfrastructureRoleUse implements Detector {

  private static final String SOURCE =
      "AWS sets invokedBy when a service uses a role (CloudTrail guide, userIdentity element); here"
          + " it is missing";

  @Override
  public List<Conflict> detect(History history) {
    List<Conflict> conflicts = new ArrayList<>();
    for (Step step : history.steps()) {
      if (step.classification().reason() == Reason.INFRASTRUCTURE_ROLE_WITHOUT_ECS) {
        ResourceId role =
            ResourceId.ofArn(step.call().caller().principal().id()).orElse(history.service().id());
        conflicts.add(
            Conflicts.open(
                history,
                Kind.INFRASTRUCTURE_ROLE_USED_DIRECTLY,
                step,
                List.of(
                    Conflicts.call(
                        Slot.INFRASTRUCTURE_ROLE,
                        role,
                        FieldValue.shown(step.eventName()),
                        new Fate.Unsure(),
                        Basis.INFERRED,
                        SOURCE)),
                List.of()));
      }
    }
    return List.copyOf(conflicts);
  }
}
