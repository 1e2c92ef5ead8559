package expressguard.finding;

import expressguard.catalog.Fields;
import expressguard.conflict.Cause;
import expressguard.conflict.Conflict;
import expressguard.conflict.FieldChange;
import expressguard.conflict.Kind;
import expressguard.event.EventKey;
import expressguard.inventory.ResourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Puts together what belongs together, so that a person is told once.
 *
 * <p>Two things belong together: what one call did, where a graver consequence of it is told
 * anyway; and the calls of the custom-domain recipe (host value, certificate, record of Route 53,
 * the last in another Region) by one principal within half an hour. A registered revision and the
 * call that adopts it are one cause from the start.
 */
final class Episodes {

  /** How far apart the calls of one recipe may be. */
  static final Duration RECIPE = Duration.ofMinutes(30);

  private static final Comparator<Conflict> BY_TIME =
      Comparator.<Conflict, Instant>comparing(conflict -> conflict.cause().at())
          .thenComparing(conflict -> conflict.cause().leadingEvent())
          .thenComparing(Conflict::kind);

  private Episodes() {}

  /** The conflicts of one service, put together. */
  static List<Conflict> of(Collection<Conflict> conflicts) {
    return recipes(calls(conflicts.stream().sorted(BY_TIME).toList()));
  }

  /** One call: what merely stays joins the first of what else the call did. */
  private static List<Conflict> calls(List<Conflict> conflicts) {
    Map<String, Conflict> first = new LinkedHashMap<>();
    List<Conflict> told = new ArrayList<>();
    for (Conflict conflict : conflicts) {
      if (!isMild(conflict) && first.putIfAbsent(leadingEvent(conflict), conflict) != null) {
        told.add(conflict);
      }
    }
    for (Conflict conflict : conflicts) {
      if (isMild(conflict)) {
        first.merge(leadingEvent(conflict), conflict, Episodes::joined);
      }
    }
    told.addAll(first.values());
    return told.stream().sorted(BY_TIME).toList();
  }

  private static String leadingEvent(Conflict conflict) {
    return conflict.cause().leadingEvent();
  }

  private static boolean isMild(Conflict conflict) {
    return conflict.kind() == Kind.DIRECT_CHANGE;
  }

  /** Several calls: the parts of a custom domain join its leading call. */
  private static List<Conflict> recipes(List<Conflict> conflicts) {
    List<Conflict> told = new ArrayList<>(conflicts);
    BitSet joined = new BitSet();
    for (int leading = 0; leading < told.size(); leading++) {
      for (int part = 0; isDomain(conflicts.get(leading)) && part < told.size(); part++) {
        boolean free = part != leading && !joined.get(part) && !joined.get(leading);
        if (free && isPart(conflicts.get(leading), conflicts.get(part))) {
          told.set(leading, joined(told.get(leading), conflicts.get(part)));
          joined.set(part);
        }
      }
    }
    return IntStream.range(0, told.size())
        .filter(place -> !joined.get(place))
        .mapToObj(told::get)
        .toList();
  }

  private static boolean isDomain(Conflict conflict) {
    return conflict.kind() == Kind.CUSTOM_DOMAIN
        || conflict.kind() == Kind.CUSTOM_DOMAIN_INCOMPLETE;
  }

  private static boolean isPart(Conflict leading, Conflict part) {
    Duration apart = Duration.between(leading.cause().at(), part.cause().at()).abs();
    boolean samePerson = leading.cause().principal().id().equals(part.cause().principal().id());
    boolean domain = leading.kind() == part.kind();
    boolean certificate = isMild(part) && part.changes().stream().allMatch(Episodes::isCertificate);
    return samePerson && apart.compareTo(RECIPE) <= 0 && (domain || certificate);
  }

  private static boolean isCertificate(FieldChange change) {
    return change.field().startsWith(Fields.certificate("").replace("]", ""));
  }

  private static Conflict joined(Conflict graver, Conflict part) {
    Set<String> events = new LinkedHashSet<>(graver.cause().eventIds());
    events.addAll(part.cause().eventIds());
    Set<EventKey> calls = new LinkedHashSet<>(graver.cause().calls());
    calls.addAll(part.cause().calls());
    Set<String> notes = new LinkedHashSet<>(graver.notes());
    notes.addAll(part.notes());
    Set<ResourceId> affects = new TreeSet<>(graver.affects());
    affects.addAll(part.affects());
    Cause cause = graver.cause();
    return new Conflict(
        graver.kind(),
        graver.severity(),
        graver.status(),
        graver.service(),
        new Cause(
            List.copyOf(events),
            List.copyOf(calls),
            cause.at(),
            cause.principal(),
            cause.vehicle(),
            cause.corrects()),
        changes(graver.changes(), part.changes()),
        List.copyOf(affects),
        List.copyOf(notes));
  }

  /** Each field once: the graver conflict's, with the earlier value that the other one knows. */
  private static List<FieldChange> changes(List<FieldChange> graver, List<FieldChange> part) {
    Map<List<Object>, FieldChange> changes = new LinkedHashMap<>();
    for (FieldChange change : graver) {
      changes.put(List.of(change.resource(), change.field()), change);
    }
    for (FieldChange change : part) {
      changes.merge(
          List.of(change.resource(), change.field()),
          change,
          (told, other) -> told.before().isPresent() ? told : told.from(other.before()));
    }
    return List.copyOf(changes.values());
  }
}
