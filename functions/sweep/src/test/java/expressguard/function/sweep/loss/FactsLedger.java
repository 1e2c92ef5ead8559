package expressguard.function.sweep.loss;

import expressguard.classify.Fact;
import expressguard.inventory.ExpressService;
import expressguard.inventory.ResourceId;
import expressguard.ledger.Advance;
import expressguard.ledger.Known;
import expressguard.ledger.Ledger;
import expressguard.standing.Keys;
import expressguard.standing.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A ledger that is only read, and finds thousands of facts by their keys at once. */
final class FactsLedger implements Ledger {

  private final SortedMap<ResourceId, Known> services = new TreeMap<>();
  private final Map<String, List<Fact>> byKey = new TreeMap<>();
  private final SortedSet<String> filed = new TreeSet<>();

  FactsLedger(Collection<ResourceId> services) {
    for (ResourceId id : services) {
      this.services.put(id, new Known(ExpressService.named(id), Standing.none(id), 1));
    }
  }

  @Override
  public void file(Fact fact) {
    if (filed.add(fact.call().eventId())) {
      Keys.of(fact).forEach(key -> byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(fact));
    }
  }

  @Override
  public List<Fact> facts(Collection<String> keys) {
    return keys.stream()
        .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public List<Fact> facts(Known service) {
    return facts(service.keys());
  }

  @Override
  public Optional<Known> service(ResourceId id) {
    return Optional.ofNullable(services.get(id));
  }

  @Override
  public SortedSet<ResourceId> services() {
    return new TreeSet<>(services.keySet());
  }

  @Override
  public boolean isFiled(String eventId) {
    return filed.contains(eventId);
  }

  @Override
  public SortedSet<ResourceId> listeners(Collection<String> keys) {
    throw new UnsupportedOperationException("the sweep does not ask for listeners");
  }

  @Override
  public boolean advance(Advance advance) {
    throw new UnsupportedOperationException("the sweep writes no standing");
  }
}
