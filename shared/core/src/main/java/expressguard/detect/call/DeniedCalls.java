package expressguard.detect.call;

import expressguard.catalog.FieldValue;
import expressguard.classify.Classification;
import expressguard.classify.PolicyType;
import expressguard.classify.Reason;
import expressguard.conflict.Conflict;
import expressguard.conflict.Conflicts;
import expressguard.conflict.Detector;
import expressguard.conflict.Kind;
import expressguard.conflict.Status;
import expressguard.event.Basis;
import expressguard.fate.Fate;
import expressguard.history.History;
import expressguard.history.Step;
import expressguard.inventory.FromCalls;
import expressguard.inventory.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Express calls that IAM refused: a lock that works, or a permission that somebody lacks.
 * Many tries of one caller are one finding. Express Mode's own refused calls are told too: that is
 * how a lost managed tag shows.
 */
public final class DeniedCalls implements Detector {

  private static final String TEXT = "the AccessDenied text that AWS answered";

  @Override
  public List<Conflict> detect(History history) {
    SortedMap<String, List<Step>> tries = new TreeMap<>();
    for (Step step : history.steps()) {
      if (step.classification() instanceof Classification.Attempt(_, var deniedBy, _, var reason)
          && reason == Reason.CALL_DENIED
          && (FromCalls.isExpressWrite(step.call()) || isOnBehalf(history, step))) {
        String policy = deniedBy.map(PolicyType::words).orElse("");
        String caller = step.call().caller().principal().id();
        tries
            .computeIfAbsent(
                String.join("\n", caller, step.eventName(), policy), _ -> new ArrayList<>())
            .add(step);
      }
    }
    return tries.values().stream().map(same -> denied(history, same)).toList();
  }

  private static boolean isOnBehalf(History history, Step step) {
    return FromCalls.isOnBehalf(step.call(), history.inventory().infrastructureRoles());
  }

  private static Conflict denied(History history, List<Step> tries) {
    Step first = tries.getFirst();
    Classification.Attempt attempt = (Classification.Attempt) first.classification();
    String by =
        attempt
            .deniedBy()
            .map(type -> "an explicit deny in a " + type.words())
            .orElse("a policy that AWS does not name");
    List<String> notes = new ArrayList<>();
    boolean own = isOnBehalf(history, first);
    notes.add("Denied by " + by + (tries.size() == 1 ? "" : ", " + tries.size() + " times"));
    if (own) {
      notes.add(
          "A managed tag may be missing, or the infrastructure role lacks a permission (inferred)");
    }
    return Conflicts.of(
        history,
        own ? Kind.EXPRESS_WORK_DENIED : Kind.EXPRESS_DENIED,
        new Status.Open(),
        tries,
        List.of(
            Conflicts.call(
                Slot.SERVICE,
                history.service().id(),
                FieldValue.shown(first.eventName() + " denied"),
                own ? new Fate.BreaksExpress() : new Fate.Persist(),
                Basis.DOCUMENTED,
                TEXT)),
        notes);
  }
}
