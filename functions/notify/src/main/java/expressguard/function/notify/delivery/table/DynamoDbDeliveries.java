package expressguard.function.notify.delivery.table;

import static expressguard.function.notify.delivery.table.Item.key;
import static expressguard.function.notify.delivery.table.Item.number;
import static expressguard.function.notify.delivery.table.Item.seconds;

import expressguard.function.notify.delivery.Claim;
import expressguard.function.notify.delivery.Deliveries;
import expressguard.function.notify.delivery.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Deliveries in DynamoDB: an item for each message and channel, and one for each thread and channel
 * with the newest version that was told.
 */
public final class DynamoDbDeliveries implements Deliveries {

  /** Longer than any queue keeps a message. */
  private static final Duration KEPT = Duration.ofDays(60);

  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoDbDeliveries(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public Claim claim(Delivery delivery, Instant now) {
    if (newest(delivery) > delivery.version()) {
      return Claim.OUTDATED;
    }
    try {
      dynamoDb.updateItem(update ->
          update
              .tableName(table)
              .key(message(delivery))
              .updateExpression("SET claimed = :until, expires = :expires")
              .conditionExpression(
                  "attribute_not_exists(sent)"
                      + " AND (attribute_not_exists(claimed) OR claimed <= :now)")
              .expressionAttributeValues(
                  Map.of(
                      ":until", seconds(now.plus(CLAIM)),
                      ":now", seconds(now),
                      ":expires", seconds(now.plus(KEPT))))
              .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
      return Claim.MINE;
    } catch (ConditionalCheckFailedException e) {
      return e.item().containsKey("sent") ? Claim.SENT : Claim.BUSY;
    }
  }

  private long newest(Delivery delivery) {
    Map<String, AttributeValue> thread =
        dynamoDb
            .getItem(get -> get.tableName(table).key(thread(delivery)).consistentRead(true))
            .item();
    return number(thread, "newest").orElse(0L);
  }

  /** The thread first: whoever is stopped in between repeats a message and takes none back. */
  @Override
  public void sent(Delivery delivery, Instant now) {
    try {
      dynamoDb.updateItem(update ->
          update
              .tableName(table)
              .key(thread(delivery))
              .updateExpression("SET newest = :version, expires = :expires")
              .conditionExpression("attribute_not_exists(newest) OR newest < :version")
              .expressionAttributeValues(
                  Map.of(
                      ":version", number(delivery.version()),
                      ":expires", seconds(now.plus(KEPT)))));
    } catch (ConditionalCheckFailedException _) {
      // Something newer was told meanwhile; that stays.
    }
    dynamoDb.updateItem(update ->
        update
            .tableName(table)
            .key(message(delivery))
            .updateExpression("SET sent = :now, expires = :expires REMOVE claimed")
            .expressionAttributeValues(
                Map.of(":now", seconds(now), ":expires", seconds(now.plus(KEPT)))));
  }

  @Override
  public void release(Delivery delivery) {
    dynamoDb.updateItem(update ->
        update.tableName(table).key(message(delivery)).updateExpression("REMOVE claimed"));
  }

  private static Map<String, AttributeValue> message(Delivery delivery) {
    return key("message#" + delivery.message(), delivery.channel());
  }

  private static Map<String, AttributeValue> thread(Delivery delivery) {
    return key("thread#" + delivery.thread(), delivery.channel());
  }
}
