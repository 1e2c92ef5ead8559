package expressguard.function.sweep;

import expressguard.lambda.log.Fault;
import expressguard.lambda.log.Line;
import expressguard.lambda.measure.Measure;
import expressguard.lambda.measure.Measures;
import java.util.List;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Runs every task of a sweep; one that fails stops no other. */
final class Sweep {

  private static final Logger LOG = LogManager.getLogger(Sweep.class);

  private final List<Task> tasks;
  private final Measures measures;

  Sweep(List<Task> tasks, Measures measures) {
    this.tasks = List.copyOf(tasks);
    this.measures = measures;
  }

  void run(Budget budget) {
    int incomplete = 0;
    for (Task task : tasks) {
      incomplete += ran(task, budget) ? 0 : 1;
    }
    measures.add(Measure.SWEEP_INCOMPLETE, incomplete);
    LOG.info(Line.of("sweep").with("tasks", tasks.size()).with("incomplete", incomplete));
  }

  private static boolean ran(Task task, Budget budget) {
    try {
      Task.Progress progress = task.run(budget);
      LOG.info(
          Line.of("swept")
              .with("task", task.name())
              .with("in", progress.in())
              .with("done", progress.done())
              .with("failed", progress.failed())
              .with("left", progress.left()));
      return progress.isComplete();
    } catch (RuntimeException e) {
      LOG.error(
          Line.of("a task of the sweep failed")
              .with("task", task.name())
              .with("why", Fault.text(e)));
      return false;
    }
  }
}
