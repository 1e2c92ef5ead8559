package expressguard.ledger.table;

import expressguard.inventory.ResourceId;
import expressguard.ledger.Known;
import expressguard.ledger.LedgerException;
import expressguard.ledger.item.Item;
import expressguard.ledger.item.Row;
import expressguard.ledger.json.ServiceJson;
import expressguard.ledger.json.ToldJson;
import expressguard.ledger.request.Store;
import expressguard.standing.Standing;
import expressguard.standing.Told;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads where services stand. */
final class StandingTable {

  static final String VERSION = "version";
  static final String REVISION = "revision";
  static final String FRESH = "fresh";

  /** So often a service may move on while it is read. */
  private static final int MOST_READS = 10;

  private final Store store;

  StandingTable(Store store) {
    this.store = store;
  }

  SortedSet<ResourceId> services() {
    SortedSet<ResourceId> services = new TreeSet<>();
    for (Item item : store.query(Row.SERVICES, Row.SERVICE)) {
      services.add(ServiceJson.id(item.row().sk(), item.document()));
    }
    return services;
  }

  /**
   * What is known of a service. Its rows are read between two reads of its head with the same
   * revision, so they are all of that revision: a transaction that wrote one of them has written
   * the head too.
   */
  Optional<Known> service(ResourceId id) {
    Row place = Row.head(id.toString());
    Optional<Item> head = store.get(place);
    for (int read = 0; read < MOST_READS && head.isPresent(); read++) {
      Known known = known(id, head.get());
      head = store.get(place);
      if (head.filter(one -> one.number(REVISION) == known.revision()).isPresent()) {
        return Optional.of(known);
      }
    }
    if (head.isPresent()) {
      String message = "service `%s` moved on whenever it was read; try again".formatted(id);
      throw LedgerException.passing(message, new IllegalStateException(message));
    }
    return Optional.empty();
  }

  private Known known(ResourceId id, Item head) {
    SortedMap<String, Told> told = new TreeMap<>();
    for (Item item : store.query(head.row().pk(), Row.TOLD)) {
      Told one = ToldJson.told(item.row().sk(), item.document());
      told.put(one.finding(), one);
    }
    String document = head.document();
    return new Known(
        ServiceJson.service(id.toString(), document),
        new Standing(id, head.number(VERSION), told),
        ServiceJson.keys(id.toString(), document),
        head.has(FRESH),
        head.number(REVISION));
  }
}
