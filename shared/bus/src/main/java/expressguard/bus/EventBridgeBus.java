package expressguard.bus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/**
 * The bus on Amazon EventBridge. PutEvents answers for each entry by itself, so a batch that was
 * taken in part is told as not taken; whoever sends it again repeats ids that are known.
 */
public final class EventBridgeBus implements Bus {

  /** PutEvents takes no more entries at once (EventBridge API reference). */
  private static final int MOST_ENTRIES = 10;

  /** Nor more bytes in all of them, where the newer limit of 1 MB does not hold yet. */
  private static final int MOST_BYTES = 256 * 1024;

  private final EventBridgeClient events;
  private final String bus;
  private final String detailType;
  private final Consumer<String> refusals;

  /**
   * @param bus name or ARN
   * @param detailType of all that is put here
   * @param refusals told why, for each entry that was not taken
   */
  public EventBridgeBus(
      EventBridgeClient events, String bus, String detailType, Consumer<String> refusals) {
    this.events = events;
    this.bus = bus;
    this.detailType = detailType;
    this.refusals = refusals;
  }

  @Override
  public boolean put(List<String> details) {
    boolean all = true;
    for (List<PutEventsRequestEntry> batch : batches(details)) {
      all &= put(batch);
    }
    return all;
  }

  private boolean put(Collection<PutEventsRequestEntry> batch) {
    try {
      PutEventsResponse answer = events.putEvents(request -> request.entries(batch));
      List<PutEventsResultEntry> refused =
          answer.entries().stream().filter(entry -> entry.errorCode() != null).toList();
      refused.forEach(entry -> refusals.accept(entry.errorCode() + ": " + entry.errorMessage()));
      return refused.isEmpty();
    } catch (SdkException e) {
      refusals.accept(String.valueOf(e.getMessage()));
      return false;
    }
  }

  private List<List<PutEventsRequestEntry>> batches(List<String> details) {
    List<List<PutEventsRequestEntry>> batches = new ArrayList<>();
    int bytes = 0;
    for (String detail : details) {
      int size = size(detail);
      boolean full =
          batches.isEmpty()
              || batches.getLast().size() == MOST_ENTRIES
              || bytes + size > MOST_BYTES;
      if (full) {
        batches.add(new ArrayList<>());
        bytes = 0;
      }
      batches.getLast().add(entry(detail));
      bytes += size;
    }
    return batches;
  }

  /** As PutEvents counts (EventBridge user guide, calculating the size of an entry). */
  private int size(String detail) {
    return SOURCE.length() + detailType.length() + detail.getBytes(StandardCharsets.UTF_8).length;
  }

  private PutEventsRequestEntry entry(String detail) {
    return PutEventsRequestEntry.builder()
        .eventBusName(bus)
        .source(SOURCE)
        .detailType(detailType)
        .detail(detail)
        .build();
  }
}
