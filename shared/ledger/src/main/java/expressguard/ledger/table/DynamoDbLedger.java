package expressguard.ledger.table;

import expressguard.catalog.Catalog;
import expressguard.classify.Fact;
import expressguard.inventory.ResourceId;
import expressguard.ledger.Advance;
import expressguard.ledger.Known;
import expressguard.ledger.Ledger;
import expressguard.ledger.filing.FactTable;
import expressguard.ledger.item.Retention;
import expressguard.ledger.request.Requests;
import expressguard.ledger.request.Store;
import expressguard.ledger.request.Write;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The ledger in DynamoDB. Every failure is a {@link expressguard.ledger.LedgerException}; whoever
 * gets no reply at all reads again.
 */
public final class DynamoDbLedger implements Ledger {

  private final Store facts;
  private final Store standings;
  private final FactTable filed;
  private final StandingTable known;
  private final Steps steps;

  public DynamoDbLedger(Requests requests, Tables tables, Catalog catalog, Retention retention) {
    this.facts = new Store(requests, tables.facts());
    this.standings = new Store(requests, tables.standings());
    this.filed = new FactTable(facts, catalog, retention);
    this.known = new StandingTable(standings);
    this.steps = new Steps(tables, retention);
  }

  @Override
  public SortedSet<ResourceId> listeners(Collection<String> keys) {
    return filed.listeners(keys);
  }

  @Override
  public List<Fact> facts(Collection<String> keys) {
    return filed.facts(keys);
  }

  @Override
  public List<Fact> facts(Known service) {
    return filed.facts(service);
  }

  @Override
  public Optional<Known> service(ResourceId id) {
    return known.service(id);
  }

  @Override
  public SortedSet<ResourceId> services() {
    return known.services();
  }

  @Override
  public boolean isFiled(String eventId) {
    return filed.has(eventId);
  }

  @Override
  public void file(Fact fact) {
    filed.index(fact);
    facts.transact(List.of(steps.fact(filed.item(fact))));
  }

  @Override
  public boolean advance(Advance advance) {
    SortedSet<String> more = without(advance.after(), advance.before());
    if (!more.isEmpty()) {
      filed.listen(advance.service(), more);
    }
    List<Write> writes = new ArrayList<>(steps.of(advance));
    // In the same transaction: whoever brings the service back meanwhile has moved it on.
    writes.addAll(filed.removal(advance.service(), without(advance.before(), advance.after())));
    advance
        .fact()
        .ifPresent(fact -> {
          filed.index(fact);
          writes.add(steps.fact(filed.item(fact)));
        });
    return standings.transact(writes);
  }

  private static SortedSet<String> without(Known one, Known other) {
    SortedSet<String> keys = new TreeSet<>(one.keys());
    keys.removeAll(other.keys());
    return keys;
  }
}
