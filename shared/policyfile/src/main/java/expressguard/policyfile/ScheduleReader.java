package expressguard.policyfile;

import expressguard.policy.calendar.Schedule;
import expressguard.policyfile.yaml.Mapping;
import expressguard.policyfile.yaml.Quote;
import expressguard.policyfile.yaml.Value;
import expressguard.policyfile.yaml.Words;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads when a window is open: once, where there is an {@code until}, or else every week. */
final class ScheduleReader {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm").withResolverStyle(ResolverStyle.STRICT);
  private static final int WEEK = 7 * 24;

  private ScheduleReader() {}

  static Optional<Schedule> schedule(Mapping window) {
    return window.at("until").map(until -> between(window, until)).orElseGet(() -> weekly(window));
  }

  private static Optional<Schedule> between(Mapping window, Value until) {
    for (String key : new String[] {"days", "hours", "zone"}) {
      window.refuse(key, "a window with `until` is open once, and its moments have their zone");
    }
    Optional<Instant> begin = window.at("from").flatMap(Reading::moment);
    Optional<Instant> end = Reading.moment(until);
    if (begin.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    return begin.get().isBefore(end.get())
        ? Optional.of(new Schedule.Between(begin.get(), end.get()))
        : until.failed("the window ends before it begins; `until` must be after `from`");
  }

  private static Optional<Schedule> weekly(Mapping window) {
    for (String key : new String[] {"days", "hours", "zone"}) {
      window.need(key, "a weekly window, which has no `until`,");
    }
    Set<DayOfWeek> days =
        window.at("days").map(list -> Reading.words(list, Vocabulary.DAYS)).orElse(Set.of());
    Optional<LocalTime> from = window.at("from").flatMap(ScheduleReader::clock);
    Optional<Duration> length =
        window.at("hours").flatMap(hours -> hours.number(1, WEEK)).map(Duration::ofHours);
    Optional<ZoneId> zone = window.at("zone").flatMap(ScheduleReader::zone);
    if (days.isEmpty() || from.isEmpty() || length.isEmpty() || zone.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Schedule.Weekly(days, from.get(), length.get(), zone.get()));
  }

  private static Optional<LocalTime> clock(Value value) {
    return value.text().flatMap(text -> clock(value, text));
  }

  private static Optional<LocalTime> clock(Value value, String text) {
    try {
      return Optional.of(LocalTime.parse(text, CLOCK));
    } catch (DateTimeException e) {
      return value.failed(Quote.of(text) + " is no time of the day; write it as in \"22:30\"");
    }
  }

  private static Optional<ZoneId> zone(Value value) {
    return value.text().flatMap(text -> zone(value, text));
  }

  private static Optional<ZoneId> zone(Value value, String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException e) {
      return value.failed(
          Words.complaint(text, "time zone", new TreeSet<>(ZoneId.getAvailableZoneIds()))
              + " Zones are named as in Europe/Berlin or UTC");
    }
  }
}
