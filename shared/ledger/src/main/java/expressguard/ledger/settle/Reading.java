package expressguard.ledger.settle;

import expressguard.catalog.Catalog;
import expressguard.classify.Fact;
import expressguard.finding.Evaluation;
import expressguard.inventory.ExpressService;
import expressguard.inventory.FromCalls;
import expressguard.inventory.Inventory;
import expressguard.inventory.ResourceId;
import expressguard.ledger.Known;
import expressguard.ledger.Ledger;
import expressguard.policy.Policy;
import expressguard.standing.Keys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads all that the findings of some services depend on, and no more.
 *
 * <p>A service's facts are those under its keys; facts can show more resources of it, and so more
 * keys, until there are none. Of the services that share a resource with them only what is known is
 * read, unless they share a finding: then they are read in the same way.
 */
final class Reading {

  private final Ledger ledger;
  private final Catalog catalog;
  private final Policy policy;
  private final Collection<String> guardRoles;
  private final Inventory described;
  private final SortedMap<String, Fact> facts = new TreeMap<>();
  private final SortedSet<String> read = new TreeSet<>();

  Reading(
      Ledger ledger,
      Catalog catalog,
      Policy policy,
      Collection<String> guardRoles,
      Inventory described) {
    this.ledger = ledger;
    this.catalog = catalog;
    this.policy = policy;
    this.guardRoles = guardRoles;
    this.described = described;
  }

  /** The scene of some services, with facts that the ledger need not have yet. */
  Scene of(Collection<ResourceId> asked, Collection<Fact> fresh) {
    fresh.forEach(fact -> facts.put(fact.call().eventId(), fact));
    SortedMap<ResourceId, Known> judged = new TreeMap<>();
    SortedSet<ResourceId> next = new TreeSet<>(asked);
    next.addAll(Scene.shownBy(fresh));
    Scene scene;
    do {
      next.forEach(id -> judged.put(id, ledger.service(id).orElseGet(() -> Known.nothing(id))));
      gather(judged);
      scene = new Scene(judged, evaluation(judged).under(policy));
      next = scene.alsoConcerned();
    } while (!next.isEmpty());
    return scene;
  }

  private void gather(SortedMap<ResourceId, Known> judged) {
    SortedSet<String> wanted = wanted(judged);
    while (read.addAll(wanted)) {
      ledger.facts(wanted).forEach(fact -> facts.putIfAbsent(fact.call().eventId(), fact));
      wanted = wanted(judged);
      wanted.removeAll(read);
    }
  }

  private SortedSet<String> wanted(SortedMap<ResourceId, Known> judged) {
    SortedSet<String> wanted = Keys.further(facts.values());
    Inventory learnt =
        FromCalls.learn(known(judged), facts.values().stream().map(Fact::call).toList());
    for (ResourceId id : judged.keySet()) {
      learnt.service(id).ifPresent(service -> wanted.addAll(Keys.of(service)));
    }
    return wanted;
  }

  private Inventory known(SortedMap<ResourceId, Known> judged) {
    List<ExpressService> services = new ArrayList<>();
    for (Known known : judged.values()) {
      services.add(known.service());
      described.service(known.id()).ifPresent(services::add);
    }
    return Inventory.of(services);
  }

  private Evaluation evaluation(SortedMap<ResourceId, Known> judged) {
    SortedSet<String> keys = new TreeSet<>();
    facts.values().forEach(fact -> keys.addAll(Keys.of(fact)));
    List<ExpressService> services = new ArrayList<>(known(judged).services());
    for (ResourceId neighbour : ledger.listeners(keys)) {
      if (!judged.containsKey(neighbour)) {
        ledger.service(neighbour).ifPresent(known -> services.add(known.service()));
      }
    }
    return Evaluation.ofFacts(catalog, Inventory.of(services), facts.values(), guardRoles);
  }
}
