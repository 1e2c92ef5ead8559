package expressguard.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import expressguard.catalog.Catalog;
import expressguard.event.EventKey;
import expressguard.loop.account.Emulator;
import expressguard.loop.stack.Stack;
import expressguard.loop.story.ExpressStory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Calls of real clients reach the intake queue, before any function is there to read them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ArrivalIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Stack stack;

  @BeforeAll
  void deploy() {
    stack = Stack.deploy(Emulator.given(), Map.of(), ExpressStory.PEOPLE, Set.of());
  }

  @AfterAll
  void close() {
    stack.close();
  }

  @Test
  void brings_every_watched_call_in_once_and_nothing_else() {
    stack.settle();
    intake();
    int before = stack.account().world().records().size();

    ExpressStory story = ExpressStory.begin(stack, "arrival");
    story.sidecar();
    story.ownRule("own.example.com");
    story.logGroup();
    story.managedTagRemoved();
    story.tags();
    List<String> watched =
        stack.account().world().records().stream()
            .skip(before)
            .filter(record -> Catalog.standard().watches(key(record)))
            .map(record -> record.path("eventID").asText())
            .toList();
    stack.settle();

    assertThat(intake())
        .extracting(event -> event.at("/detail/eventID").asText())
        .containsExactlyInAnyOrderElementsOf(watched)
        .doesNotHaveDuplicates();
  }

  @Test
  void brings_a_record_of_us_east_1_in_by_way_of_the_forwarder() {
    ExpressStory story = ExpressStory.begin(stack, "domain");
    stack.settle();
    intake();

    story.customDomain("www.example.com");
    stack.settle();

    assertThat(intake())
        .extracting(
            event -> event.path("region").asText() + " " + event.at("/detail/eventName").asText())
        .containsExactlyInAnyOrder(
            "eu-west-1 ModifyRule",
            "eu-west-1 AddListenerCertificates",
            "us-east-1 CreateHostedZone",
            "us-east-1 ChangeResourceRecordSets");
  }

  private List<JsonNode> intake() {
    return stack.queues().drain(stack.template().arn("IntakeQueue")).stream()
        .map(message -> read(message.body()))
        .toList();
  }

  private static EventKey key(JsonNode record) {
    return new EventKey(record.path("eventSource").asText(), record.path("eventName").asText());
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
