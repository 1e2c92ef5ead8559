package expressguard.ledger.table;

import expressguard.catalog.Catalog;
import expressguard.classify.Fact;
import expressguard.inventory.ResourceId;
import expressguard.ledger.item.Fan;
import expressguard.ledger.item.Item;
import expressguard.ledger.item.Row;
import expressguard.ledger.item.Store;
import expressguard.ledger.json.FactJson;
import expressguard.ledger.json.ServiceJson;
import expressguard.standing.Keys;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Facts, their keys, and who looks under them.
 *
 * <p>INVARIANT: the row of a key is written before what it leads to. So a row may lead to a fact
 * that is not there, which is then no fact, and may name a service that does not look there; it
 * never happens that a fact or a service is there and cannot be found. So keys, of which a fact may
 * have thousands, need no transaction.
 */
final class FactTable {

  private static final String LEADS_TO = "fact";

  private final Store store;
  private final FactJson json;
  private final Retention retention;

  FactTable(Store store, Catalog catalog, Retention retention) {
    this.store = store;
    this.json = new FactJson(catalog);
    this.retention = retention;
  }

  boolean has(String eventId) {
    return store.get(Row.fact(eventId)).isPresent();
  }

  SortedSet<ResourceId> listeners(Collection<String> keys) {
    SortedSet<ResourceId> listeners = new TreeSet<>();
    Fan.out(keys, key -> store.query(Row.key(key), Row.SERVICE))
        .forEach(found -> found.forEach(item -> listeners.add(service(item))));
    return listeners;
  }

  private static ResourceId service(Item item) {
    return ServiceJson.id(item.row().sk(), item.document());
  }

  List<Fact> facts(Collection<String> keys) {
    SortedSet<String> places = new TreeSet<>();
    Fan.out(keys, key -> store.query(Row.key(key), Row.FACT))
        .forEach(found -> found.forEach(item -> places.add(item.text(LEADS_TO))));
    SortedSet<Fact> facts = new TreeSet<>();
    for (Item item : store.getAll(places.stream().map(Row::factAt).toList())) {
      Fact fact = json.fact(item.row().pk(), item.document());
      // Of two contents under one event id only the first is there, under the keys of both.
      if (!Collections.disjoint(Keys.of(fact), keys)) {
        facts.add(fact);
      }
    }
    return List.copyOf(facts);
  }

  /** Files a fact under its keys, where it is found once it is there itself. */
  void index(Fact fact) {
    Row place = Row.fact(fact.call().eventId());
    store.putAll(
        Keys.of(fact).stream()
            .map(key ->
                Item.at(Row.filed(key, fact.call().at().toString(), place))
                    .with(LEADS_TO, AttributeValue.fromS(place.pk()))
                    .with("expires", retention.expiry()))
            .toList());
  }

  /** Lets a service be found under keys. */
  void listen(ResourceId service, Collection<String> keys) {
    String document = ServiceJson.text(service);
    store.putAll(
        keys.stream()
            .map(key -> Item.at(Row.listener(key, service.toString())).with(document))
            .toList());
  }

  /** The fact itself, in its place. */
  Item item(Fact fact) {
    return Item.at(Row.fact(fact.call().eventId()))
        .with(json.text(fact))
        .with("expires", retention.expiry());
  }
}
