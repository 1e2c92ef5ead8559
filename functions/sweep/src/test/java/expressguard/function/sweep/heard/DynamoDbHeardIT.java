package expressguard.function.sweep.heard;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.function.sweep.Emulator;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rows as detect writes them, on a real table. */
class DynamoDbHeardIT {

  private static final String SERVICES = "arn:aws:ecs:eu-west-1:123456789012:service/default/";

  private final String table = "heard-" + Long.toHexString(System.nanoTime());
  private final DynamoDbClient tables =
      Emulator.client(DynamoDbClient.builder(), Emulator.endpoint());

  @BeforeEach
  void create() {
    Emulator.table(tables, table);
  }

  @AfterEach
  void delete() {
    tables.deleteTable(request -> request.tableName(table));
    tables.close();
  }

  @Test
  void names_each_service_of_the_time_once_over_midnight() {
    note("early", "2026-11-20T21:00:00Z", "IN_PROGRESS");
    note("late", "2026-11-20T23:59:59Z", "IN_PROGRESS");
    note("late", "2026-11-21T00:09:00Z", "COMPLETED");
    note("next", "2026-11-21T00:10:00Z", "COMPLETED");
    note("after", "2026-11-21T02:00:00Z", "COMPLETED");

    assertThat(
            new DynamoDbHeard(tables, table)
                .deploying(
                    Instant.parse("2026-11-20T23:00:00Z"), Instant.parse("2026-11-21T01:00:00Z")))
        .extracting(service -> service.toString().substring(SERVICES.length()))
        .containsExactly("late", "next");
  }

  private void note(String service, String at, String news) {
    tables.putItem(put ->
        put.tableName(table)
            .item(
                Map.of(
                    "pk", AttributeValue.fromS("deployments " + at.substring(0, 10)),
                    "sk", AttributeValue.fromS(SERVICES + service + " ecs-svc/1 " + news),
                    "at", AttributeValue.fromS(at))));
  }
}
