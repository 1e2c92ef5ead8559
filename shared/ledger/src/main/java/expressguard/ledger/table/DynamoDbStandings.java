package expressguard.ledger.table;

import expressguard.inventory.ResourceId;
import expressguard.ledger.Known;
import expressguard.ledger.Standings;
import expressguard.ledger.item.Attribute;
import expressguard.ledger.item.Row;
import expressguard.ledger.request.Requests;
import expressguard.ledger.request.Store;
import expressguard.ledger.request.Write;
import expressguard.policy.Response;
import java.util.Map;
import java.util.Optional;

/** Where services stand, in DynamoDB; it needs the one table alone. */
public final class DynamoDbStandings implements Standings {

  private final Store store;
  private final StandingTable standings;

  public DynamoDbStandings(Requests requests, String table) {
    this.store = new Store(requests, table);
    this.standings = new StandingTable(store);
  }

  @Override
  public Optional<Known> service(ResourceId id) {
    return standings.service(id);
  }

  @Override
  public long applied(ResourceId service, Response response) {
    String mark = mark(response);
    return store
        .get(Row.head(service.toString()))
        .filter(head -> head.has(mark))
        .map(head -> head.number(mark))
        .orElse(0L);
  }

  @Override
  public boolean apply(ResourceId service, Response response, long version) {
    return store.write(
        new Write.Update(
            store.table(),
            Row.head(service.toString()),
            "SET #mark = :version",
            new Write.Terms(
                "version = :version",
                Map.of("#mark", mark(response)),
                Map.of(":version", new Attribute.Whole(version)))));
  }

  private static String mark(Response response) {
    return "applied-" + response.word();
  }
}
