package expressguard.function.sweep.alive;

import expressguard.aws.Asked;
import java.time.Instant;

/** The resource that the guard tags to see that the record of it comes back. */
@FunctionalInterface
public interface Canary {

  /** The tag that bears the time. */
  String KEY = "express-guard:beat";

  /**
   * Tags it.
   *
   * @return when it was done
   */
  Asked<Instant> beat(Instant now);
}
