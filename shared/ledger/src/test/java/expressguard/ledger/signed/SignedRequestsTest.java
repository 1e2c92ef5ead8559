package expressguard.ledger.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import expressguard.awsjson.JsonService;
import expressguard.ledger.LedgerException;
import expressguard.ledger.item.Attribute;
import expressguard.ledger.item.Item;
import expressguard.ledger.item.Row;
import expressguard.ledger.request.Requests;
import expressguard.ledger.request.Store;
import expressguard.ledger.request.Write;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;

class SignedRequestsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Row ROW = new Row("p", "s");
  private static final String ROW_JSON = "{\"pk\": {\"S\": \"p\"}, \"sk\": {\"S\": \"s\"}}";
  private static final Item ITEM =
      Item.at(ROW)
          .with("n", new Attribute.Whole(7))
          .with("b", Attribute.Binary.of(new byte[] {1, 2, -3}))
          .with("f", new Attribute.Flag(true))
          .with("ss", new Attribute.Texts(List.of("a", "ü")));
  private static final String ITEM_JSON =
      """
      {"pk": {"S": "p"}, "sk": {"S": "s"}, "n": {"N": "7"}, "b": {"B": "AQL9"},
       "f": {"BOOL": true}, "ss": {"SS": ["a", "ü"]}}\
      """;
  private static final String PUT_JSON = "{\"PutRequest\": {\"Item\": " + ITEM_JSON + "}}";

  private final List<String> operations = new ArrayList<>();
  private final List<JsonNode> bodies = new ArrayList<>();

  private Requests answering(String... answers) {
    List<String> left = new ArrayList<>(List.of(answers));
    return new SignedRequests((service, operation, body) -> {
      assertThat(service).isEqualTo(JsonService.DYNAMODB);
      operations.add(operation);
      try {
        bodies.add(JSON.readTree(body));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return left.removeFirst().getBytes(StandardCharsets.UTF_8);
    });
  }

  private static Requests refusing(int status, String code, String body) {
    return new SignedRequests((service, operation, request) -> {
      throw AwsServiceException.builder()
          .message("no")
          .awsErrorDetails(
              AwsErrorDetails.builder()
                  .serviceName("DynamoDb")
                  .errorCode(code)
                  .errorMessage("no")
                  .rawResponse(SdkBytes.fromUtf8String(body))
                  .build())
          .statusCode(status)
          .build();
    });
  }

  private static Store canceling(String... codes) {
    String reasons =
        Stream.of(codes)
            .map("{\"Message\": \"x\", \"Code\": \"%s\"}"::formatted)
            .collect(Collectors.joining(", ", "{\"CancellationReasons\": [", "]}"));
    return new Store(refusing(400, "TransactionCanceledException", reasons), "t");
  }

  private void asked(String operation, String body) throws IOException {
    assertThat(operations.getLast()).isEqualTo(operation);
    assertThat(bodies.getLast()).isEqualTo(JSON.readTree(body));
  }

  @Test
  void an_item_is_asked_for_and_read_with_all_that_it_has() throws IOException {
    assertThat(answering("{\"New\": [1, {}], \"Item\": " + ITEM_JSON + "}").get("t", ROW))
        .contains(ITEM);
    asked("GetItem", "{\"TableName\": \"t\", \"ConsistentRead\": true, \"Key\": " + ROW_JSON + "}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"Item\": {}}", "{\"Item\": null}"})
  void an_item_that_is_not_there_is_none(String answer) {
    assertThat(answering(answer).get("t", ROW)).isEmpty();
  }

  @Test
  void what_nobody_here_writes_is_kept_apart() {
    String strange =
        """
        {"Item": {"pk": {"S": "p"}, "sk": {"S": "s"}, "m": {"M": {"x": {"L": [{"N": "1"}]}}},
                  "z": {"NULL": true}, "half": {"N": "0.5"}}}\
        """;
    Item item = answering(strange).get("t", ROW).orElseThrow();
    assertThat(item.attribute("m")).isEqualTo(new Attribute.Foreign("M"));
    assertThat(item.attribute("z")).isEqualTo(new Attribute.Foreign("NULL"));
    assertThatThrownBy(() -> item.number("half"))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("item `p` `s`")
        .hasMessageContaining("`half`");
    assertThatThrownBy(item::document).isInstanceOf(LedgerException.class);
  }

  @Test
  void all_pages_are_asked_for() throws IOException {
    Requests requests =
        answering(
            "{\"Items\": [%s], \"LastEvaluatedKey\": %s}".formatted(ITEM_JSON, ROW_JSON),
            "{\"Items\": [%s], \"LastEvaluatedKey\": {}}".formatted(ITEM_JSON));

    assertThat(new Store(requests, "t").query("p", "F#")).containsExactly(ITEM, ITEM);
    asked(
        "Query",
        """
        {"TableName": "t", "ConsistentRead": true,
         "KeyConditionExpression": "pk = :pk AND begins_with(sk, :prefix)",
         "ExpressionAttributeValues": {":pk": {"S": "p"}, ":prefix": {"S": "F#"}},
         "ExclusiveStartKey": %s}\
        """
            .formatted(ROW_JSON));
  }

  @Test
  void the_first_of_a_partition_are_one_page() throws IOException {
    Requests requests =
        answering("{\"Items\": [%s], \"LastEvaluatedKey\": %s}".formatted(ITEM_JSON, ROW_JSON));

    assertThat(new Store(requests, "t").first("p", 1)).containsExactly(ITEM);
    asked(
        "Query",
        """
        {"TableName": "t", "ConsistentRead": true, "Limit": 1, "KeyConditionExpression": "pk = :pk",
         "ExpressionAttributeValues": {":pk": {"S": "p"}}}\
        """);
  }

  @Test
  void what_a_batch_left_over_is_asked_for_again() throws IOException {
    String keys = "{\"ConsistentRead\": true, \"Keys\": [" + ROW_JSON + "]}";
    Requests requests =
        answering(
            "{\"Responses\": {\"t\": [%s]}, \"UnprocessedKeys\": {\"t\": %s}}"
                .formatted(ITEM_JSON, keys),
            "{\"Responses\": {}, \"UnprocessedKeys\": {}}");

    assertThat(new Store(requests, "t").getAll(List.of(new Row("p", "1"), ROW)))
        .containsExactly(ITEM);
    assertThat(bodies).hasSize(2);
    asked("BatchGetItem", "{\"RequestItems\": {\"t\": " + keys + "}}");
  }

  @Test
  void what_a_batch_did_not_put_is_put_again() throws IOException {
    Requests requests =
        answering(
            "{\"UnprocessedItems\": {\"t\": [" + PUT_JSON + "]}}", "{\"UnprocessedItems\": {}}");

    new Store(requests, "t").putAll(List.of(Item.at(new Row("p", "1")), ITEM));

    assertThat(bodies).hasSize(2);
    asked("BatchWriteItem", "{\"RequestItems\": {\"t\": [" + PUT_JSON + "]}}");
  }

  @Test
  void a_table_without_capacity_is_asked_five_times_in_a_row() {
    String left = "{\"UnprocessedItems\": {\"t\": [" + PUT_JSON + "]}}";
    String[] answers = IntStream.range(0, 5).mapToObj(_ -> left).toArray(String[]::new);
    Store store = new Store(answering(answers), "t");

    assertThatThrownBy(() -> store.putAll(List.of(ITEM)))
        .asInstanceOf(InstanceOfAssertFactories.type(LedgerException.class))
        .matches(LedgerException::isPassing)
        .extracting(Throwable::getMessage)
        .asString()
        .contains("table `t` had no capacity");
  }

  @Test
  void a_write_says_its_terms_and_nothing_that_is_empty() throws IOException {
    Write.Terms terms =
        new Write.Terms("b = :a", Map.of("#a", "a"), Map.of(":a", new Attribute.Whole(1)));
    assertThat(answering("{}").write(new Write.Update("t", ROW, "SET #a = :a", terms))).isTrue();
    asked(
        "UpdateItem",
        """
        {"TableName": "t", "Key": %s,
         "UpdateExpression": "SET #a = :a", "ConditionExpression": "b = :a",
         "ExpressionAttributeNames": {"#a": "a"}, "ExpressionAttributeValues": {":a": {"N": "1"}}}\
        """
            .formatted(ROW_JSON));
    assertThat(answering("{}").write(new Write.Put("t", ITEM))).isTrue();
    asked("PutItem", "{\"TableName\": \"t\", \"Item\": " + ITEM_JSON + "}");
    assertThat(answering("{}").write(new Write.Delete("t", ROW))).isTrue();
    asked("DeleteItem", "{\"TableName\": \"t\", \"Key\": " + ROW_JSON + "}");
    assertThat(answering("{}").write(new Write.Delete("t", ROW, terms))).isTrue();
    asked(
        "DeleteItem",
        """
        {"TableName": "t", "Key": %s, "ConditionExpression": "b = :a",
         "ExpressionAttributeNames": {"#a": "a"}, "ExpressionAttributeValues": {":a": {"N": "1"}}}\
        """
            .formatted(ROW_JSON));
  }

  @Test
  void a_transaction_has_all_writes_and_a_token_of_its_own() throws IOException {
    Requests requests = answering("{}", "{}");
    List<Write> writes = List.of(new Write.Put("t", ITEM), new Write.Delete("u", ROW));
    assertThat(requests.transact(writes)).isEmpty();
    assertThat(requests.transact(writes)).isEmpty();

    assertThat(bodies.getLast().path("TransactItems"))
        .isEqualTo(
            JSON.readTree(
                """
                [{"Put": {"TableName": "t", "Item": %s}},
                 {"Delete": {"TableName": "u", "Key": %s}}]\
                """
                    .formatted(ITEM_JSON, ROW_JSON)));
    assertThat(bodies.stream().map(one -> one.path("ClientRequestToken").asText()).distinct())
        .hasSize(2)
        .allMatch(token -> token.length() == 36);
  }

  @Test
  void a_condition_that_does_not_hold_is_no_failure() {
    Requests requests = refusing(400, "ConditionalCheckFailedException", "{}");
    assertThat(requests.write(new Write.Delete("t", ROW))).isFalse();
  }

  @Test
  void a_transaction_that_others_overtook_was_not_carried_out() {
    List<Write> writes = List.of(new Write.Put("t", ITEM));
    assertThat(canceling("None", "ConditionalCheckFailed").transact(writes)).isFalse();
    assertThat(canceling("TransactionConflict", "None").transact(writes)).isFalse();
    assertThat(canceling().transact(writes)).isFalse();
  }

  @Test
  void a_transaction_that_was_canceled_for_another_reason_is_a_failure() {
    List<Write> writes = List.of(new Write.Put("t", ITEM));
    Store throttled = canceling("ConditionalCheckFailed", "ThrottlingError");
    assertThatThrownBy(() -> throttled.transact(writes))
        .asInstanceOf(InstanceOfAssertFactories.type(LedgerException.class))
        .matches(LedgerException::isPassing);
    Store wrong = canceling("None", "ValidationError");
    assertThatThrownBy(() -> wrong.transact(writes))
        .asInstanceOf(InstanceOfAssertFactories.type(LedgerException.class))
        .matches(failure -> !failure.isPassing())
        .extracting(Throwable::getMessage)
        .asString()
        .contains("nothing was written: [ValidationError]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>",
        "[]",
        "{\"Item\": []}",
        "{\"Item\": {\"pk\": \"p\"}}",
        "{\"Item\": {\"pk\": {}}}",
        "{\"Item\": {\"pk\": {\"S\": 1}}}",
        "{\"Item\": {\"pk\": {\"S\": \"a\", \"N\": \"1\"}}}",
        "{\"Item\": {\"pk\": {\"SS\": \"hunter2\"}}}",
        "{\"Item\": {\"pk\": {\"S\": \"hunter2\"}",
        "{\"Items\": {}}",
        "{\"UnprocessedItems\": {\"t\": [{\"DeleteRequest\": {}}]}}",
      })
  void an_answer_of_another_form_is_no_answer(String answer) {
    assertThatThrownBy(() -> answering(answer).get("t", ROW))
        .isInstanceOf(SdkClientException.class)
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void failures_say_what_to_do() {
    assertThat(failure(400, "ResourceNotFoundException", false)).contains("no table `t`");
    assertThat(failure(403, "Odd", false)).contains("may not be used", "Odd");
    assertThat(failure(400, "AccessDeniedException", false)).contains("may not be used");
    assertThat(failure(400, "ThrottlingException", true)).contains("try again");
    assertThat(failure(500, "InternalServerError", true)).contains("try again");
    assertThat(failure(400, "TransactionInProgressException", true)).contains("try again");
    assertThat(failure(400, "ValidationException", false)).contains("refused", "ValidationEx");
  }

  private static String failure(int status, String code, boolean passing) {
    Store store = new Store(refusing(status, code, "{}"), "t");
    List<String> messages = new ArrayList<>();
    assertThatThrownBy(() -> store.get(ROW))
        .asInstanceOf(InstanceOfAssertFactories.type(LedgerException.class))
        .satisfies(failure -> {
          assertThat(failure.isPassing()).isEqualTo(passing);
          messages.add(failure.getMessage());
        });
    return messages.getFirst();
  }
}
