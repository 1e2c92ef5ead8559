package expressguard.ledger.settle;

import expressguard.catalog.Catalog;
import expressguard.classify.Fact;
import expressguard.finding.Evaluation;
import expressguard.guard.GuardRoles;
import expressguard.inventory.ExpressService;
import expressguard.inventory.FromCalls;
import expressguard.inventory.Inventory;
import expressguard.inventory.ResourceId;
import expressguard.ledger.Known;
import expressguard.ledger.Ledger;
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
 * <p>A service's facts are those under its keys, which lie ready for it; facts can show more
 * resources of it, and so more keys, under which is looked until there are none. Of the services
 * that share a resource with them only what is known is read.
 *
 * <p>INVARIANT: facts are read after the services that they are read for. Whoever files a fact that
 * was missed then moves one of these services on, so that what is written of it does not hold.
 */
final class Reading {

  private final Ledger ledger;
  private final Catalog catalog;
  private final GuardRoles guardRoles;
  private final SortedMap<ResourceId, Known> judged = new TreeMap<>();
  private final SortedMap<ResourceId, SortedSet<String>> keys = new TreeMap<>();
  private final Shelf shelf = new Shelf();
  private Inventory learnt = Inventory.empty();
  private Inventory around = Inventory.empty();

  private Reading(Ledger ledger, Catalog catalog, GuardRoles guardRoles) {
    this.ledger = ledger;
    this.catalog = catalog;
    this.guardRoles = guardRoles;
  }

  /**
   * Reads for some services.
   *
   * @param described what AWS says of them now
   * @param fresh facts that the ledger need not have yet
   */
  static Reading of(
      Ledger ledger,
      Catalog catalog,
      GuardRoles guardRoles,
      Collection<ResourceId> services,
      Inventory described,
      Collection<Fact> fresh) {
    Reading reading = new Reading(ledger, catalog, guardRoles);
    for (ResourceId id : services) {
      reading.judged.put(id, ledger.service(id).orElseGet(() -> Known.nothing(id)));
    }
    reading.gather(described, fresh);
    reading.lookAround();
    return reading;
  }

  private void gather(Inventory described, Collection<Fact> fresh) {
    shelf.put(fresh);
    Inventory known = known(described);
    SortedSet<String> read = new TreeSet<>();
    for (Known service : judged.values()) {
      shelf.put(ledger.facts(service));
      read.addAll(service.keys());
    }
    SortedSet<String> wanted;
    do {
      learnt = FromCalls.learn(known, shelf.calls());
      judged.keySet().forEach(id -> keys.put(id, reach(id)));
      wanted = new TreeSet<>();
      for (SortedSet<String> some : keys.values()) {
        wanted.addAll(some);
      }
      wanted.removeAll(read);
      read.addAll(wanted);
      shelf.put(wanted.isEmpty() ? List.of() : ledger.facts(wanted));
    } while (!wanted.isEmpty());
  }

  private Inventory known(Inventory described) {
    List<ExpressService> services = new ArrayList<>();
    for (Known known : judged.values()) {
      services.add(known.service());
      described.service(known.id()).ifPresent(services::add);
    }
    return Inventory.of(services);
  }

  /** The keys under which a service looks, as far as the facts on the shelf show. */
  private SortedSet<String> reach(ResourceId id) {
    ExpressService service = learnt(id);
    SortedSet<String> reach = new TreeSet<>(judged.getOrDefault(id, Known.nothing(id)).keys());
    reach.addAll(Keys.of(service));
    boolean further;
    do {
      further = reach.addAll(Keys.further(service, shelf.under(reach)));
    } while (further);
    return reach;
  }

  SortedMap<ResourceId, Known> judged() {
    return judged;
  }

  /** A judged service with all that was learnt of it. */
  ExpressService learnt(ResourceId id) {
    return learnt.service(id).orElseGet(() -> ExpressService.named(id));
  }

  /** The keys under which a judged service looks. */
  SortedSet<String> keys(ResourceId id) {
    return keys.getOrDefault(id, new TreeSet<>());
  }

  /** All facts that were read, in no order that means anything. */
  Collection<Fact> facts() {
    return shelf.all();
  }

  /** The services that have a part in something that a judged service has a part in. */
  SortedSet<ResourceId> beside(ResourceId id) {
    SortedSet<String> places = new TreeSet<>(Keys.balancers(learnt(id)));
    shelf.under(keys(id)).forEach(fact -> places.addAll(Keys.places(fact)));
    return ledger.listeners(places);
  }

  /** Whether another reading has the same facts and services, so that it is judged alike. */
  boolean readsAs(Reading other) {
    return shelf.ids().equals(other.shelf.ids())
        && around.services().equals(other.around.services());
  }

  /** What was read, ready to be judged under a policy. */
  Evaluation evaluation() {
    return Evaluation.ofFacts(catalog, around, shelf.all(), guardRoles);
  }

  /** The services that were read, and those that have a part in something that a fact is about. */
  private void lookAround() {
    SortedSet<String> places = new TreeSet<>();
    shelf.all().forEach(fact -> places.addAll(Keys.places(fact)));
    List<ExpressService> services = new ArrayList<>(learnt.services());
    for (ResourceId neighbour : ledger.listeners(places)) {
      if (!judged.containsKey(neighbour)) {
        ledger.service(neighbour).ifPresent(known -> services.add(known.service()));
      }
    }
    around = Inventory.of(services);
  }
}
