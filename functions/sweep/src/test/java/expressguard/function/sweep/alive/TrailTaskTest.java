package expressguard.function.sweep.alive;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.aws.Asked;
import expressguard.aws.Refusal;
import expressguard.function.sweep.Budget;
import expressguard.function.sweep.Task;
import expressguard.lambda.measure.Measure;
import expressguard.lambda.memory.MemoryMeasures;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrailTaskTest {

  private static final Budget PLENTY = new Budget(() -> 600_000);

  private final MemoryMeasures measures = new MemoryMeasures();

  private double missing(Trail... trails) {
    new TrailTask(() -> new Asked.Answered<>(List.of(trails)), measures).run(PLENTY);
    return measures.values(Measure.TRAIL_NOT_LOGGING).getLast();
  }

  @Test
  void one_trail_that_logs_writes_here_is_enough() {
    assertThat(missing(new Trail("a", true, false, true), new Trail("b", true, true, true)))
        .isZero();
  }

  @Test
  void no_trail_at_all_is_told() {
    assertThat(missing()).isEqualTo(1);
  }

  @Test
  void a_trail_of_another_region_or_stopped_or_only_of_reads_is_not_enough() {
    assertThat(missing(new Trail("a", false, true, true))).isEqualTo(1);
    assertThat(missing(new Trail("a", true, false, true))).isEqualTo(1);
    assertThat(missing(new Trail("a", true, true, false))).isEqualTo(1);
  }

  @Test
  void what_cannot_be_seen_is_no_answer() {
    Trails denied = () -> new Asked.Refused<>(new Refusal(Refusal.Kind.DENIED, "no"));

    assertThat(new TrailTask(denied, measures).run(PLENTY)).isEqualTo(Task.Progress.failure());
    assertThat(measures.values(Measure.TRAIL_NOT_LOGGING)).isEmpty();
  }
}
