package expressguard.function.lock.protocol;

import expressguard.standing.Standing;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Goes through every order in which workers can take their steps, with a worker that crashes at any
 * step and never comes back, and a reply that is lost after any step, so that its worker begins
 * anew. What can come of one moment is found out once, however many executions lead there.
 */
final class Explorer {

  /** So that workers with one message can change places, and be one moment. */
  private static final Comparator<Actor> ANY_ORDER = Comparator.comparingInt(Actor::hashCode);

  private final List<Actor> beginning;
  private final Actor stopped = Actor.stopped();
  private final boolean alike;
  private final Optional<Step> sweep;
  private final Optional<Standing> next;
  private final boolean wanted;
  private final Map<Moment, Count> known = new HashMap<>();
  private final Map<Stage, Stage> stages = new HashMap<>();
  private final List<Map<Actor, Actor>> actors = new ArrayList<>();

  /**
   * @param sweep what looks at the service again when all is quiet; empty for none
   * @param next where the service stands before all workers but the first are told of it; empty
   *     when all are told at once
   * @param wanted whether the service is to be locked at the end
   */
  Explorer(
      List<LockProtocol> workers,
      Optional<LockProtocol> sweep,
      Optional<Standing> next,
      boolean wanted) {
    this.beginning = workers.stream().map(worker -> Actor.at(worker.begin())).toList();
    workers.forEach(_ -> actors.add(new HashMap<>()));
    this.alike = workers.stream().distinct().count() == 1;
    this.sweep = sweep.map(LockProtocol::begin);
    this.next = next;
    this.wanted = wanted;
  }

  /** How many executions there are, and how many of them end with a wrong lock. */
  record Count(BigInteger executions, BigInteger violations) {

    private static final Count NONE = new Count(BigInteger.ZERO, BigInteger.ZERO);

    private static Count one(boolean isRight) {
      return new Count(BigInteger.ONE, isRight ? BigInteger.ZERO : BigInteger.ONE);
    }

    private Count and(Count other) {
      return new Count(executions.add(other.executions), violations.add(other.violations));
    }
  }

  /** Everything that what is still to come depends on. */
  private record Moment(Stage stage, List<Actor> actors, boolean moved, int crashes, int losses) {

    Moment with(Stage at, int place, Actor actor) {
      List<Actor> changed = new ArrayList<>(actors);
      changed.set(place, actor);
      return new Moment(at, List.copyOf(changed), moved, crashes, losses);
    }

    Moment sorted() {
      return new Moment(stage, actors.stream().sorted(ANY_ORDER).toList(), moved, crashes, losses);
    }

    Moment moved(Stage at) {
      return new Moment(at, actors, true, crashes, losses);
    }

    Moment crashed() {
      return new Moment(stage, actors, moved, crashes - 1, losses);
    }

    Moment lost() {
      return new Moment(stage, actors, moved, crashes, losses - 1);
    }

    boolean isAtWork(int place) {
      return (moved || place == 0) && actors.get(place).isAtWork();
    }
  }

  /** Explores with so many crashes and lost replies in each execution at most. */
  Count explore(Stage stage, int crashes, int losses) {
    return from(new Moment(stage, beginning, next.isEmpty(), crashes, losses));
  }

  /** How many different moments were gone through. */
  int moments() {
    return known.size();
  }

  private Count from(Moment moment) {
    Moment now = alike && moment.moved() ? moment.sorted() : moment;
    Count before = known.get(now);
    if (before != null) {
      return before;
    }
    Count count = through(now);
    known.put(now, count);
    return count;
  }

  private Count through(Moment now) {
    Count count = Count.NONE;
    boolean isOver = now.moved();
    if (!now.moved()) {
      count = count.and(from(now.moved(now.stage().standing(next.orElseThrow()))));
    }
    for (int place = 0; place < beginning.size(); place++) {
      if (now.isAtWork(place)) {
        count = count.and(step(now, place));
        isOver = false;
      }
    }
    return isOver ? end(now.stage()) : count;
  }

  private Count step(Moment now, int place) {
    Actor actor = now.actors().get(place);
    Stage.Taken taken = now.stage().take(actor.step());
    Stage after = once(stages, taken.stage());
    Count count = from(now.with(after, place, once(actors.get(place), actor.on(taken))));
    if (now.losses() > 0) {
      count = count.and(from(now.with(after, place, beginning.get(place)).lost()));
    }
    if (now.crashes() > 0) {
      count = count.and(from(now.with(now.stage(), place, stopped).crashed()));
    }
    return count;
  }

  /** Millions of moments differ in how they put together what is the same few thousand times. */
  private static <T> T once(Map<T, T> kept, T value) {
    return kept.computeIfAbsent(value, same -> same);
  }

  private Count end(Stage quiet) {
    Stage stage = quiet;
    Actor worker = sweep.map(Actor::at).orElseGet(Actor::stopped);
    while (worker.isAtWork()) {
      Stage.Taken taken = stage.take(worker.step());
      stage = taken.stage();
      worker = worker.on(taken);
    }
    return Count.one(stage.holds(wanted));
  }
}
