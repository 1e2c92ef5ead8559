package expressguard.finding;

import expressguard.conflict.Conflict;
import expressguard.conflict.FieldChange;
import expressguard.conflict.Kind;
import expressguard.conflict.Severity;
import expressguard.conflict.Status;
import expressguard.inventory.ResourceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * One change of a resource that several services share is one finding: under the first service by
 * name, with the others as affected. It is open for as long as it is for one of them.
 *
 * <p>A service that had been deleted before is no party to it while another is: it is known by its
 * calls alone until it is let go, and its name says nothing to anybody. Where all had been, the
 * event of a new creation may have been lost, and the change is told under the name that there is.
 */
final class SharedResources {

  private static final Comparator<Status.Closed> ENDS =
      Comparator.comparing(Status.Closed::at)
          .thenComparing(Status.Closed::byEvent)
          .thenComparing(Status.Closed::why);

  private final Lives lives;

  private SharedResources(Lives lives) {
    this.lives = lives;
  }

  /** Conflicts of all services, those of one change put together; in the order they came in. */
  static List<Conflict> merge(Collection<Conflict> conflicts, Lives lives) {
    return new SharedResources(lives).merge(conflicts);
  }

  private List<Conflict> merge(Collection<Conflict> conflicts) {
    Map<List<Object>, List<Conflict>> ofOneChange = new LinkedHashMap<>();
    for (Conflict conflict : conflicts) {
      ofOneChange.computeIfAbsent(change(conflict), _ -> new ArrayList<>()).add(conflict);
    }
    List<Conflict> merged = ofOneChange.values().stream().map(this::one).toList();
    Map<String, List<Conflict>> graver = graver(merged);
    return merged.stream().filter(one -> !isToldElsewhere(one, graver)).toList();
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

  private Conflict one(List<Conflict> ofOneChange) {
    List<Conflict> there = ofOneChange.stream().filter(one -> !isGone(one)).toList();
    List<Conflict> parties = there.isEmpty() ? ofOneChange : there;
    Conflict one = parties.stream().reduce(SharedResources::both).orElseThrow();
    return there.isEmpty() ? one : withoutGone(one);
  }

  /** Whether the service of a conflict had been deleted when its cause came. */
  private boolean isGone(Conflict conflict) {
    return lives.isGone(conflict.service(), conflict.cause().at());
  }

  private Conflict withoutGone(Conflict one) {
    List<ResourceId> affects = new ArrayList<>(one.affects());
    affects.removeIf(service -> lives.isGone(service, one.cause().at()));
    return affects.equals(one.affects()) ? one : affecting(one, affects, one.status());
  }

  private static Conflict both(Conflict one, Conflict other) {
    TreeSet<ResourceId> affects = new TreeSet<>(one.affects());
    affects.addAll(other.affects());
    affects.add(other.service());
    affects.remove(one.service());
    return affecting(one, affects, both(one.status(), other.status()));
  }

  /** What reaches further is graver. */
  private static Conflict affecting(Conflict one, Collection<ResourceId> affects, Status status) {
    Severity floor = one.kind().floor();
    boolean isRaised = !affects.isEmpty() && floor != Severity.INFO;
    return new Conflict(
        one.kind(),
        isRaised ? floor.raised() : floor,
        status,
        one.service(),
        one.cause(),
        one.changes(),
        List.copyOf(affects),
        one.notes());
  }

  /** Over is what is over for all of them, and then since the last of them. */
  private static Status both(Status one, Status other) {
    return switch (one) {
      case Status.Open _ -> one;
      case Status.Closed first ->
          switch (other) {
            case Status.Open _ -> other;
            case Status.Closed second -> ENDS.compare(first, second) < 0 ? second : first;
          };
    };
  }

  /**
   * A change that merely stays, told for a service that shares the resource of a graver finding.
   * One that is over, or that a service had which was gone by then, does not tell of what stays.
   */
  private boolean isToldElsewhere(Conflict one, Map<String, List<Conflict>> graver) {
    return one.kind() == Kind.DIRECT_CHANGE
        && graver.getOrDefault(one.cause().leadingEvent(), List.of()).stream()
            .filter(other -> !other.service().equals(one.service()))
            .filter(other -> isGone(one) || !isGone(other))
            .filter(other -> isOpen(other) || !isOpen(one))
            .anyMatch(other -> other.cause().eventIds().containsAll(one.cause().eventIds()));
  }

  private static boolean isOpen(Conflict conflict) {
    return conflict.status() instanceof Status.Open;
  }
}
