package expressguard.bench.naive;

import expressguard.bus.Bus;
import java.util.List;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/** The bus by the SDK's client, as {@code create()} makes it. */
final class NaiveBus implements Bus {

  private final EventBridgeClient events = EventBridgeClient.create();

  @Override
  public boolean put(List<String> details) {
    List<PutEventsRequestEntry> entries = details.stream().map(NaiveBus::entry).toList();
    return events.putEvents(put -> put.entries(entries)).failedEntryCount() == 0;
  }

  private static PutEventsRequestEntry entry(String detail) {
    return PutEventsRequestEntry.builder()
        .eventBusName(System.getenv("GUARD_BUS"))
        .source(SOURCE)
        .detailType(DETAIL_TYPE)
        .detail(detail)
        .build();
  }
}
