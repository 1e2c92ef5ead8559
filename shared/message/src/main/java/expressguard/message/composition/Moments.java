package expressguard.message.composition;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people read them; always in UTC, which the message says. */
final class Moments {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH);

  private Moments() {}

  static String of(Instant at) {
    return FORM.format(at.atOffset(ZoneOffset.UTC));
  }
}
