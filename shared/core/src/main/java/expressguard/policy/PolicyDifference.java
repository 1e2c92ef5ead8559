package expressguard.policy;

import expressguard.conflict.Conflict;
import expressguard.inventory.ResourceId;
import expressguard.policy.match.ServiceTags;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What another policy would have done about the same conflicts.
 *
 * @param changes in the order of the conflicts
 * @param same how many conflicts both policies answer alike, whatever their reasons
 */
public record PolicyDifference(List<Change> changes, int same) {

  /** A conflict that the two policies answer differently. */
  public record Change(Conflict conflict, Decision before, Decision after) {}

  public PolicyDifference {
    changes = List.copyOf(changes);
  }

  /** Compares two policies; each conflict is decided as of the time of its cause. */
  public static PolicyDifference between(
      Policy before,
      Policy after,
      List<Conflict> conflicts,
      Function<ResourceId, ServiceTags> tags) {
    List<Change> changes = new ArrayList<>();
    for (Conflict conflict : conflicts) {
      Instant at = conflict.cause().at();
      Decision old = Decider.decide(before, conflict, tags, at);
      Decision now = Decider.decide(after, conflict, tags, at);
      if (!old.responses().equals(now.responses())) {
        changes.add(new Change(conflict, old, now));
      }
    }
    return new PolicyDifference(changes, conflicts.size() - changes.size());
  }
}
