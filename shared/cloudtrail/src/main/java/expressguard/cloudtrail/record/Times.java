package expressguard.cloudtrail.record;

import static java.time.temporal.ChronoField.DAY_OF_MONTH;
import static java.time.temporal.ChronoField.MONTH_OF_YEAR;
import static java.time.temporal.ChronoField.OFFSET_SECONDS;
import static java.time.temporal.ChronoField.YEAR;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;

/**
 * The time of a record. CloudTrail writes {@code 2026-01-31T12:00:00Z}; what rewrites records puts
 * a blank for the T, adds nanoseconds, or drops the Z. A time without an offset is UTC.
 */
final class Times {

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
    try {
      return Optional.of(FORM.parse(text.strip(), Instant::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
