package expressguard.function.sweep.history;

import expressguard.aws.Asked;
import expressguard.aws.Refusal;
import expressguard.catalog.Catalog;
import expressguard.function.sweep.Budget;
import expressguard.function.sweep.Count;
import expressguard.function.sweep.Task;
import expressguard.function.sweep.mark.Mark;
import expressguard.function.sweep.mark.Watermarks;
import expressguard.function.sweep.message.Messages;
import expressguard.function.sweep.message.Outlet;
import expressguard.lambda.log.Line;
import expressguard.lambda.measure.Measure;
import expressguard.lambda.measure.Measures;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Reads the event history over a gap. Where no heartbeat came through for a while, events may be
 * missing of which no deployment tells; every watched name is then asked for over the gap, a few in
 * each sweep, and what is found is handed in. What was delivered after all is known and changes
 * nothing.
 */
public final class BackfillTask implements Task {

  private static final Logger LOG = LogManager.getLogger(BackfillTask.class);

  private static final String GROUP = "coverage";

  private final CallHistory history;
  private final Outlet intake;
  private final Watermarks watermarks;
  private final Measures measures;
  private final InstantSource clock;
  private final String region;
  private final List<String> names;

  public BackfillTask(
      CallHistory history,
      Outlet intake,
      Watermarks watermarks,
      Measures measures,
      InstantSource clock,
      String region,
      Catalog catalog) {
    this.history = history;
    this.intake = intake;
    this.watermarks = watermarks;
    this.measures = measures;
    this.clock = clock;
    this.region = region;
    this.names =
        catalog.rows().stream().map(row -> row.key().eventName()).distinct().sorted().toList();
  }

  @Override
  public String name() {
    return "event history";
  }

  @Override
  public Progress run(Budget budget) {
    Mark mark = watermarks.read(GROUP, region);
    Optional<Instant> alive = watermarks.read("heartbeat", "back").time("sent");
    Coverage coverage = Coverage.of(mark, clock.instant()).onwards(alive, clock.instant());
    List<String> left = names.stream().filter(name -> name.compareTo(coverage.last()) > 0).toList();
    if (coverage.until().isEmpty()) {
      watermarks.write(GROUP, region, mark.next(coverage.values()));
      return Progress.one();
    }
    Count count = new Count(left.size());
    Coverage reached = lookUp(coverage, left, budget, count);
    if (!watermarks.write(GROUP, region, mark.next(reached.values()))) {
      LOG.warn(Line.of("another sweep went over the gap too; its progress holds"));
    }
    LOG.info(
        Line.of("event history over a gap")
            .with("from", coverage.from().toString())
            .with("until", coverage.until().map(Instant::toString).orElse(""))
            .with("names", left.size())
            .with("left", count.progress().left() + count.progress().failed()));
    return count.progress();
  }

  /** Stops at the first name that fails: the next sweep goes on there. */
  private Coverage lookUp(Coverage coverage, List<String> left, Budget budget, Count count) {
    Coverage reached = coverage;
    for (String name : left) {
      if (!budget.isLeft()) {
        return reached;
      }
      Asked<List<Found>> asked =
          history.calls(name, coverage.from(), coverage.until().orElseThrow());
      if (asked instanceof Asked.Refused<List<Found>>(Refusal refusal)) {
        LOG.error(
            Line.of("the event history could not be read")
                .with("name", name)
                .with("why", refusal.message()));
        count.failed();
        return reached;
      }
      if (asked instanceof Asked.Answered<List<Found>>(var found) && handIn(found) > 0) {
        count.failed();
        return reached;
      }
      count.done();
      reached = reached.beyond(name);
    }
    return reached.finished();
  }

  private int handIn(List<Found> found) {
    measures.add(Measure.BACKFILLED, found.size());
    return intake.send(found.stream().map(one -> Messages.backfill(one.record())).toList());
  }
}
