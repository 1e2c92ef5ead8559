package expressguard.ledger.table;

import expressguard.inventory.ResourceId;
import expressguard.ledger.Known;
import expressguard.ledger.Standings;
import expressguard.ledger.item.Row;
import expressguard.ledger.item.Store;
import expressguard.policy.Response;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Where services stand, in DynamoDB; it needs the one table alone. */
public final class DynamoDbStandings implements Standings {

  private final Store store;
  private final StandingTable standings;

  public DynamoDbStandings(DynamoDbClient client, String table) {
    this.store = new Store(client, table);
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
    return store.update(
        UpdateItemRequest.builder()
            .conditionExpression("version = :version")
            .updateExpression("SET #mark = :version")
            .expressionAttributeNames(Map.of("#mark", mark(response)))
            .expressionAttributeValues(
                Map.of(":version", AttributeValue.fromN(Long.toString(version)))),
        Row.head(service.toString()));
  }

  private static String mark(Response response) {
    return "applied-" + response.word();
  }
}
