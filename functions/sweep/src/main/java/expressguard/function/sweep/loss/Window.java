package expressguard.function.sweep.loss;

import expressguard.function.sweep.mark.Mark;
import expressguard.function.sweep.mark.Watermarks;
import expressguard.history.History;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * From when to when deployments are looked at. It begins with the guard: what was deployed before
 * has no call in the ledger, and is no loss.
 */
public final class Window {

  /** Events are late by seconds, seldom by minutes; a younger deployment is left alone. */
  private static final Duration SETTLING = Duration.ofMinutes(10);

  /** So long it is looked again whether the history has a record by now. */
  private static final Duration AGAIN = Duration.ofHours(6);

  private static final String GROUP = "losses";
  private static final String SINCE = "since";
  private static final String COVERED = "covered";

  private final Watermarks watermarks;
  private final String region;

  public Window(Watermarks watermarks, String region) {
    this.watermarks = watermarks;
    this.region = region;
  }

  /** A stretch of time. */
  record Span(Instant from, Instant until, Instant since, Mark before) {}

  /** What is to be looked at now; the first time, it is noted that the guard begins. */
  Span open(Instant now) {
    Mark mark = watermarks.read(GROUP, region);
    // The call of a deployment may lie as far before it as a deployment is long.
    Instant since = mark.time(SINCE).orElse(now.plus(History.DEPLOYMENT));
    Instant covered = mark.time(COVERED).orElse(now);
    Instant again = covered.minus(AGAIN);
    Instant from = again.isBefore(since) ? since : again;
    return new Span(from, now.minus(SETTLING), since, mark);
  }

  /** Notes that all of it was looked at; if somebody else did so meanwhile, theirs holds. */
  void close(Span span) {
    Map<String, String> values =
        Map.of(SINCE, span.since().toString(), COVERED, span.until().toString());
    boolean written = watermarks.write(GROUP, region, span.before().next(values));
    if (!written && span.before().revision() == 0) {
      throw new IllegalStateException("another sweep began at the same time; the next goes on");
    }
  }
}
