package expressguard.cli.option;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import picocli.CommandLine.TypeConversionException;

/**
 * A time that a person gave: an instant, or a day of UTC.
 *
 * @param first the instant, or the day's first moment
 * @param last the instant, or the day's last moment
 */
public record Moment(Instant first, Instant last) {

  /**
   * Reads {@code 2026-11-18} or {@code 2026-11-18T09:30:00Z}, the latter with any offset.
   *
   * @throws TypeConversionException when it is neither
   */
  public static Moment parse(String text) {
    try {
      return text.contains("T") ? instant(OffsetDateTime.parse(text)) : day(LocalDate.parse(text));
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "`" + text + "` is no time; write `2026-11-18`, or `2026-11-18T09:30:00Z`");
    }
  }

  private static Moment instant(OffsetDateTime time) {
    return new Moment(time.toInstant(), time.toInstant());
  }

  private static Moment day(LocalDate day) {
    return new Moment(
        day.atStartOfDay(ZoneOffset.UTC).toInstant(),
        day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1));
  }
}
