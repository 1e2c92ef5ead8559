package expressguard.aws.history;

import expressguard.aws.Asked;
import expressguard.aws.Refusals;
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

  /**
   * One page of the answer.
   *
   * @param records each a JSON object, as CloudTrail wrote it
   */
  public record Page(String name, List<String> records) {
    public Page {
      records = List.copyOf(records);
    }

    /** The page as a CloudTrail document. */
    public String document() {
      return "{\"Records\":[" + String.join(",", records) + "]}";
    }
  }

  /**
   * The calls of one name in a stretch of time.
   *
   * @param isWhole false when there are more than were asked for; these are the newest then
   */
  public record Stretch(List<Page> pages, boolean isWhole) {
    public Stretch {
      pages = List.copyOf(pages);
    }
  }

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
        all.addAll(stretch(name, since, Optional.empty(), Integer.MAX_VALUE).pages());
      }
    } catch (SdkException e) {
      return new Asked.Refused<>(Refusals.of(e, "cloudtrail:LookupEvents"));
    }
    return new Asked.Answered<>(List.copyOf(all));
  }

  /**
   * The calls of one name between two times.
   *
   * @param most so many pages are read, of 50 calls each
   * @throws InterruptedException when the thread is interrupted while it waits for its turn
   */
  public Asked<Stretch> between(String eventName, Instant from, Instant until, int most)
      throws InterruptedException {
    try {
      return new Asked.Answered<>(stretch(eventName, from, Optional.of(until), most));
    } catch (SdkException e) {
      return new Asked.Refused<>(Refusals.of(e, "cloudtrail:LookupEvents"));
    }
  }

  private Stretch stretch(String eventName, Instant since, Optional<Instant> until, int most)
      throws InterruptedException {
    List<Page> found = new ArrayList<>();
    Optional<String> next = Optional.empty();
    int read = 0;
    do {
      read++;
      pacing.turn();
      LookupEventsResponse answer = page(eventName, since, until, next);
      progress.read(++pages, events += answer.events().size());
      if (!answer.events().isEmpty()) {
        String name = "CloudTrail `" + eventName + "` page " + (found.size() + 1);
        found.add(new Page(name, answer.events().stream().map(Event::cloudTrailEvent).toList()));
      }
      next = Optional.ofNullable(answer.nextToken());
    } while (next.isPresent() && read < most);
    return new Stretch(found, next.isEmpty());
  }

  private LookupEventsResponse page(
      String eventName, Instant since, Optional<Instant> until, Optional<String> token) {
    LookupAttribute byName =
        LookupAttribute.builder()
            .attributeKey(LookupAttributeKey.EVENT_NAME)
            .attributeValue(eventName)
            .build();
    return trail.lookupEvents(request -> {
      request.startTime(since).lookupAttributes(List.of(byName));
      until.ifPresent(request::endTime);
      token.ifPresent(request::nextToken);
    });
  }
}
