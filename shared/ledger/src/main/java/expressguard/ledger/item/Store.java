package expressguard.ledger.item;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * One table: requests of any size, split as DynamoDB wants them and asked again for what it left
 * over. Every read is strongly consistent.
 */
public final class Store {

  private static final int MOST_GETS = 100;
  private static final int MOST_PUTS = 25;

  /** DynamoDB hands back what it has no capacity for; so often it is asked again in a row. */
  private static final int MOST_LEFTOVERS = 5;

  private final DynamoDbClient client;
  private final String table;

  public Store(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  public String table() {
    return table;
  }

  /** The item at a row. */
  public Optional<Item> get(Row row) {
    Map<String, AttributeValue> item =
        Failures.translated(
            table,
            () ->
                client
                    .getItem(get -> get.tableName(table).key(row.attributes()).consistentRead(true))
                    .item());
    return item == null || item.isEmpty() ? Optional.empty() : Optional.of(new Item(item));
  }

  /** The items of a partition whose sort keys begin so, in their order, from every page. */
  public List<Item> query(String pk, String prefix) {
    return Failures.translated(
        table,
        () ->
            client.queryPaginator(request(pk, prefix).build()).items().stream()
                .map(Item::new)
                .toList());
  }

  /** The first items of a partition. */
  public List<Item> first(String pk, int most) {
    return Failures.translated(
        table,
        () ->
            client.query(request(pk, "").limit(most).build()).items().stream()
                .map(Item::new)
                .toList());
  }

  private QueryRequest.Builder request(String pk, String prefix) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":pk", AttributeValue.fromS(pk));
    if (!prefix.isEmpty()) {
      values.put(":prefix", AttributeValue.fromS(prefix));
    }
    return QueryRequest.builder()
        .tableName(table)
        .consistentRead(true)
        .keyConditionExpression(
            prefix.isEmpty() ? "pk = :pk" : "pk = :pk AND begins_with(sk, :prefix)")
        .expressionAttributeValues(values);
  }

  /** The items that are there, in no order. */
  public List<Item> getAll(Collection<Row> rows) {
    List<Item> items = new ArrayList<>();
    List<Map<String, AttributeValue>> left = new ArrayList<>();
    rows.forEach(row -> left.add(row.attributes()));
    for (int idle = 0; !left.isEmpty(); ) {
      List<Map<String, AttributeValue>> part =
          new ArrayList<>(left.subList(0, Math.min(MOST_GETS, left.size())));
      left.subList(0, part.size()).clear();
      KeysAndAttributes keys = KeysAndAttributes.builder().keys(part).consistentRead(true).build();
      var answer =
          Failures.translated(
              table,
              () ->
                  client.batchGetItem(
                      BatchGetItemRequest.builder().requestItems(Map.of(table, keys)).build()));
      answer.responses().getOrDefault(table, List.of()).forEach(item -> items.add(new Item(item)));
      KeysAndAttributes rest = answer.unprocessedKeys().get(table);
      List<Map<String, AttributeValue>> leftOver = rest == null ? List.of() : rest.keys();
      left.addAll(leftOver);
      idle = leftOver.size() == part.size() ? idle + 1 : 0;
      Failures.stalled(table, idle, MOST_LEFTOVERS);
    }
    return items;
  }

  /** Puts items, each over what may be there; not in one step. */
  public void putAll(Collection<Item> items) {
    List<WriteRequest> left = new ArrayList<>();
    for (Item item : items) {
      PutRequest put = PutRequest.builder().item(item.attributes()).build();
      left.add(WriteRequest.builder().putRequest(put).build());
    }
    for (int idle = 0; !left.isEmpty(); ) {
      List<WriteRequest> part = new ArrayList<>(left.subList(0, Math.min(MOST_PUTS, left.size())));
      left.subList(0, part.size()).clear();
      var answer =
          Failures.translated(
              table,
              () ->
                  client.batchWriteItem(
                      BatchWriteItemRequest.builder().requestItems(Map.of(table, part)).build()));
      List<WriteRequest> leftOver = answer.unprocessedItems().getOrDefault(table, List.of());
      left.addAll(leftOver);
      idle = leftOver.size() == part.size() ? idle + 1 : 0;
      Failures.stalled(table, idle, MOST_LEFTOVERS);
    }
  }

  /** Takes an item out; one that is not there is no error. */
  public void delete(Row row) {
    Failures.translated(
        table, () -> client.deleteItem(one -> one.tableName(table).key(row.attributes())));
  }

  /** Whether an update held; it does not when its condition does not. */
  public boolean update(UpdateItemRequest.Builder update, Row row) {
    return Failures.translated(
        table,
        () -> {
          try {
            client.updateItem(update.tableName(table).key(row.attributes()).build());
            return true;
          } catch (ConditionalCheckFailedException e) {
            return false;
          }
        });
  }
}
