package expressguard.ledger.filing;

import expressguard.catalog.Catalog;
import expressguard.classify.Fact;
import expressguard.inventory.ResourceId;
import expressguard.ledger.Known;
import expressguard.ledger.item.Attribute;
import expressguard.ledger.item.Item;
import expressguard.ledger.item.Retention;
import expressguard.ledger.item.Row;
import expressguard.ledger.json.FactJson;
import expressguard.ledger.request.Fan;
import expressguard.ledger.request.Store;
import expressguard.ledger.request.Write;
import expressguard.standing.Keys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Facts, the keys that lead to them, and those that lie ready for a service.
 *
 * <p>Most reading is for services that are known, so what is filed under a service's keys lies in
 * the service's own partition too, where one query finds it.
 *
 * <p>INVARIANT: what leads to a fact is written before the fact. So a row may lead to a fact that
 * is not there, which is then no fact; it never happens that a fact is there and cannot be found.
 * So keys, of which a fact may have thousands, need no transaction.
 *
 * <p>INVARIANT: who files writes a fact's keys and then asks who looks there; who begins to look
 * says so and then asks what is filed there. Of two that do both at a time at least one sees the
 * other, and puts the fact in the service's partition.
 */
public final class FactTable {

  private static final String LEADS_TO = "fact";

  private final Store store;
  private final Listeners listeners;
  private final FactJson json;
  private final Retention retention;

  /** Facts in a table, read with a catalogue. */
  public FactTable(Store store, Catalog catalog, Retention retention) {
    this.store = store;
    this.listeners = new Listeners(store);
    this.json = new FactJson(catalog);
    this.retention = retention;
  }

  /** Whether the fact of an event is there. */
  public boolean has(String eventId) {
    return store.get(Row.fact(eventId)).isPresent();
  }

  /** The services that look under any of these keys. */
  public SortedSet<ResourceId> listeners(Collection<String> keys) {
    return listeners.of(keys);
  }

  /** The facts that are filed under any of these keys, in the order of time. */
  public List<Fact> facts(Collection<String> keys) {
    return facts(filed(keys), keys);
  }

  /** The facts that are filed under the keys of a service, in the order of time. */
  public List<Fact> facts(Known service) {
    String partition = Row.ready(service.id().toString());
    return facts(store.query(partition, Row.FACT), service.keys());
  }

  private List<Item> filed(Collection<String> keys) {
    List<Item> filed = new ArrayList<>();
    Fan.out(keys, key -> store.query(Row.key(key), Row.FACT)).forEach(filed::addAll);
    return filed;
  }

  private List<Fact> facts(List<Item> leading, Collection<String> keys) {
    SortedSet<String> places = new TreeSet<>();
    leading.forEach(item -> places.add(item.text(LEADS_TO)));
    SortedSet<Fact> facts = new TreeSet<>();
    for (Item item : store.getAll(places.stream().map(Row::factAt).toList())) {
      Fact fact = json.fact(item.row().pk(), item.document());
      // Of two contents under one event id only the first is there, under the keys of both; and
      // a service may have begun to look under a key, and not have come to having it.
      if (!Collections.disjoint(Keys.of(fact), keys)) {
        facts.add(fact);
      }
    }
    return List.copyOf(facts);
  }

  /** Makes a fact found under its keys, and by the services there, once it is there itself. */
  public void index(Fact fact) {
    Row place = Row.fact(fact.call().eventId());
    String time = fact.call().at().toString();
    SortedSet<String> keys = Keys.of(fact);
    Function<String, Item> leading = partition -> leading(Row.filed(partition, time, place), place);
    store.putAll(keys.stream().map(Row::key).map(leading).toList());
    store.putAll(
        listeners.of(keys).stream()
            .map(service -> leading.apply(Row.ready(service.toString())))
            .toList());
  }

  private Item leading(Row row, Row place) {
    return Item.at(row)
        .with(LEADS_TO, new Attribute.Text(place.pk()))
        .with("expires", retention.expiry());
  }

  /** Lets a service be found under more keys, and puts ready for it what is filed there. */
  public void listen(ResourceId service, Collection<String> keys) {
    listeners.add(service, keys);
    String partition = Row.ready(service.toString());
    SortedSet<String> seen = new TreeSet<>();
    store.putAll(
        filed(keys).stream()
            .filter(item -> seen.add(item.row().sk()))
            .map(item -> item.movedTo(partition))
            .toList());
  }

  /** What lets nobody find a service under keys any more; what lies ready for it goes by itself. */
  public List<Write> removal(ResourceId service, Collection<String> keys) {
    return listeners.removal(service, keys);
  }

  /** The fact itself, in its place. */
  public Item item(Fact fact) {
    return Item.at(Row.fact(fact.call().eventId()))
        .with(json.text(fact))
        .with("expires", retention.expiry());
  }
}
