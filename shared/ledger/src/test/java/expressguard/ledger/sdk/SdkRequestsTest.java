package expressguard.ledger.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.ledger.item.Attribute;
import expressguard.ledger.item.Item;
import expressguard.ledger.item.Row;
import expressguard.ledger.request.Requests;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/**
 * What no emulator does: a table that leaves things over, and attributes that nobody here writes.
 */
class SdkRequestsTest {

  private static final Row ROW = new Row("p", "s");

  private final Requests requests = new SdkRequests(new Busy());

  /** A client of a table without capacity, in which every item is odd. */
  private static final class Busy implements DynamoDbClient {

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
      return GetItemResponse.builder()
          .item(
              Map.of(
                  "whole", AttributeValue.fromN("7"),
                  "half", AttributeValue.fromN("0.5"),
                  "nothing", AttributeValue.fromNul(true),
                  "texts", AttributeValue.fromSs(List.of("a"))))
          .build();
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
      return BatchGetItemResponse.builder().unprocessedKeys(request.requestItems()).build();
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
      return BatchWriteItemResponse.builder().unprocessedItems(request.requestItems()).build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }

  @Test
  void what_is_left_over_is_told() {
    Item item = Item.at(ROW).with("b", Attribute.Binary.of(new byte[] {1, -2}));

    assertThat(requests.batchGet("t", List.of(ROW)))
        .isEqualTo(new Requests.Batch(List.of(), List.of(ROW)));
    assertThat(requests.batchPut("t", List.of(item))).containsExactly(item);
  }

  @Test
  void what_nobody_here_writes_is_kept_apart() {
    assertThat(requests.get("t", ROW).orElseThrow().attributes())
        .isEqualTo(
            Map.of(
                "whole", new Attribute.Whole(7),
                "half", new Attribute.Foreign("N"),
                "nothing", new Attribute.Foreign("NUL"),
                "texts", new Attribute.Texts(List.of("a"))));
  }
}
