package expressguard.detect.lock;

import expressguard.conflict.Conflict;
import expressguard.conflict.Conflicts;
import expressguard.conflict.Detector;
import expressguard.conflict.Kind;
import expressguard.detect.traffic.Forward;
import expressguard.fate.Fates;
import expressguard.fate.Verdict;
import expressguard.history.History;
import expressguard.history.Seen;
import expressguard.history.Step;
import expressguard.inventory.ResourceId;
import expressguard.inventory.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A locked service's own rule, or a record of Route 53 that led to it, that somebody points at
 * another Express service: a twin, which no lock holds, takes its place. It is no breach, for
 * direct calls stay allowed.
 */
public final class ShadowReplacements implements Detector {

  private static final String SOURCE =
      "the target group belongs to another Express service, and the lock is on this one";

  @Override
  public List<Conflict> detect(History history) {
    List<Conflict> conflicts = new ArrayList<>();
    Domains domains = new Domains(history);
    Optional<Step> lockedBy = Optional.empty();
    for (Step step : history.steps()) {
      if (lockedBy.isPresent() && step.isDirect()) {
        for (Seen seen : history.seen(step, Slot.RULE)) {
          Forward.of(seen)
              .flatMap(forward -> replaced(history, step, seen, forward))
              .ifPresent(conflicts::add);
        }
        conflicts.addAll(domains.taken(step));
      }
      domains.learn(step);
      lockedBy = LockFields.after(lockedBy, step);
    }
    return List.copyOf(conflicts);
  }

  private static Optional<Conflict> replaced(
      History history, Step step, Seen seen, Forward forward) {
    SortedSet<ResourceId> twins = new TreeSet<>();
    for (ResourceId group : forward.weights().keySet()) {
      if (forward.reaches(group)) {
        twins.addAll(history.others(group));
      }
    }
    Verdict verdict = Fates.of(Slot.RULE, forward.write().field());
    return twins.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Conflicts.open(
                history,
                Kind.SHADOW_REPLACEMENT,
                step,
                List.of(
                    Conflicts.change(
                        seen, forward.write(), verdict.fate(), verdict.basis(), SOURCE)),
                List.of(goesTo(twins))));
  }

  static String goesTo(SortedSet<ResourceId> twins) {
    return "Traffic now goes to "
        + String.join(", ", twins.stream().map(twin -> "`" + twin.name() + "`").toList());
  }
}
