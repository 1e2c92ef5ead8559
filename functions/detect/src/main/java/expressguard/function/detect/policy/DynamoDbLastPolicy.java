package expressguard.function.detect.policy;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The last valid policy in the table of facts: one row, {@code policy} {@code last valid}. */
public final class DynamoDbLastPolicy implements LastPolicy {

  private static final Map<String, AttributeValue> KEY =
      Map.of("pk", AttributeValue.fromS("policy"), "sk", AttributeValue.fromS("last valid"));

  private final DynamoDbClient tables;
  private final String table;

  public DynamoDbLastPolicy(DynamoDbClient tables, String table) {
    this.tables = tables;
    this.table = table;
  }

  @Override
  public Optional<String> text() {
    return Optional.ofNullable(
            tables
                .getItem(request -> request.tableName(table).key(KEY).consistentRead(true))
                .item()
                .get("text"))
        .map(AttributeValue::s);
  }

  @Override
  public void keep(String text) {
    tables.putItem(request ->
        request
            .tableName(table)
            .item(
                Map.of(
                    "pk", AttributeValue.fromS("policy"),
                    "sk", AttributeValue.fromS("last valid"),
                    "text", AttributeValue.fromS(text))));
  }
}
