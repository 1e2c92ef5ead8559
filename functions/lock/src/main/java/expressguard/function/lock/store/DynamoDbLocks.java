package expressguard.function.lock.store;

import expressguard.function.lock.record.LockRecord;
import expressguard.function.lock.record.Locks;
import expressguard.inventory.ResourceId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/**
 * Lock records in a table with the keys {@code pk} and {@code sk}: one item per service, and one
 * per account and hour with the services that were locked in it, which expires.
 */
public final class DynamoDbLocks implements Locks {

  private static final String RECORD = "record";
  private static final Duration BUDGET_KEPT = Duration.ofDays(2);

  private final DynamoDbClient dynamo;
  private final String table;
  private final LockJson json = new LockJson();

  public DynamoDbLocks(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public LockRecord read(ResourceId service) {
    GetItemResponse got =
        dynamo.getItem(
            get -> get.tableName(table).consistentRead(true).key(key(service.toString(), RECORD)));
    return got.hasItem()
        ? json.record(
            member(got.item(), "document").s(), Long.parseLong(member(got.item(), "revision").n()))
        : LockRecord.none(service);
  }

  @Override
  public boolean write(LockRecord before, LockRecord after) {
    LockRecord written = after.written();
    Map<String, AttributeValue> item =
        Map.of(
            "pk", AttributeValue.fromS(after.service().toString()),
            "sk", AttributeValue.fromS(RECORD),
            "revision", number(written.revision()),
            "document", AttributeValue.fromS(json.text(written)));
    try {
      dynamo.putItem(put ->
          put.tableName(table)
              .item(item)
              .conditionExpression(
                  before.revision() == 0 ? "attribute_not_exists(pk)" : "revision = :read")
              .expressionAttributeValues(
                  before.revision() == 0 ? null : Map.of(":read", number(before.revision()))));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  @Override
  public SortedSet<ResourceId> services() {
    TreeSet<ResourceId> services = new TreeSet<>();
    dynamo
        .scanPaginator(scan ->
            scan.tableName(table)
                .consistentRead(true)
                .filterExpression("sk = :record")
                .projectionExpression("pk")
                .expressionAttributeValues(Map.of(":record", AttributeValue.fromS(RECORD))))
        .items()
        .forEach(item -> ResourceId.ofArn(member(item, "pk").s()).ifPresent(services::add));
    return services;
  }

  @Override
  public boolean afford(ResourceId service, Instant now, int perHour) {
    if (perHour <= 0) {
      return false;
    }
    Instant hour = now.truncatedTo(ChronoUnit.HOURS);
    AttributeValue one = AttributeValue.fromS(service.toString());
    try {
      dynamo.updateItem(update ->
          update
              .tableName(table)
              .key(key("budget " + service.account(), hour.toString()))
              .updateExpression("ADD takers :set SET expires = :expires")
              .conditionExpression(
                  "attribute_not_exists(takers) OR contains(takers, :one)"
                      + " OR size(takers) < :budget")
              .expressionAttributeValues(
                  Map.of(
                      ":one", one,
                      ":set", AttributeValue.fromSs(List.of(service.toString())),
                      ":budget", number(perHour),
                      ":expires", number(hour.plus(BUDGET_KEPT).getEpochSecond()))));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private static Map<String, AttributeValue> key(String pk, String sk) {
    return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk));
  }

  private static AttributeValue member(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name), "an item of the table lacks `" + name + "`");
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }
}
