package expressguard.ledger.sdk;

import expressguard.ledger.item.Item;
import expressguard.ledger.item.Row;
import expressguard.ledger.request.Canceled;
import expressguard.ledger.request.Query;
import expressguard.ledger.request.Requests;
import expressguard.ledger.request.Write;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Requests by the SDK's client. It gives each transaction a token of its own and sends it with
 * every attempt, so one whose reply was lost is not carried out twice.
 */
public final class SdkRequests implements Requests {

  private final DynamoDbClient client;

  public SdkRequests(DynamoDbClient client) {
    this.client = client;
  }

  @Override
  public Optional<Item> get(String table, Row row) {
    return item(
        client
            .getItem(get ->
                get.tableName(table)
                    .key(SdkItems.attributes(row.attributes()))
                    .consistentRead(true))
            .item());
  }

  private static Optional<Item> item(Map<String, AttributeValue> attributes) {
    return attributes.isEmpty() ? Optional.empty() : Optional.of(SdkItems.item(attributes));
  }

  @Override
  public Page query(Query query) {
    QueryResponse page =
        client.query(ask -> {
          ask.tableName(query.table())
              .consistentRead(true)
              .keyConditionExpression(query.condition())
              .expressionAttributeValues(SdkItems.attributes(query.values()));
          query.most().ifPresent(ask::limit);
          query
              .behind()
              .ifPresent(row -> ask.exclusiveStartKey(SdkItems.attributes(row.attributes())));
        });
    return new Page(
        page.items().stream().map(SdkItems::item).toList(),
        item(page.lastEvaluatedKey()).map(Item::row));
  }

  @Override
  public Batch batchGet(String table, List<Row> rows) {
    KeysAndAttributes keys =
        KeysAndAttributes.builder()
            .keys(rows.stream().map(row -> SdkItems.attributes(row.attributes())).toList())
            .consistentRead(true)
            .build();
    BatchGetItemResponse answer = client.batchGetItem(get -> get.requestItems(Map.of(table, keys)));
    List<Map<String, AttributeValue>> left =
        Optional.ofNullable(answer.unprocessedKeys().get(table))
            .map(KeysAndAttributes::keys)
            .orElse(List.of());
    return new Batch(
        answer.responses().getOrDefault(table, List.of()).stream().map(SdkItems::item).toList(),
        left.stream().map(key -> SdkItems.item(key).row()).toList());
  }

  @Override
  public List<Item> batchPut(String table, List<Item> items) {
    List<WriteRequest> puts =
        items.stream()
            .map(item -> SdkItems.attributes(item.attributes()))
            .map(item -> WriteRequest.builder().putRequest(put -> put.item(item)).build())
            .toList();
    return client
        .batchWriteItem(write -> write.requestItems(Map.of(table, puts)))
        .unprocessedItems()
        .getOrDefault(table, List.of())
        .stream()
        .map(left -> SdkItems.item(left.putRequest().item()))
        .toList();
  }

  @Override
  public boolean write(Write write) {
    try {
      switch (write) {
        case Write.Put put -> client.putItem(SdkWrites.put(put));
        case Write.Update update -> client.updateItem(SdkWrites.update(update));
        case Write.Delete delete -> client.deleteItem(SdkWrites.delete(delete));
      }
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  @Override
  public Optional<Canceled> transact(List<Write> writes) {
    List<TransactWriteItem> actions = writes.stream().map(SdkWrites::action).toList();
    try {
      client.transactWriteItems(all -> all.transactItems(actions));
      return Optional.empty();
    } catch (TransactionCanceledException e) {
      List<String> reasons =
          e.cancellationReasons().stream()
              .map(CancellationReason::code)
              .filter(code -> code != null)
              .toList();
      return Optional.of(Canceled.of(reasons, e));
    }
  }
}
