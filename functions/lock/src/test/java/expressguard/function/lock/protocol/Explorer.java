package expressguard.function.lock.protocol;

import expressguard.standing.Standing;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Goes through every order in which two workers can take their steps, with a worker that crashes at
 * any step and never comes back, and a reply that is lost after any step, so that its worker begins
 * anew. What can come of one moment is found out once, however many executions lead there.
 */
final class Explorer {

  private final Actor first;
  private final Actor second;
  private final Optional<Step> sweep;
  private final Optional<Standing> next;
  private final boolean wanted;
  private final Map<Moment, Count> known = new HashMap<>();

  /**
   * @param sweep what looks at the service again when all is quiet; empty for none
   * @param next where the service stands before the second worker is told of it; empty when both
   *     workers are told at once
   * @param wanted whether the service is to be locked at the end
   */
  Explorer(
      LockProtocol first,
      LockProtocol second,
      Optional<LockProtocol> sweep,
      Optional<Standing> next,
      boolean wanted) {
    this.first = Actor.at(first.begin());
    this.second = Actor.at(second.begin());
    this.sweep = sweep.map(LockProtocol::begin);
    this.next = next;
    this.wanted = wanted;
  }

  /** How many executions there are, and how many of them end with a wrong lock. */
  record Count(long executions, long violations) {

    private Count and(Count other) {
      return new Count(
          Math.addExact(executions, other.executions), Math.addExact(violations, other.violations));
    }
  }

  /** Everything that what is still to come depends on. */
  private record Moment(
      Stage stage, Actor one, Actor other, boolean moved, int crashes, int losses) {

    Moment one(Stage at, Actor next) {
      return new Moment(at, next, other, moved, crashes, losses);
    }

    Moment other(Stage at, Actor next) {
      return new Moment(at, one, next, moved, crashes, losses);
    }

    Moment crashed() {
      return new Moment(stage, one, other, moved, crashes - 1, losses);
    }

    Moment lost() {
      return new Moment(stage, one, other, moved, crashes, losses - 1);
    }
  }

  /** Explores with so many crashes and lost replies in each execution at most. */
  Count explore(Stage stage, int crashes, int losses) {
    return from(new Moment(stage, first, second, next.isEmpty(), crashes, losses));
  }

  /** How many different moments were gone through. */
  int moments() {
    return known.size();
  }

  private Count from(Moment now) {
    Count before = known.get(now);
    if (before != null) {
      return before;
    }
    Count count = through(now);
    known.put(now, count);
    return count;
  }

  private Count through(Moment now) {
    boolean othersTurn = now.moved() && now.other().isAtWork();
    if (now.moved() && !now.one().isAtWork() && !othersTurn) {
      return end(now.stage());
    }
    Count count = new Count(0, 0);
    if (!now.moved()) {
      Stage stage = now.stage().standing(next.orElseThrow());
      count =
          count.and(
              from(new Moment(stage, now.one(), now.other(), true, now.crashes(), now.losses())));
    }
    if (now.one().isAtWork()) {
      Stage.Taken taken = now.stage().take(now.one().step());
      count = count.and(from(now.one(taken.stage(), now.one().on(taken))));
      if (now.losses() > 0) {
        count = count.and(from(now.one(taken.stage(), first).lost()));
      }
      if (now.crashes() > 0) {
        count = count.and(from(now.one(now.stage(), Actor.stopped()).crashed()));
      }
    }
    if (othersTurn) {
      Stage.Taken taken = now.stage().take(now.other().step());
      count = count.and(from(now.other(taken.stage(), now.other().on(taken))));
      if (now.losses() > 0) {
        count = count.and(from(now.other(taken.stage(), second).lost()));
      }
      if (now.crashes() > 0) {
        count = count.and(from(now.other(now.stage(), Actor.stopped()).crashed()));
      }
    }
    return count;
  }

  private Count end(Stage quiet) {
    Stage stage = quiet;
    Actor worker = sweep.map(Actor::at).orElseGet(Actor::stopped);
    while (worker.isAtWork()) {
      Stage.Taken taken = stage.take(worker.step());
      stage = taken.stage();
      worker = worker.on(taken);
    }
    return new Count(1, stage.holds(wanted) ? 0 : 1);
  }
}
