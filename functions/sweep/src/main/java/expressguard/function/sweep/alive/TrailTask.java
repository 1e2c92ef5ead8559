package expressguard.function.sweep.alive;

import expressguard.aws.Asked;
import expressguard.function.sweep.Budget;
import expressguard.function.sweep.Task;
import expressguard.lambda.log.Line;
import expressguard.lambda.measure.Measure;
import expressguard.lambda.measure.Measures;
import java.util.List;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Sees whether some trail logs; without one the guard is blind, and nothing else would tell. */
public final class TrailTask implements Task {

  private static final Logger LOG = LogManager.getLogger(TrailTask.class);

  private final Trails trails;
  private final Measures measures;

  public TrailTask(Trails trails, Measures measures) {
    this.trails = trails;
    this.measures = measures;
  }

  @Override
  public String name() {
    return "trail";
  }

  @Override
  public Progress run(Budget budget) {
    return switch (trails.all()) {
      case Asked.Answered<List<Trail>>(var found) -> {
        boolean suffices = found.stream().anyMatch(Trail::suffices);
        measures.add(Measure.TRAIL_NOT_LOGGING, suffices ? 0 : 1);
        if (!suffices) {
          tell(found);
        }
        yield Progress.one();
      }
      case Asked.Refused<List<Trail>>(var refusal) -> {
        LOG.error(Line.of("whether a trail logs could not be seen").with("why", refusal.message()));
        yield Progress.failure();
      }
    };
  }

  private static void tell(List<Trail> found) {
    LOG.error(
        Line.of(
                "no trail logs this Region's management events, so EventBridge gets none and the"
                    + " guard sees no call; create a trail or start logging")
            .with("trails", found.size()));
    for (Trail trail : found) {
      LOG.error(
          Line.of("a trail that does not suffice")
              .with("trail", trail.name())
              .with("isHere", trail.isHere())
              .with("isLogging", trail.isLogging())
              .with("recordsWrites", trail.recordsWrites()));
    }
  }
}
