package expressguard.function.sweep.history;

import expressguard.function.sweep.Budget;
import expressguard.function.sweep.Count;
import expressguard.function.sweep.Task;
import expressguard.function.sweep.mark.Mark;
import expressguard.function.sweep.mark.Watermarks;
import expressguard.lambda.log.Line;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Reads the event history over a gap. Where no heartbeat came through for a while, events may be
 * missing of which no deployment tells; every watched name is then asked for over the gap, as many
 * in each sweep as there is time for.
 */
public final class BackfillTask implements Task {

  private static final Logger LOG = LogManager.getLogger(BackfillTask.class);

  private static final String GROUP = "coverage";

  /** Events of a gap may have been made just before the last heartbeat, and overtaken by it. */
  private static final Duration MARGIN = Duration.ofMinutes(15);

  private final LookUp lookUp;
  private final Watermarks watermarks;
  private final InstantSource clock;
  private final String region;
  private final List<String> names;

  /**
   * A task of its Region.
   *
   * @param names the event names that are watched, in their order
   */
  public BackfillTask(
      LookUp lookUp,
      Watermarks watermarks,
      InstantSource clock,
      String region,
      List<String> names) {
    this.lookUp = lookUp;
    this.watermarks = watermarks;
    this.clock = clock;
    this.region = region;
    this.names = List.copyOf(names);
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
    Reach reach = coverage.reach();
    if (reach.until().isEmpty()) {
      watermarks.write(GROUP, region, mark.next(coverage.values()));
      return Progress.one();
    }
    List<String> left = reach.left(names);
    Count count = new Count(left.size());
    Instant from = reach.covered().minus(MARGIN);
    Reach reached = lookUp.go(reach, from, left, budget, count).ended(names);
    if (!watermarks.write(GROUP, region, mark.next(coverage.with(reached).values()))) {
      LOG.warn(Line.of("another sweep went over the gap too; its progress holds"));
    }
    LOG.info(
        Line.of("event history over a gap")
            .with("from", from.toString())
            .with("until", reach.until().map(Instant::toString).orElse(""))
            .with("names", left.size())
            .with("left", count.progress().left() + count.progress().failed()));
    return count.progress();
  }
}
