package expressguard.function.annotate.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Lets actors take steps, one at a time and in the order that an oracle wants. Between two steps an
 * actor may also die, as a process does; at most so many of them do.
 */
final class Stage {

  /** An actor that was killed between two steps. */
  static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final class Actor {
    private final Semaphore turn = new Semaphore(0);
    private final Runnable part;
    private boolean isDone;
    private boolean isKilled;
    private Optional<Throwable> fault = Optional.empty();

    Actor(Runnable part) {
      this.part = part;
    }

    void play() {
      turn.acquireUninterruptibly();
      current = this;
      try {
        part.run();
      } catch (Killed _) {
        isKilled = true;
      } catch (RuntimeException | AssertionError e) {
        fault = Optional.of(e);
      }
      isDone = true;
      stage.release();
    }
  }

  private final Oracle oracle;
  private final Semaphore stage = new Semaphore(0);
  private final List<Actor> actors = new ArrayList<>();
  private int deaths;
  private volatile Actor current = new Actor(() -> {});

  Stage(Oracle oracle, int deaths) {
    this.oracle = oracle;
    this.deaths = deaths;
  }

  void actor(Runnable part) {
    actors.add(new Actor(part));
  }

  /** Where a step ends: the oracle says who goes on. */
  void pause() {
    Actor me = current;
    stage.release();
    me.turn.acquireUninterruptibly();
    current = me;
  }

  /** Where a step ends and the actor may die. */
  void step() {
    pause();
    if (deaths > 0 && oracle.choose(2) == 1) {
      deaths--;
      throw new Killed();
    }
  }

  /**
   * Plays to the end.
   *
   * @return how many were killed
   */
  int play() {
    actors.forEach(actor -> Thread.ofVirtual().start(actor::play));
    List<Actor> left = new ArrayList<>(actors);
    while (!left.isEmpty()) {
      left.get(left.size() == 1 ? 0 : oracle.choose(left.size())).turn.release();
      stage.acquireUninterruptibly();
      left.removeIf(actor -> actor.isDone);
    }
    for (Actor actor : actors) {
      actor.fault.ifPresent(fault -> {
        throw new AssertionError(fault);
      });
    }
    return (int) actors.stream().filter(actor -> actor.isKilled).count();
  }
}
