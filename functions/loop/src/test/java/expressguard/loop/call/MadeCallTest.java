package expressguard.loop.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.ecs.model.ListClustersRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** A call asks for what IAM would ask for it. */
final class MadeCallTest {

  private static final Map<String, AttributeValue> KEY = Map.of("pk", AttributeValue.fromS("x"));

  @Test
  void asks_for_each_part_of_a_transaction() {
    TransactWriteItemsRequest request =
        TransactWriteItemsRequest.builder()
            .transactItems(
                TransactWriteItem.builder().put(put -> put.tableName("facts").item(KEY)).build(),
                TransactWriteItem.builder()
                    .update(update -> update.tableName("standings").key(KEY))
                    .build(),
                TransactWriteItem.builder()
                    .conditionCheck(check -> check.tableName("facts").key(KEY))
                    .build())
            .build();

    assertThat(MadeCall.of("DynamoDb", "TransactWriteItems", request))
        .containsExactly(
            new MadeCall("dynamodb:ConditionCheckItem", "facts"),
            new MadeCall("dynamodb:PutItem", "facts"),
            new MadeCall("dynamodb:UpdateItem", "standings"));
  }

  @Test
  void asks_for_each_table_of_a_batch() {
    BatchGetItemRequest request =
        BatchGetItemRequest.builder()
            .requestItems(Map.of("facts", KeysAndAttributes.builder().keys(List.of(KEY)).build()))
            .build();

    assertThat(MadeCall.of("DynamoDb", "BatchGetItem", request))
        .containsExactly(new MadeCall("dynamodb:BatchGetItem", "facts"));
  }

  @Test
  void names_the_bus_and_the_queue() {
    PutEventsRequest events =
        PutEventsRequest.builder()
            .entries(List.of(PutEventsRequestEntry.builder().eventBusName("guard").build()))
            .build();
    SendMessageRequest message = SendMessageRequest.builder().queueUrl("https://q").build();

    assertThat(MadeCall.of("EventBridge", "PutEvents", events))
        .containsExactly(new MadeCall("events:PutEvents", "guard"));
    assertThat(MadeCall.of("Sqs", "SendMessage", message))
        .containsExactly(new MadeCall("sqs:SendMessage", "https://q"));
  }

  @Test
  void asks_for_the_same_when_it_was_made_in_json() throws IOException {
    assertThat(
            json(
                "dynamodb",
                "TransactWriteItems",
                """
                {"TransactItems": [
                   {"Put": {"TableName": "facts", "Item": {"Name": {"S": "x"}}}},
                   {"Update": {"TableName": "standings"}},
                   {"ConditionCheck": {"TableName": "facts"}}]}\
                """))
        .containsExactly(
            new MadeCall("dynamodb:ConditionCheckItem", "facts"),
            new MadeCall("dynamodb:PutItem", "facts"),
            new MadeCall("dynamodb:UpdateItem", "standings"));
    assertThat(json("dynamodb", "BatchGetItem", "{\"RequestItems\": {\"facts\": {\"Keys\": []}}}"))
        .containsExactly(new MadeCall("dynamodb:BatchGetItem", "facts"));
    assertThat(json("events", "PutEvents", "{\"Entries\": [{\"EventBusName\": \"guard\"}]}"))
        .containsExactly(new MadeCall("events:PutEvents", "guard"));
    assertThat(json("ssm", "GetParameter", "{\"Name\": \"/p\"}"))
        .containsExactly(new MadeCall("ssm:GetParameter", "/p"));
    assertThat(json("dynamodb", "ListTables", "{}"))
        .containsExactly(new MadeCall("dynamodb:ListTables", "*"));
  }

  private static Set<MadeCall> json(String service, String operation, String request)
      throws IOException {
    return new JsonRequest(service, operation, new ObjectMapper().readTree(request)).calls();
  }

  @Test
  void asks_for_everything_where_a_request_names_nothing() {
    assertThat(MadeCall.of("Ecs", "ListClusters", ListClustersRequest.builder().build()))
        .containsExactly(new MadeCall("ecs:ListClusters", "*"));
  }
}
