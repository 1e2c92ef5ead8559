package expressguard.function.sweep.mark;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * Marks in a table: {@code pk} is the group, {@code sk} the name, {@code revision} a number, and
 * every value a text. Rows that other functions write there have no revision, which reads as 0.
 */
public final class DynamoDbWatermarks implements Watermarks {

  private static final String REVISION = "revision";

  private final DynamoDbClient tables;
  private final String table;

  public DynamoDbWatermarks(DynamoDbClient tables, String table) {
    this.tables = tables;
    this.table = table;
  }

  @Override
  public Mark read(String group, String name) {
    Map<String, AttributeValue> row =
        tables
            .getItem(get -> get.tableName(table).key(key(group, name)).consistentRead(true))
            .item();
    TreeMap<String, String> values = new TreeMap<>();
    row.forEach((attribute, value) -> {
      if (value.s() != null && !attribute.equals("pk") && !attribute.equals("sk")) {
        values.put(attribute, value.s());
      }
    });
    AttributeValue revision = row.getOrDefault(REVISION, AttributeValue.fromN("0"));
    return new Mark(Long.parseLong(revision.n()), values);
  }

  @Override
  public boolean write(String group, String name, Mark mark) {
    Map<String, AttributeValue> row = new HashMap<>(key(group, name));
    mark.values().forEach((attribute, value) -> row.put(attribute, AttributeValue.fromS(value)));
    row.put(REVISION, number(mark.revision()));
    PutItemRequest.Builder put =
        PutItemRequest.builder()
            .tableName(table)
            .item(row)
            .expressionAttributeNames(Map.of("#revision", REVISION));
    if (mark.revision() == 1) {
      put.conditionExpression("attribute_not_exists(#revision)");
    } else {
      put.conditionExpression("#revision = :before")
          .expressionAttributeValues(Map.of(":before", number(mark.revision() - 1)));
    }
    try {
      tables.putItem(put.build());
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private static Map<String, AttributeValue> key(String group, String name) {
    return Map.of("pk", AttributeValue.fromS(group), "sk", AttributeValue.fromS(name));
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }
}
