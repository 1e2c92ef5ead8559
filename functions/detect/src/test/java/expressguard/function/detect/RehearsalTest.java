package expressguard.function.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RehearsalTest {

  @Test
  void plays_the_whole_way_from_a_message_to_the_bus() {
    assertThat(Rehearsal.play())
        .singleElement()
        .asString()
        .contains("OVERWRITE_PENDING", "\"news\":\"OPENED\"");
  }

  @Test
  void makes_the_calls_of_the_way_without_a_service() {
    StandIn http = new StandIn();
    Rehearsal.call(http);

    assertThat(http.asked())
        .containsExactly(
            "AWSEvents.PutEvents",
            "DynamoDB_20120810.BatchGetItem",
            "DynamoDB_20120810.BatchWriteItem",
            "DynamoDB_20120810.GetItem",
            "DynamoDB_20120810.Query",
            "DynamoDB_20120810.TransactWriteItems",
            "DynamoDB_20120810.UpdateItem");
  }
}
