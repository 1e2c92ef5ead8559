package expressguard.policy.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/** When a window is open; the first moment belongs to it, the last does not. */
public sealed interface Schedule {

  /**
   * Every week on some days, by the clock on the wall of a zone: a window of 24 hours lasts the
   * whole day also when the clocks change, and an hour that they repeat is in it twice.
   *
   * @param days the days on which it opens
   * @param length as the clock on the wall counts, at most a week
   */
  record Weekly(Set<DayOfWeek> days, LocalTime from, Duration length, ZoneId zone)
      implements Schedule {

    private static final Duration WEEK = Duration.ofDays(7);

    /**
     * @throws IllegalArgumentException when it would never open, or be open for more than a week
     */
    public Weekly {
      if (days.isEmpty() || !length.isPositive() || length.compareTo(WEEK) > 0) {
        throw new IllegalArgumentException("a weekly window opens on a day, for up to a week");
      }
      days = Set.copyOf(days);
    }

    private boolean openAt(LocalDateTime now) {
      LocalDate today = now.toLocalDate();
      for (LocalDate day = today.minusDays(WEEK.toDays());
          !day.isAfter(today);
          day = day.plusDays(1)) {
        LocalDateTime start = day.atTime(from);
        if (days.contains(day.getDayOfWeek())
            && !now.isBefore(start)
            && now.isBefore(start.plus(length))) {
          return true;
        }
      }
      return false;
    }
  }

  /** Once, between two moments. */
  record Between(Instant from, Instant until) implements Schedule {

    /**
     * @throws IllegalArgumentException when it would end before it begins
     */
    public Between {
      if (!from.isBefore(until)) {
        throw new IllegalArgumentException("a window ends after it begins");
      }
    }
  }

  default boolean openAt(Instant at) {
    return switch (this) {
      case Weekly weekly -> weekly.openAt(at.atZone(weekly.zone()).toLocalDateTime());
      case Between(var from, var until) -> !at.isBefore(from) && at.isBefore(until);
    };
  }
}
