package expressguard.cloudtrail.record;

import static java.time.temporal.ChronoField.DAY_OF_MONTH;
import static java.time.temporal.ChronoField.MONTH_OF_YEAR;
import static java.time.temporal.ChronoField.OFFSET_SECONDS;
import static java.time.temporal.ChronoField.YEAR;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;

/**
 * The time of a record. CloudTrail writes {@code 2026-01-31T12:00:00Z}; what rewrites records puts
 * a blank for the T, adds nanoseconds, or drops the Z. A time without an offset is UTC.
 */
final class Times {

  /** What CloudTrail itself writes, with a 0 for each digit. */
  private static final String USUAL = "0000-00-00T00:00:00Z";

  private static final DateTimeFormatter FORM =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendValue(YEAR, 4)
          .appendLiteral('-')
          .appendValue(MONTH_OF_YEAR, 2)
          .appendLiteral('-')
          .appendValue(DAY_OF_MONTH, 2)
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[XXX][XX][' UTC']")
          .parseDefaulting(OFFSET_SECONDS, 0)
          .toFormatter(Locale.ROOT);

  private Times() {}

  static Optional<Instant> parse(String text) {
    return usual(text).or(() -> rewritten(text));
  }

  /** Nearly every time; by the form for all it took a tenth of what a record takes. */
  private static Optional<Instant> usual(String text) {
    if (!isUsual(text)) {
      return Optional.empty();
    }
    try {
      LocalDateTime time =
          LocalDateTime.of(
              number(text, 0, 4),
              number(text, 5, 7),
              number(text, 8, 10),
              number(text, 11, 13),
              number(text, 14, 16),
              number(text, 17, 19));
      return Optional.of(time.toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isUsual(String text) {
    if (text.length() != USUAL.length()) {
      return false;
    }
    for (int at = 0; at < USUAL.length(); at++) {
      char form = USUAL.charAt(at);
      char seen = text.charAt(at);
      if (form == '0' ? seen < '0' || seen > '9' : seen != form) {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  private static Optional<Instant> rewritten(String text) {
    try {
      return Optional.of(FORM.parse(text.strip(), Instant::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
