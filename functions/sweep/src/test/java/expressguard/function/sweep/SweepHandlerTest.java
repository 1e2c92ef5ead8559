package expressguard.function.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import expressguard.lambda.measure.Measure;
import expressguard.lambda.memory.LocalContext;
import expressguard.lambda.memory.MemoryMeasures;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweepHandlerTest {

  private final MemoryMeasures measures = new MemoryMeasures();
  private final List<String> ran = new ArrayList<>();

  private Task task(String name, Task.Progress progress) {
    return new Task() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Progress run(Budget budget) {
        ran.add(name + (budget.isLeft() ? "" : " without time"));
        return progress;
      }
    };
  }

  private static Task broken() {
    return new Task() {
      @Override
      public String name() {
        return "broken";
      }

      @Override
      public Progress run(Budget budget) {
        throw new IllegalStateException("s3cr3t");
      }
    };
  }

  private void sweep(int milliseconds, Task... tasks) {
    new SweepHandler(List.of(tasks), measures)
        .handleRequest(
            new ByteArrayInputStream(new byte[0]),
            new ByteArrayOutputStream(),
            new LocalContext("r", milliseconds));
  }

  @Test
  void a_task_that_fails_stops_no_other_and_is_counted() {
    sweep(60_000, broken(), task("next", Task.Progress.one()));

    assertThat(ran).containsExactly("next");
    assertThat(measures.sum(Measure.SWEEP_INCOMPLETE)).isEqualTo(1);
  }

  @Test
  void a_task_that_left_something_counts_as_incomplete() {
    sweep(
        60_000,
        task("some left", new Task.Progress(3, 1, 0, 2)),
        task("some failed", new Task.Progress(3, 2, 1, 0)),
        task("all done", new Task.Progress(3, 3, 0, 0)),
        task("nothing to do", new Task.Progress(0, 0, 0, 0)));

    assertThat(measures.sum(Measure.SWEEP_INCOMPLETE)).isEqualTo(2);
  }

  @Test
  void tasks_see_when_the_time_runs_out() {
    sweep(19_000, task("late", Task.Progress.one()));

    assertThat(ran).containsExactly("late without time");
  }

  @Test
  void counters_close() {
    assertThatThrownBy(() -> new Task.Progress(3, 1, 1, 0))
        .hasMessage("counters do not close: 3 in, 2 out");
  }
}
