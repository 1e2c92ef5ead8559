package expressguard.aws;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.Event;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttribute;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttributeKey;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsResponse;

/**
 * Reads the calls of the last 90 days from CloudTrail's event history, for an account that keeps no
 * archive. A request can filter by one attribute alone, so it asks once for each event name that is
 * watched.
 */
public final class RecordedCalls {

  /** CloudTrail API reference, LookupEvents: how long the event history is, in days. */
  public static final int DAYS = 90;

  /** One page of the answer, as a CloudTrail document. */
  public record Page(String name, String document) {}

  /** Told after each page, so that whoever waits sees how far it is. */
  @FunctionalInterface
  public interface Progress {
    void read(int pages, long events);
  }

  private final CloudTrailClient trail;
  private final Pacing pacing;
  private final Progress progress;
  private int pages;
  private long events;

  public RecordedCalls(CloudTrailClient trail, Pacing pacing, Progress progress) {
    this.trail = trail;
    this.pacing = pacing;
    this.progress = progress;
  }

  /**
   * Every call of some names since a time, each page as a document of records.
   *
   * @throws InterruptedException when the thread is interrupted while it waits for its turn
   */
  public Asked<List<Page>> of(Collection<String> eventNames, Instant since)
      throws InterruptedException {
    List<Page> all = new ArrayList<>();
    try {
      for (String name : eventNames) {
        all.addAll(pages(name, since));
      }
    } catch (SdkException e) {
      return new Asked.Refused<>(Refusals.of(e, "cloudtrail:LookupEvents"));
    }
    return new Asked.Answered<>(List.copyOf(all));
  }

  private List<Page> pages(String eventName, Instant since) throws InterruptedException {
    List<Page> found = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      pacing.turn();
      LookupEventsResponse answer = page(eventName, since, next);
      progress.read(++pages, events += answer.events().size());
      if (!answer.events().isEmpty()) {
        String name = "CloudTrail `" + eventName + "` page " + (found.size() + 1);
        found.add(new Page(name, document(answer.events())));
      }
      next = Optional.ofNullable(answer.nextToken());
    } while (next.isPresent());
    return found;
  }

  private LookupEventsResponse page(String eventName, Instant since, Optional<String> token) {
    LookupAttribute byName =
        LookupAttribute.builder()
            .attributeKey(LookupAttributeKey.EVENT_NAME)
            .attributeValue(eventName)
            .build();
    return trail.lookupEvents(request -> {
      request.startTime(since).lookupAttributes(List.of(byName));
      token.ifPresent(request::nextToken);
    });
  }

  /** The records stand in the answer as texts of their own. */
  private static String document(List<Event> events) {
    List<String> records = events.stream().map(Event::cloudTrailEvent).toList();
    return "{\"Records\":[" + String.join(",", records) + "]}";
  }
}
