package expressguard.function.sweep.history;

import expressguard.function.sweep.Budget;
import expressguard.function.sweep.Count;
import expressguard.function.sweep.Task;
import expressguard.function.sweep.mark.Mark;
import expressguard.function.sweep.mark.Watermarks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Goes round the event history as a watchman does. An event that is lost alone leaves no gap
 * between heartbeats, and only some calls lead to a deployment that tells of it. So every watched
 * name is asked for again and again, a few in each sweep, since everybody in the account shares the
 * two look-ups a second that CloudTrail gives.
 *
 * <p>Deletions of services have a round of their own that is over in each sweep: of a service that
 * nobody is known to have deleted everything goes on being told.
 */
public final class RoundTask implements Task {

  /** What a service's end is called, by Express Mode and directly. */
  public static final List<String> DELETIONS =
      List.of("DeleteExpressGatewayService", "DeleteService");

  private static final String GROUP = "round";

  /** So many names are asked for in a sweep: five seconds' worth of look-ups. */
  private static final int MOST = 10;

  /** Events are late by seconds, seldom by minutes; a younger one may still come. */
  private static final Duration SETTLING = Duration.ofMinutes(10);

  /**
   * The event history is late too, by minutes (CloudTrail user guide); an hour is more than that.
   */
  private static final Duration MARGIN = Duration.ofHours(1);

  private final String where;
  private final LookUp lookUp;
  private final Watermarks watermarks;
  private final InstantSource clock;
  private final List<String> names;

  /**
   * A round.
   *
   * @param where what it goes round, as its progress is noted
   * @param names the event names that are asked for, in their order
   */
  public RoundTask(
      String where, LookUp lookUp, Watermarks watermarks, InstantSource clock, List<String> names) {
    this.where = where;
    this.lookUp = lookUp;
    this.watermarks = watermarks;
    this.clock = clock;
    this.names = List.copyOf(names);
  }

  @Override
  public String name() {
    return "round of " + where;
  }

  @Override
  public Progress run(Budget budget) {
    Instant settled = clock.instant().minus(SETTLING);
    Mark mark = watermarks.read(GROUP, where);
    Optional<Reach> noted = Reach.of(mark);
    if (noted.isEmpty()) {
      // What was before the guard is none of its rounds'.
      watermarks.write(GROUP, where, mark.next(Reach.upTo(settled).values()));
      return Progress.one();
    }
    Reach reach = noted.get().goingOn(settled);
    List<String> left = reach.left(names);
    List<String> some = left.subList(0, Math.min(MOST, left.size()));
    Count count = new Count(some.size());
    Reach reached = lookUp.go(reach, reach.covered().minus(MARGIN), some, budget, count);
    // If another sweep went on meanwhile, its progress holds.
    watermarks.write(GROUP, where, mark.next(reached.ended(names).values()));
    return count.progress();
  }
}
