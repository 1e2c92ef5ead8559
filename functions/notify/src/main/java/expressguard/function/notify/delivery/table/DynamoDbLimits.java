package expressguard.function.notify.delivery.table;

import static expressguard.function.notify.delivery.table.Item.key;
import static expressguard.function.notify.delivery.table.Item.number;
import static expressguard.function.notify.delivery.table.Item.seconds;
import static expressguard.function.notify.delivery.table.Item.text;

import expressguard.function.notify.delivery.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Limits in DynamoDB: the holders of a counter's places are a set in one item. */
public final class DynamoDbLimits implements Limits {

  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoDbLimits(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public boolean take(String counter, String holder, int most, Instant until) {
    try {
      dynamoDb.updateItem(update ->
          update
              .tableName(table)
              .key(key("limit#" + counter, "limit"))
              .updateExpression("ADD holders :one SET expires = :expires")
              .conditionExpression(
                  "attribute_not_exists(holders) OR contains(holders, :holder)"
                      + " OR size(holders) < :most")
              .expressionAttributeValues(
                  Map.of(
                      ":one", AttributeValue.fromSs(List.of(holder)),
                      ":holder", text(holder),
                      ":most", number(most),
                      ":expires", seconds(until))));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  @Override
  public Optional<Instant> pausedUntil(String channel, Instant now) {
    return number(
            dynamoDb
                .getItem(get -> get.tableName(table).key(pause(channel)).consistentRead(true))
                .item(),
            "until")
        .map(Instant::ofEpochSecond)
        .filter(until -> until.isAfter(now));
  }

  @Override
  public void pause(String channel, Instant until) {
    dynamoDb.putItem(put ->
        put.tableName(table)
            .item(
                Map.of(
                    "pk", text("pause#" + channel),
                    "sk", text("pause"),
                    "until", seconds(until),
                    "expires", seconds(until.plus(Duration.ofDays(1))))));
  }

  private static Map<String, AttributeValue> pause(String channel) {
    return key("pause#" + channel, "pause");
  }
}
