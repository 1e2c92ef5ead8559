package expressguard.ledger.filing;

import expressguard.inventory.ResourceId;
import expressguard.ledger.item.Attribute;
import expressguard.ledger.item.Item;
import expressguard.ledger.item.Row;
import expressguard.ledger.json.ServiceJson;
import expressguard.ledger.request.Fan;
import expressguard.ledger.request.Store;
import expressguard.ledger.request.Write;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who looks under which key.
 *
 * <p>The services of a key stand together on its card, so that one request reads those of a hundred
 * keys. What the card of a crowded key has no place for, such as the services of one infrastructure
 * role, has rows of its own.
 */
final class Listeners {

  private static final String SERVICES = "services";
  private static final String CROWDED = "crowded";

  /** Of an item's 400 KB these take about a quarter; a hundred such cards are one answer. */
  private static final int MOST_ON_A_CARD = 500;

  private final Store store;
  private final int mostOnACard;

  Listeners(Store store) {
    this(store, MOST_ON_A_CARD);
  }

  Listeners(Store store, int mostOnACard) {
    this.store = store;
    this.mostOnACard = mostOnACard;
  }

  /** The services that look under any of these keys. */
  SortedSet<ResourceId> of(Collection<String> keys) {
    SortedSet<ResourceId> listeners = new TreeSet<>();
    List<Item> cards = store.getAll(keys.stream().map(Row::listeners).distinct().toList());
    for (Item card : cards) {
      card.texts(SERVICES).forEach(text -> listeners.add(ServiceJson.id(card.row().pk(), text)));
    }
    List<String> crowded =
        cards.stream().filter(card -> card.has(CROWDED)).map(card -> card.row().pk()).toList();
    for (List<Item> found : Fan.out(crowded, pk -> store.query(pk, Row.SERVICE))) {
      found.forEach(item -> listeners.add(ServiceJson.id(item.row().sk(), item.document())));
    }
    return listeners;
  }

  /** Lets a service be found under keys. */
  void add(ResourceId service, Collection<String> keys) {
    Fan.out(
        keys,
        key -> {
          boolean fits = addToCard(service, key);
          if (!fits) {
            addBeside(service, key);
          }
          return fits;
        });
  }

  /**
   * What lets nobody find a service under keys any more. A card that nobody else is on goes with
   * it; should somebody come to it meanwhile, nothing of all this holds.
   */
  List<Write> removal(ResourceId service, Collection<String> keys) {
    List<Write> removal = new ArrayList<>();
    for (Item card : store.getAll(keys.stream().map(Row::listeners).distinct().toList())) {
      boolean crowded = card.has(CROWDED);
      if (crowded) {
        removal.add(new Write.Delete(store.table(), card.row().beside(service.toString())));
      }
      String id = ServiceJson.text(service);
      if (card.texts(SERVICES).contains(id)) {
        boolean alone = card.texts(SERVICES).size() == 1 && !crowded;
        removal.add(alone ? end(card.row(), id) : erasure(card.row(), id));
      }
    }
    return removal;
  }

  private Write end(Row card, String id) {
    return new Write.Delete(
        store.table(),
        card,
        Write.Terms.of(
            "services = :ids AND attribute_not_exists(crowded)",
            Map.of(":ids", new Attribute.Texts(List.of(id)))));
  }

  private Write erasure(Row card, String id) {
    return new Write.Update(
        store.table(),
        card,
        "DELETE services :ids",
        Write.Terms.of(
            "size(services) > :one OR attribute_exists(crowded)",
            Map.of(":ids", new Attribute.Texts(List.of(id)), ":one", new Attribute.Whole(1))));
  }

  private boolean addToCard(ResourceId service, String key) {
    String id = ServiceJson.text(service);
    return store.write(
        new Write.Update(
            store.table(),
            Row.listeners(key),
            "ADD services :ids",
            Write.Terms.of(
                "attribute_not_exists(services) OR contains(services, :id)"
                    + " OR size(services) < :most",
                Map.of(
                    ":id", new Attribute.Text(id),
                    ":ids", new Attribute.Texts(List.of(id)),
                    ":most", new Attribute.Whole(mostOnACard)))));
  }

  private void addBeside(ResourceId service, String key) {
    String document = ServiceJson.text(service);
    store.putAll(List.of(Item.at(Row.listener(key, service.toString())).with(document)));
    store.write(
        new Write.Update(
            store.table(),
            Row.listeners(key),
            "SET crowded = :yes",
            Write.Terms.of(Map.of(":yes", new Attribute.Flag(true)))));
  }
}
