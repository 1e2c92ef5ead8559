package expressguard.awsjson.signed;

import java.time.Duration;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/**
 * Until when a call may take.
 *
 * @param end in the nanoseconds of {@link System#nanoTime}
 */
record Deadline(Duration call, long end) {

  static Deadline in(Duration call) {
    return new Deadline(call, System.nanoTime() + call.toNanos());
  }

  /** What may be spent on an attempt. */
  Duration shorter(Duration attempt) {
    Duration left = left();
    if (!left.isPositive()) {
      throw ApiCallTimeoutException.create(call.toMillis());
    }
    return left.compareTo(attempt) < 0 ? left : attempt;
  }

  /** Whether there is time for something after a pause. */
  boolean leaves(Duration pause) {
    return left().compareTo(pause) > 0;
  }

  private Duration left() {
    return Duration.ofNanos(end - System.nanoTime());
  }
}
