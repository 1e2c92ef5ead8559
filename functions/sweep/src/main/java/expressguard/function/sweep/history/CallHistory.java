package expressguard.function.sweep.history;

import expressguard.aws.Asked;
import java.time.Instant;
import java.util.List;

/** The calls of the last 90 days. */
@FunctionalInterface
public interface CallHistory {

  /** The watched calls of one event name, whatever its source, that were made in a time. */
  Asked<List<Found>> calls(String eventName, Instant from, Instant until);
}
