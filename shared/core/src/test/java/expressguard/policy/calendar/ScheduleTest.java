package expressguard.policy.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ScheduleTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void a_weekly_window_begins_and_ends_by_the_clock_of_its_zone() {
    var weekend = weekly("00:00", 24, SATURDAY, SUNDAY);

    assertThat(open(weekend, "2026-11-20T22:59:59Z")).isFalse();
    assertThat(open(weekend, "2026-11-20T23:00:00Z")).isTrue();
    assertThat(open(weekend, "2026-11-22T22:59:59Z")).isTrue();
    assertThat(open(weekend, "2026-11-22T23:00:00Z")).isFalse();
  }

  @Test
  void a_window_over_midnight_belongs_to_the_day_on_which_it_opened() {
    var night = weekly("22:00", 8, FRIDAY);

    assertThat(open(night, "2026-11-20T20:59:59Z")).isFalse();
    assertThat(open(night, "2026-11-21T04:59:59Z")).isTrue();
    assertThat(open(night, "2026-11-21T05:00:00Z")).isFalse();
    assertThat(open(night, "2026-11-21T22:00:00Z")).isFalse();
  }

  @Test
  void a_day_of_25_hours_is_in_the_window_to_its_end() {
    var sunday = weekly("00:00", 24, SUNDAY);

    assertThat(open(sunday, "2026-10-24T22:00:00Z")).isTrue();
    assertThat(open(sunday, "2026-10-25T22:59:59Z")).isTrue();
    assertThat(open(sunday, "2026-10-25T23:00:00Z")).isFalse();
  }

  @Test
  void a_day_of_23_hours_ends_the_window_at_midnight_too() {
    var sunday = weekly("00:00", 24, SUNDAY);

    assertThat(open(sunday, "2026-03-29T21:59:59Z")).isTrue();
    assertThat(open(sunday, "2026-03-29T22:00:00Z")).isFalse();
  }

  @Test
  void a_window_that_opens_in_the_hour_that_the_clocks_skip_opens_when_they_go_on() {
    var early = weekly("02:30", 1, SUNDAY);

    assertThat(open(early, "2026-03-29T00:59:59Z")).isFalse();
    assertThat(open(early, "2026-03-29T01:00:00Z")).isTrue();
    assertThat(open(early, "2026-03-29T01:30:00Z")).isFalse();
  }

  @Test
  void a_window_of_a_week_is_always_open() {
    var always = weekly("09:00", 7 * 24, FRIDAY);

    assertThat(open(always, "2026-11-20T07:59:59Z")).isTrue();
    assertThat(open(always, "2026-11-20T08:00:00Z")).isTrue();
    assertThat(open(always, "2026-11-25T12:00:00Z")).isTrue();
  }

  @Test
  void a_single_window_has_its_beginning_and_not_its_end() {
    var fair =
        new Schedule.Between(
            Instant.parse("2026-12-01T00:00:00Z"), Instant.parse("2026-12-02T00:00:00Z"));

    assertThat(open(fair, "2026-11-30T23:59:59Z")).isFalse();
    assertThat(open(fair, "2026-12-01T00:00:00Z")).isTrue();
    assertThat(open(fair, "2026-12-02T00:00:00Z")).isFalse();
  }

  @Test
  void a_window_that_could_never_be_open_is_refused() {
    var now = Instant.parse("2026-12-01T00:00:00Z");

    assertThatThrownBy(() -> new Schedule.Between(now, now))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> weekly("09:00", 0, FRIDAY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> weekly("09:00", 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> weekly("09:00", 169, FRIDAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Schedule weekly(String from, int hours, DayOfWeek... days) {
    return new Schedule.Weekly(
        Set.of(days), LocalTime.parse(from), Duration.ofHours(hours), BERLIN);
  }

  private static boolean open(Schedule schedule, String at) {
    return schedule.openAt(Instant.parse(at));
  }
}
