package expressguard.awsjson;

import java.time.Duration;

/**
 * How long things may take.
 *
 * @param attempt one attempt
 * @param call a call with all its attempts and the pauses between them
 */
public record Limits(Duration attempt, Duration call) {

  public Limits {
    if (!attempt.isPositive() || call.compareTo(attempt) < 0) {
      throw new IllegalArgumentException(
          "a call of %s has no time for an attempt of %s".formatted(call, attempt));
    }
  }
}
