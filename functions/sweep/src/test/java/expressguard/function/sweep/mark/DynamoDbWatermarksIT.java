package expressguard.function.sweep.mark;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.function.sweep.Emulator;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbWatermarksIT extends WatermarksContract {

  private final String table = "watermarks-" + Long.toHexString(System.nanoTime());
  private final DynamoDbClient tables =
      Emulator.client(DynamoDbClient.builder(), Emulator.endpoint());
  private final DynamoDbWatermarks watermarks = new DynamoDbWatermarks(tables, table);

  @BeforeEach
  void create() {
    Emulator.table(tables, table);
  }

  @AfterEach
  void delete() {
    tables.deleteTable(request -> request.tableName(table));
    tables.close();
  }

  @Override
  protected Watermarks watermarks() {
    return watermarks;
  }

  @Test
  void a_row_of_another_function_is_read() {
    tables.putItem(put ->
        put.tableName(table)
            .item(
                Map.of(
                    "pk", AttributeValue.fromS("heartbeat"),
                    "sk", AttributeValue.fromS("back"),
                    "sent", AttributeValue.fromS("2026-11-20T10:00:00Z"),
                    "back", AttributeValue.fromS("2026-11-20T10:01:00Z"))));

    assertThat(watermarks.read("heartbeat", "back").values())
        .isEqualTo(Map.of("sent", "2026-11-20T10:00:00Z", "back", "2026-11-20T10:01:00Z"));
  }
}
