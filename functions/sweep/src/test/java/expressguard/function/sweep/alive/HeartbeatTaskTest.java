package expressguard.function.sweep.alive;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.aws.Asked;
import expressguard.aws.Refusal;
import expressguard.function.sweep.Budget;
import expressguard.function.sweep.Task;
import expressguard.function.sweep.mark.MemoryWatermarks;
import expressguard.lambda.measure.Measure;
import expressguard.lambda.memory.MemoryMeasures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeartbeatTaskTest {

  private static final Budget PLENTY = new Budget(() -> 600_000);

  private final MemoryWatermarks watermarks = new MemoryWatermarks();
  private final MemoryMeasures measures = new MemoryMeasures();
  private final List<Instant> beats = new ArrayList<>();
  private boolean isDenied;
  private Instant now = Instant.parse("2026-11-20T10:00:00Z");

  private final HeartbeatTask task =
      new HeartbeatTask(Way.HOME, this::beat, watermarks, measures, () -> now);

  private Asked<Instant> beat(Instant at) {
    if (isDenied) {
      return new Asked.Refused<>(new Refusal(Refusal.Kind.DENIED, "no"));
    }
    beats.add(at);
    return new Asked.Answered<>(at);
  }

  private void after(Duration pause) {
    now = now.plus(pause);
    task.run(PLENTY);
  }

  private void comesBack(Duration later) {
    watermarks.put(
        "heartbeat",
        "back",
        Map.of("sent", beats.getLast().toString(), "back", beats.getLast().plus(later).toString()));
  }

  @Test
  void the_first_beat_is_late_for_nobody() {
    task.run(PLENTY);

    assertThat(beats).hasSize(1);
    assertThat(measures.values(Measure.HEARTBEAT_LATE)).containsExactly(0.0);
  }

  @Test
  void a_beat_that_comes_back_is_followed_by_the_next() {
    task.run(PLENTY);
    comesBack(Duration.ofSeconds(20));
    after(Duration.ofMinutes(15));

    assertThat(beats).hasSize(2);
    assertThat(measures.sum(Measure.HEARTBEAT_LATE)).isZero();
  }

  @Test
  void a_beat_that_does_not_come_back_in_ten_minutes_is_told() {
    task.run(PLENTY);
    after(Duration.ofMinutes(15));

    assertThat(measures.sum(Measure.HEARTBEAT_LATE)).isEqualTo(1);
    assertThat(beats).hasSize(2);
  }

  @Test
  void a_beat_that_took_longer_than_ten_minutes_is_told() {
    task.run(PLENTY);
    comesBack(Duration.ofMinutes(12));
    after(Duration.ofMinutes(15));

    assertThat(measures.sum(Measure.HEARTBEAT_LATE)).isEqualTo(1);
  }

  @Test
  void a_beat_under_way_is_waited_for() {
    task.run(PLENTY);
    after(Duration.ofMinutes(5));

    assertThat(beats).hasSize(1);
    assertThat(measures.sum(Measure.HEARTBEAT_LATE)).isZero();
  }

  @Test
  void whole_seconds_of_cloudtrail_do_not_make_a_beat_late() {
    now = now.plusMillis(900);
    task.run(PLENTY);
    watermarks.put(
        "heartbeat",
        "back",
        Map.of("sent", "2026-11-20T10:00:00Z", "back", "2026-11-20T10:00:30Z"));
    after(Duration.ofMinutes(15));

    assertThat(measures.sum(Measure.HEARTBEAT_LATE)).isZero();
  }

  @Test
  void the_beat_by_way_of_us_east_1_is_late_for_itself() {
    HeartbeatTask forwarded =
        new HeartbeatTask(Way.FORWARDED, this::beat, watermarks, measures, () -> now);
    task.run(PLENTY);
    forwarded.run(PLENTY);
    comesBack(Duration.ofSeconds(20));
    now = now.plus(Duration.ofMinutes(15));

    task.run(PLENTY);
    assertThat(measures.sum(Measure.HEARTBEAT_LATE)).isZero();
    forwarded.run(PLENTY);
    assertThat(measures.sum(Measure.HEARTBEAT_LATE)).isEqualTo(1);
  }

  @Test
  void a_beat_that_cannot_be_sent_is_a_failure_of_the_sweep() {
    isDenied = true;

    assertThat(task.run(PLENTY)).isEqualTo(Task.Progress.failure());
  }
}
