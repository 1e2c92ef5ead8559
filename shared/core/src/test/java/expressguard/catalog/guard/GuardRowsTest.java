package expressguard.catalog.guard;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.catalog.Calls;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GuardRowsTest {

  @Test
  void names_a_rule_of_another_bus_behind_its_bus() {
    assertThat(Calls.of("events", "DeleteRule", "name", "r", "eventBusName", "b").read())
        .containsKey(Calls.arn("events", "rule/b/r"));
    assertThat(
            Calls.of(
                    "events", "DeleteRule",
                    "name", "r",
                    "eventBusName", Calls.arn("events", "event-bus/b"))
                .read())
        .containsKey(Calls.arn("events", "rule/b/r"));
    assertThat(Calls.of("events", "DeleteRule", "name", "r", "eventBusName", "default").read())
        .containsKey(Calls.arn("events", "rule/r"));
  }

  @Test
  void reads_a_queue_from_its_address_and_nothing_from_another_text() {
    assertThat(
            Calls.of("sqs", "PurgeQueue", "queueUrl", "https://eu-west-1.queue.x/123456789012/q")
                .read())
        .containsEntry(Calls.arn("sqs", "q"), Map.of("messages", "(removed)"));
    assertThat(Calls.of("sqs", "PurgeQueue", "queueUrl", "q").read()).isEmpty();
  }

  @Test
  void finds_the_function_of_a_mapping_in_the_response() {
    Calls deleted = Calls.of("lambda", "DeleteEventSourceMapping20150331", "uUID", "u-1");
    assertThat(deleted.read()).isEmpty();
    assertThat(deleted.answered("functionArn", Calls.arn("lambda", "function:f:live")).read())
        .containsEntry(
            Calls.arn("lambda", "function:f"), Map.of("eventSourceMapping", "(removed)"));
  }

  @Test
  void tells_a_version_that_is_deleted_from_its_function() {
    assertThat(
            Calls.of("lambda", "DeleteFunction20150331", "functionName", "f", "qualifier", "3")
                .read(Calls.arn("lambda", "function:f")))
        .containsExactly(Map.entry("versions[3]", "(removed)"));
  }

  @Test
  void takes_a_subscription_for_its_topic() {
    assertThat(Calls.of("sns", "Unsubscribe", "subscriptionArn", Calls.arn("sns", "t:0d1c")).read())
        .containsKey(Calls.arn("sns", "t"));
  }
}
