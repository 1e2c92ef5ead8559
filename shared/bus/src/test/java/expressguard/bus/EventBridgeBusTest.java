package expressguard.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

class EventBridgeBusTest {

  private final List<PutEventsRequest> requests = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();

  /** EventBridge, which refuses entries whose detail says so. */
  private final class Events implements EventBridgeClient {

    @Override
    public PutEventsResponse putEvents(PutEventsRequest request) {
      requests.add(request);
      return PutEventsResponse.builder()
          .entries(request.entries().stream().map(Events::answer).toList())
          .build();
    }

    private static PutEventsResultEntry answer(PutEventsRequestEntry entry) {
      return entry.detail().contains("refuse")
          ? PutEventsResultEntry.builder()
              .errorCode("ThrottlingException")
              .errorMessage("slow down")
              .build()
          : PutEventsResultEntry.builder().eventId("e").build();
    }

    @Override
    public String serviceName() {
      return "events";
    }

    @Override
    public void close() {}
  }

  @Test
  void puts_ten_entries_at_once_and_no_more_bytes_than_a_request_may_have() {
    List<String> small = IntStream.range(0, 23).mapToObj(one -> "{\"a\":" + one + "}").toList();
    List<String> large = List.of("x".repeat(200_000), "y".repeat(50_000), "z".repeat(50_000));

    assertThat(bus().put(small)).isTrue();
    assertThat(bus().put(large)).isTrue();
    assertThat(requests.stream().map(request -> request.entries().size()))
        .containsExactly(10, 10, 3, 2, 1);
    assertThat(requests.getFirst().entries().getFirst())
        .isEqualTo(
            PutEventsRequestEntry.builder()
                .eventBusName("guard")
                .source("express-guard")
                .detailType("Express Guard Finding")
                .detail("{\"a\":0}")
                .build());
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
    EventBridgeClient broken =
        new EventBridgeClient() {
          @Override
          public PutEventsResponse putEvents(PutEventsRequest request) {
            throw SdkClientException.create("no network");
          }

          @Override
          public String serviceName() {
            return "events";
          }

          @Override
          public void close() {}
        };

    assertThat(
            new EventBridgeBus(broken, "guard", Bus.DETAIL_TYPE, refusals::add).put(List.of("{}")))
        .isFalse();
    assertThat(refusals).containsExactly("no network");
  }

  private EventBridgeBus bus() {
    return new EventBridgeBus(new Events(), "guard", Bus.DETAIL_TYPE, refusals::add);
  }
}
