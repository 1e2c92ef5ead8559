package expressguard.ledger.settle;

import expressguard.classify.Fact;
import expressguard.event.ApiCall;
import expressguard.standing.Keys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The facts of one reading, each once, under their keys. */
final class Shelf {

  private final SortedMap<String, Fact> facts = new TreeMap<>();
  private final Map<String, List<Fact>> byKey = new TreeMap<>();

  /** Puts facts on it; one that is there stays as it is. */
  void put(Collection<Fact> more) {
    for (Fact fact : more) {
      if (facts.putIfAbsent(fact.call().eventId(), fact) == null) {
        Keys.of(fact).forEach(key -> byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(fact));
      }
    }
  }

  /** The ids of their events, of which each stands for the same fact for ever. */
  Set<String> ids() {
    return facts.keySet();
  }

  Collection<Fact> all() {
    return facts.values();
  }

  List<ApiCall> calls() {
    return facts.values().stream().map(Fact::call).toList();
  }

  /** The facts under any of some keys, in the order of time. */
  SortedSet<Fact> under(Collection<String> keys) {
    SortedSet<Fact> found = new TreeSet<>();
    keys.forEach(key -> found.addAll(byKey.getOrDefault(key, List.of())));
    return found;
  }
}
