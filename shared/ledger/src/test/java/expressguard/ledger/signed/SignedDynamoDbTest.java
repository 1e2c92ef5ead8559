package expressguard.ledger.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import expressguard.awsjson.JsonService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class SignedDynamoDbTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<JsonNode> requests = new ArrayList<>();

  private DynamoDbClient answering(String... answers) {
    List<String> left = new ArrayList<>(List.of(answers));
    return new SignedDynamoDb((service, operation, body) -> {
      assertThat(service).isEqualTo(JsonService.DYNAMODB);
      try {
        requests.add(JSON.readTree(body));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return left.removeFirst().getBytes(StandardCharsets.UTF_8);
    });
  }

  private static DynamoDbClient refusing(String code, String body) {
    return new SignedDynamoDb((service, operation, request) -> {
      throw AwsServiceException.builder()
          .awsErrorDetails(
              AwsErrorDetails.builder()
                  .serviceName("DynamoDb")
                  .errorCode(code)
                  .errorMessage("no")
                  .rawResponse(SdkBytes.fromUtf8String(body))
                  .build())
          .statusCode(400)
          .requestId("r")
          .build();
    });
  }

  private static void transact(DynamoDbClient client) {
    client.transactWriteItems(write ->
        write.transactItems(
            TransactWriteItem.builder()
                .put(put -> put.tableName("t").item(Map.of("pk", AttributeValue.fromS("p"))))
                .build()));
  }

  @Test
  void a_request_says_what_was_set_and_nothing_else() throws IOException {
    answering("{}")
        .putItem(put ->
            put.tableName("t")
                .item(
                    Map.of(
                        "s", AttributeValue.fromS("ü"),
                        "n", AttributeValue.fromN("7"),
                        "b", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1, 2, -3})),
                        "f", AttributeValue.fromBool(true),
                        "l", AttributeValue.fromL(List.of()))));

    assertThat(requests.getFirst())
        .isEqualTo(
            JSON.readTree(
                """
                {"TableName": "t",
                 "Item": {"s": {"S": "ü"}, "n": {"N": "7"}, "b": {"B": "AQL9"},
                          "f": {"BOOL": true}, "l": {"L": []}}}\
                """));
  }

  @Test
  void an_answer_is_read_whole_and_what_is_not_known_is_left_out() {
    var answer =
        answering(
                """
                {"Count": 1, "New": {"a": [1, {}]}, "LastEvaluatedKey": null,
                 "Items": [{"b": {"B": "AQL9"}, "m": {"M": {"x": {"L": [{"N": "1"}]}}},
                            "z": {"NULL": true}, "ss": {"SS": ["a", "b"]}}]}\
                """)
            .query(query -> query.tableName("t"));

    assertThat(answer.count()).isEqualTo(1);
    assertThat(answer.hasLastEvaluatedKey()).isFalse();
    Map<String, AttributeValue> item = answer.items().getFirst();
    assertThat(item.get("b"))
        .isEqualTo(AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1, 2, -3})));
    assertThat(item.get("m"))
        .isEqualTo(
            AttributeValue.fromM(
                Map.of("x", AttributeValue.fromL(List.of(AttributeValue.fromN("1"))))));
    assertThat(item.get("z")).isEqualTo(AttributeValue.fromNul(true));
    assertThat(item.get("ss")).isEqualTo(AttributeValue.fromSs(List.of("a", "b")));
  }

  @Test
  void all_pages_are_asked_for() {
    DynamoDbClient client =
        answering(
            """
            {"Items": [{"pk": {"S": "1"}}], "LastEvaluatedKey": {"pk": {"S": "1"}}}\
            """,
            "{\"Items\":[{\"pk\":{\"S\":\"2\"}}]}");

    assertThat(client.queryPaginator(query -> query.tableName("t")).items()).hasSize(2);
    assertThat(requests.getLast().at("/ExclusiveStartKey/pk/S").asText()).isEqualTo("1");
  }

  @Test
  void an_answer_that_is_none_is_no_answer() {
    assertThatThrownBy(() -> answering("<html>").getItem(get -> get.tableName("t")))
        .isInstanceOf(SdkClientException.class);
    assertThatThrownBy(() -> answering("{\"Item\":[]}").getItem(get -> get.tableName("t")))
        .isInstanceOf(SdkClientException.class);
  }

  @Test
  void each_transaction_has_a_token_of_its_own() {
    DynamoDbClient client = answering("{}", "{}");
    transact(client);
    transact(client);

    assertThat(requests.stream().map(one -> one.path("ClientRequestToken").asText()).distinct())
        .hasSize(2)
        .allMatch(token -> token.length() == 36);
  }

  @Test
  void a_canceled_transaction_tells_the_reason_for_each_action() {
    DynamoDbClient client =
        refusing(
            "TransactionCanceledException",
            """
            {"__type": "com.amazonaws.dynamodb.v20120810#TransactionCanceledException",
             "Message": "no", "CancellationReasons": [
               {"Code": "None"}, {"Code": "ConditionalCheckFailed", "Message": "it is there"}]}\
            """);

    assertThatThrownBy(() -> transact(client))
        .asInstanceOf(InstanceOfAssertFactories.type(TransactionCanceledException.class))
        .satisfies(canceled -> {
          assertThat(canceled.cancellationReasons().stream().map(CancellationReason::code))
              .containsExactly("None", "ConditionalCheckFailed");
          assertThat(canceled.statusCode()).isEqualTo(400);
          assertThat(canceled.requestId()).isEqualTo("r");
        });
  }

  @Test
  void refusals_are_the_sdk_s_exceptions() {
    assertThatThrownBy(() ->
            refusing("ConditionalCheckFailedException", "{\"message\":\"no\"}")
                .deleteItem(delete -> delete.tableName("t")))
        .isInstanceOf(ConditionalCheckFailedException.class)
        .hasMessageContaining("no (Service: DynamoDb, Status Code: 400, Request ID: r");
    assertThatThrownBy(
            () -> refusing("ThrottlingException", "{}").updateItem(update -> update.tableName("t")))
        .isInstanceOf(DynamoDbException.class)
        .satisfies(e -> assertThat(((AwsServiceException) e).isThrottlingException()).isTrue());
  }

  @Test
  void what_the_ledger_does_not_use_is_refused() {
    assertThatThrownBy(() -> answering("{}").listTables())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
