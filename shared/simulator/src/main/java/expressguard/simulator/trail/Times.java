package expressguard.simulator.trail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times inside responses, as ELB's sample record shows them: {@code Apr 11, 2016 5:23:50 PM}. */
final class Times {

  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("MMM d, yyyy h:mm:ss a", Locale.US).withZone(ZoneOffset.UTC);

  private Times() {}

  static String shown(long epochSeconds) {
    return SHOWN.format(Instant.ofEpochSecond(epochSeconds));
  }
}
