package expressguard.finding;

import expressguard.conflict.Conflict;
import expressguard.conflict.FieldChange;
import expressguard.conflict.Kind;
import expressguard.conflict.Severity;
import expressguard.inventory.ResourceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * One change of a resource that several services share is one finding: under the first service by
 * name, with the others as affected.
 */
final class SharedResources {

  private SharedResources() {}

  /** Conflicts of all services, those of one change put together; in the order they came in. */
  static List<Conflict> merge(Collection<Conflict> conflicts) {
    Map<List<Object>, Conflict> merged = new LinkedHashMap<>();
    for (Conflict conflict : conflicts) {
      merged.merge(change(conflict), conflict, SharedResources::both);
    }
    Map<String, List<Conflict>> graver = graver(merged.values());
    return merged.values().stream().filter(one -> !isToldElsewhere(one, graver)).toList();
  }

  /** The conflicts that are more than a change that stays, by each of their events. */
  private static Map<String, List<Conflict>> graver(Collection<Conflict> conflicts) {
    Map<String, List<Conflict>> graver = new HashMap<>();
    for (Conflict conflict : conflicts) {
      if (conflict.kind() != Kind.DIRECT_CHANGE) {
        for (String event : conflict.cause().eventIds()) {
          graver.computeIfAbsent(event, _ -> new ArrayList<>()).add(conflict);
        }
      }
    }
    return graver;
  }

  private static List<Object> change(Conflict conflict) {
    TreeSet<String> fields = new TreeSet<>();
    for (FieldChange change : conflict.changes()) {
      fields.add(change.resource() + " " + change.field());
    }
    return List.of(conflict.kind(), conflict.cause().eventIds(), fields);
  }

  private static Conflict both(Conflict one, Conflict other) {
    TreeSet<ResourceId> affects = new TreeSet<>(one.affects());
    affects.addAll(other.affects());
    affects.add(other.service());
    affects.remove(one.service());
    Severity floor = one.kind().floor();
    return new Conflict(
        one.kind(),
        floor == Severity.INFO ? floor : floor.raised(),
        one.status(),
        one.service(),
        one.cause(),
        one.changes(),
        List.copyOf(affects),
        one.notes());
  }

  /**
   * A change that merely stays, told for a service that shares the resource of a graver finding.
   */
  private static boolean isToldElsewhere(Conflict one, Map<String, List<Conflict>> graver) {
    return one.kind() == Kind.DIRECT_CHANGE
        && graver.getOrDefault(one.cause().leadingEvent(), List.of()).stream()
            .filter(other -> !other.service().equals(one.service()))
            .anyMatch(other -> other.cause().eventIds().containsAll(one.cause().eventIds()));
  }
}
