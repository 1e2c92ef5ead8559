package expressguard.function.sweep.history;

import expressguard.aws.Asked;
import expressguard.aws.Refusal;
import expressguard.aws.history.RecordedCalls;
import expressguard.catalog.Catalog;
import expressguard.classify.Fact;
import expressguard.cloudtrail.CloudTrailReader;
import expressguard.cloudtrail.Origin;
import expressguard.cloudtrail.Sink;
import expressguard.cloudtrail.input.Input;
import expressguard.event.ApiCall;
import expressguard.lambda.log.Line;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** LookupEvents of CloudTrail, read as every other record is. */
public final class CloudTrailHistory implements CallHistory {

  private static final Logger LOG = LogManager.getLogger(CloudTrailHistory.class);

  /** Two a second, so they take 100 seconds of a sweep; without an end, one name could take it. */
  private static final int MOST_PAGES = 200;

  private final RecordedCalls calls;
  private final Catalog catalog;
  private final int mostPages;
  private final CloudTrailReader reader = new CloudTrailReader();

  public CloudTrailHistory(RecordedCalls calls, Catalog catalog) {
    this(calls, catalog, MOST_PAGES);
  }

  /**
   * A history of which no more is read than so many pages of each name in a look-up.
   *
   * @param mostPages of 50 calls each, the newest first; what is left over is told in the log
   */
  public CloudTrailHistory(RecordedCalls calls, Catalog catalog, int mostPages) {
    this.calls = calls;
    this.catalog = catalog;
    this.mostPages = mostPages;
  }

  @Override
  public Asked<List<Found>> calls(String eventName, Instant from, Instant until) {
    try {
      return switch (calls.between(eventName, from, until, mostPages)) {
        case Asked.Answered<RecordedCalls.Stretch>(var stretch) -> {
          if (!stretch.isWhole()) {
            tell(eventName, from, until);
          }
          yield found(stretch.pages());
        }
        case Asked.Refused<RecordedCalls.Stretch>(var refusal) -> new Asked.Refused<>(refusal);
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Asked.Refused<>(
          new Refusal(Refusal.Kind.UNREACHABLE, "the look-up was interrupted"));
    }
  }

  private void tell(String eventName, Instant from, Instant until) {
    LOG.error(
        Line.of(
                "the event history has more calls than a sweep reads: older ones that were lost are"
                    + " not found")
            .with("name", eventName)
            .with("pages", mostPages)
            .with("from", from.toString())
            .with("until", until.toString()));
  }

  private Asked<List<Found>> found(List<RecordedCalls.Page> pages) {
    List<Found> found = new ArrayList<>();
    pages.forEach(page -> page.records().forEach(record -> read(record, found)));
    return new Asked.Answered<>(List.copyOf(found));
  }

  private void read(String record, List<Found> found) {
    byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
    Input input = new Input("event history", bytes.length, () -> new ByteArrayInputStream(bytes));
    reader.read(
        input,
        catalog::watches,
        new Sink() {
          @Override
          public void call(Origin origin, ApiCall call) {
            Fact.of(catalog, call).ifPresent(fact -> found.add(new Found(fact, record)));
          }

          @Override
          public void unreadable(Origin origin, String reason) {
            LOG.warn(
                Line.of("a record of the event history cannot be read")
                    .with("bytes", bytes.length));
          }
        });
  }
}
