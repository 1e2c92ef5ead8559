package expressguard.ledger.table;

import expressguard.catalog.Catalog;
import expressguard.classify.Fact;
import expressguard.inventory.ResourceId;
import expressguard.ledger.Advance;
import expressguard.ledger.Known;
import expressguard.ledger.Ledger;
import expressguard.ledger.filing.FactTable;
import expressguard.ledger.item.Failures;
import expressguard.ledger.item.Retention;
import expressguard.ledger.item.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The ledger in DynamoDB. Every failure is a {@link expressguard.ledger.LedgerException}.
 *
 * <p>The SDK gives each transaction a token of its own and sends it with every retry, so a reply
 * that was lost is not carried out twice; whoever gets no reply at all reads again.
 */
public final class DynamoDbLedger implements Ledger {

  private final DynamoDbClient client;
  private final Tables tables;
  private final FactTable facts;
  private final StandingTable standings;
  private final Steps steps;

  public DynamoDbLedger(
      DynamoDbClient client, Tables tables, Catalog catalog, Retention retention) {
    this.client = client;
    this.tables = tables;
    this.facts = new FactTable(new Store(client, tables.facts()), catalog, retention);
    this.standings = new StandingTable(new Store(client, tables.standings()));
    this.steps = new Steps(tables, retention);
  }

  @Override
  public SortedSet<ResourceId> listeners(Collection<String> keys) {
    return facts.listeners(keys);
  }

  @Override
  public List<Fact> facts(Collection<String> keys) {
    return facts.facts(keys);
  }

  @Override
  public List<Fact> facts(Known service) {
    return facts.facts(service);
  }

  @Override
  public Optional<Known> service(ResourceId id) {
    return standings.service(id);
  }

  @Override
  public SortedSet<ResourceId> services() {
    return standings.services();
  }

  @Override
  public boolean isFiled(String eventId) {
    return facts.has(eventId);
  }

  @Override
  public void file(Fact fact) {
    facts.index(fact);
    written(tables.facts(), List.of(steps.fact(facts.item(fact))));
  }

  @Override
  public boolean advance(Advance advance) {
    SortedSet<String> keys = new TreeSet<>(advance.after().keys());
    keys.removeAll(advance.before().keys());
    if (!keys.isEmpty()) {
      facts.listen(advance.service(), keys);
    }
    List<TransactWriteItem> actions = new ArrayList<>(steps.of(advance));
    advance
        .fact()
        .ifPresent(fact -> {
          facts.index(fact);
          actions.add(steps.fact(facts.item(fact)));
        });
    return written(tables.standings(), actions);
  }

  /** Whether a transaction was carried out; it is not when others were there first. */
  private boolean written(String table, List<TransactWriteItem> actions) {
    return Failures.translated(
        table,
        () -> {
          try {
            client.transactWriteItems(all -> all.transactItems(actions));
            return true;
          } catch (TransactionCanceledException e) {
            if (Failures.isOvertaken(e)) {
              return false;
            }
            throw e;
          }
        });
  }
}
