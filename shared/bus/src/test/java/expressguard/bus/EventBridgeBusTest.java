package expressguard.bus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.awsjson.JsonCalls;
import expressguard.awsjson.JsonService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

class EventBridgeBusTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<JsonNode> requests = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();

  /** EventBridge, which refuses entries whose detail says so. */
  private byte[] events(JsonService service, String operation, byte[] body) {
    assertThat(service).isEqualTo(JsonService.EVENTBRIDGE);
    assertThat(operation).isEqualTo("PutEvents");
    try {
      JsonNode request = JSON.readTree(body);
      requests.add(request);
      ObjectNode answer = JSON.createObjectNode();
      ArrayNode entries = answer.putArray("Entries");
      request.path("Entries").forEach(entry -> answer(entry, entries.addObject()));
      return JSON.writeValueAsBytes(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answer(JsonNode entry, ObjectNode answer) {
    if (entry.path("Detail").asText().contains("refuse")) {
      answer.put("ErrorCode", "ThrottlingException").put("ErrorMessage", "slow down");
    } else {
      answer.put("EventId", "e");
    }
  }

  @Test
  void puts_ten_entries_at_once_and_no_more_bytes_than_a_request_may_have() throws IOException {
    List<String> small = IntStream.range(0, 23).mapToObj(one -> "{\"a\":" + one + "}").toList();
    List<String> large = List.of("x".repeat(200_000), "y".repeat(50_000), "z".repeat(50_000));

    assertThat(bus().put(small)).isTrue();
    assertThat(bus().put(large)).isTrue();
    assertThat(requests.stream().map(request -> request.path("Entries").size()))
        .containsExactly(10, 10, 3, 2, 1);
    assertThat(requests.getFirst().path("Entries").get(0))
        .isEqualTo(
            JSON.readTree(
                """
                {"EventBusName": "guard", "Source": "express-guard",
                 "DetailType": "Express Guard Finding", "Detail": "{\\"a\\":0}"}\
                """));
  }

  @Test
  void one_entry_that_is_refused_is_told_and_the_others_go_on() {
    List<String> details = new ArrayList<>(IntStream.range(0, 12).mapToObj(one -> "{}").toList());
    details.set(3, "refuse");

    assertThat(bus().put(details)).isFalse();
    assertThat(refusals).containsExactly("ThrottlingException: slow down");
    assertThat(requests).hasSize(2);
  }

  @Test
  void a_call_that_fails_is_told_and_never_thrown() {
    JsonCalls broken =
        (service, operation, body) -> {
          throw SdkClientException.create("no network");
        };

    assertThat(bus(broken).put(List.of("{}"))).isFalse();
    assertThat(refusals).containsExactly("no network");
  }

  @Test
  void an_answer_that_is_none_counts_as_not_taken() {
    JsonCalls odd = (service, operation, body) -> "<html>".getBytes(StandardCharsets.UTF_8);

    assertThat(bus(odd).put(List.of("{}"))).isFalse();
    assertThat(refusals).singleElement().asString().startsWith("the answer cannot be read");
  }

  private EventBridgeBus bus() {
    return bus(this::events);
  }

  private EventBridgeBus bus(JsonCalls calls) {
    return new EventBridgeBus(calls, "guard", Bus.DETAIL_TYPE, refusals::add);
  }
}
