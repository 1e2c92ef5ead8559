package expressguard.ledger.memory;

import expressguard.classify.Fact;
import expressguard.inventory.ResourceId;
import expressguard.ledger.Advance;
import expressguard.ledger.Announcement;
import expressguard.ledger.Known;
import expressguard.ledger.Ledger;
import expressguard.ledger.Outbox;
import expressguard.ledger.Standings;
import expressguard.policy.Response;
import expressguard.standing.Keys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A ledger that lasts as long as its process. Several threads may use one. */
public final class MemoryLedger implements Ledger, Outbox, Standings {

  private record Mark(ResourceId service, Response response) {}

  private final SortedMap<String, Fact> facts = new TreeMap<>();
  private final Map<String, List<Fact>> filed = new TreeMap<>();
  private final SortedMap<ResourceId, Known> services = new TreeMap<>();
  private final Map<String, SortedSet<ResourceId>> listening = new HashMap<>();
  private final Map<String, Announcement> unsent = new LinkedHashMap<>();
  private final Map<Mark, Long> applied = new LinkedHashMap<>();

  @Override
  public synchronized SortedSet<ResourceId> listeners(Collection<String> keys) {
    SortedSet<ResourceId> listeners = new TreeSet<>();
    keys.forEach(key -> listeners.addAll(listening.getOrDefault(key, new TreeSet<>())));
    return listeners;
  }

  @Override
  public synchronized List<Fact> facts(Collection<String> keys) {
    SortedSet<Fact> found = new TreeSet<>();
    keys.forEach(key -> found.addAll(filed.getOrDefault(key, List.of())));
    return List.copyOf(found);
  }

  @Override
  public List<Fact> facts(Known service) {
    return facts(service.keys());
  }

  @Override
  public synchronized Optional<Known> service(ResourceId id) {
    return Optional.ofNullable(services.get(id));
  }

  @Override
  public synchronized SortedSet<ResourceId> services() {
    SortedSet<ResourceId> looking = new TreeSet<>();
    services.values().stream().filter(Known::looks).forEach(known -> looking.add(known.id()));
    return looking;
  }

  @Override
  public synchronized boolean isFiled(String eventId) {
    return facts.containsKey(eventId);
  }

  @Override
  public synchronized void file(Fact fact) {
    if (facts.putIfAbsent(fact.call().eventId(), fact) == null) {
      Keys.of(fact).forEach(key -> filed.computeIfAbsent(key, _ -> new ArrayList<>()).add(fact));
    }
  }

  @Override
  public synchronized boolean advance(Advance advance) {
    long revision = service(advance.service()).map(Known::revision).orElse(0L);
    if (revision != advance.before().revision()) {
      return false;
    }
    advance.fact().ifPresent(this::file);
    services.put(advance.service(), advance.after());
    for (String key : advance.before().keys()) {
      listening.getOrDefault(key, new TreeSet<>()).remove(advance.service());
    }
    for (String key : advance.after().keys()) {
      listening.computeIfAbsent(key, _ -> new TreeSet<>()).add(advance.service());
    }
    advance.announcement().ifPresent(one -> unsent.put(one.id(), one));
    return true;
  }

  /**
   * Lets go of the facts of calls before a time, as a table does whose rows have a time to live.
   */
  public synchronized void forget(Instant before) {
    Predicate<Fact> over = fact -> fact.call().at().isBefore(before);
    for (Fact fact : facts.values().stream().filter(over).toList()) {
      facts.remove(fact.call().eventId());
      for (String key : Keys.of(fact)) {
        filed.computeIfPresent(key, (_, all) -> all.removeIf(over) && all.isEmpty() ? null : all);
      }
    }
  }

  /** How many facts are filed. */
  public synchronized int size() {
    return facts.size();
  }

  @Override
  public synchronized List<Announcement> unsent(int most) {
    return unsent.values().stream().limit(most).toList();
  }

  @Override
  public synchronized void sent(Announcement announcement) {
    unsent.remove(announcement.id());
  }

  @Override
  public synchronized long applied(ResourceId service, Response response) {
    return applied.getOrDefault(new Mark(service, response), 0L);
  }

  @Override
  public synchronized boolean apply(ResourceId service, Response response, long version) {
    boolean current =
        service(service).map(known -> known.standing().version()).orElse(0L) == version;
    if (current) {
      applied.put(new Mark(service, response), version);
    }
    return current;
  }
}
