package expressguard.ledger.explore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets workers go on one step at a time. Each is a thread that stops before every step; who goes
 * on, and with which fault, is a choice. A run that comes to where an earlier one was, with all
 * workers knowing the same, is given up: what follows is known.
 */
public final class Stage {

  /** What may go wrong with a step that changes something. */
  public enum Fault {
    NONE,
    /** Nothing was done. */
    CRASH,
    /** It was done, and nobody is told. */
    LOST_REPLY
  }

  /** The step failed; whoever began it may begin again. */
  public static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Abandoned extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private record Option(Worker worker, Fault fault) {}

  private static final class Worker {
    final Semaphore go = new Semaphore(0);
    boolean changes;
    boolean done;
    Fault fault = Fault.NONE;
    long seen;
  }

  private static final ScopedValue<Worker> OWN = ScopedValue.newInstance();

  private final Choices choices;
  private final Set<List<Object>> visited;
  private final Semaphore stopped = new Semaphore(0);
  private final List<Worker> workers = new ArrayList<>();
  private final List<Throwable> broken = new ArrayList<>();
  private int crashes;
  private int lostReplies;
  private volatile boolean abandoned;

  /**
   * A stage for one run.
   *
   * @param visited what all runs share
   */
  public Stage(Choices choices, Set<List<Object>> visited, int crashes, int lostReplies) {
    this.choices = choices;
    this.visited = visited;
    this.crashes = crashes;
    this.lostReplies = lostReplies;
  }

  /** A step of the worker that calls; any other thread just does it. */
  public <T> T step(boolean changes, Supplier<T> effect) {
    if (!OWN.isBound()) {
      return effect.get();
    }
    Worker me = OWN.get();
    me.changes = changes;
    stopped.release();
    me.go.acquireUninterruptibly();
    if (abandoned) {
      throw new Abandoned();
    }
    Fault fault = me.fault;
    me.seen = me.seen * 31 + fault.name().hashCode();
    if (fault == Fault.CRASH) {
      throw new Failed();
    }
    T result = effect.get();
    if (fault == Fault.LOST_REPLY) {
      throw new Failed();
    }
    me.seen = me.seen * 1_000_003 + result.hashCode();
    return result;
  }

  /** The worker that calls begins anew, and knows as little as at first. */
  public void beginAnew() {
    OWN.get().seen = 0;
  }

  /**
   * Runs programs to their ends.
   *
   * @param state all that the programs share, as a value
   * @return whether the run came to its end, and was not given up
   */
  public boolean run(List<Runnable> programs, Supplier<Object> state) {
    List<Thread> threads = new ArrayList<>();
    for (Runnable program : programs) {
      Worker worker = new Worker();
      workers.add(worker);
      threads.add(Thread.ofVirtual().start(() -> work(worker, program)));
      stopped.acquireUninterruptibly();
    }
    while (!abandoned && workers.stream().anyMatch(worker -> !worker.done)) {
      if (choices.isNew() && !visited.add(place(state.get()))) {
        abandoned = true;
      } else {
        go(options().get(choices.choose(options().size())));
      }
    }
    workers.stream().filter(worker -> !worker.done).forEach(worker -> worker.go.release());
    threads.forEach(Stage::join);
    broken.forEach(failure -> {
      throw new AssertionError("a worker failed", failure);
    });
    return !abandoned;
  }

  private void work(Worker worker, Runnable program) {
    try {
      ScopedValue.where(OWN, worker).run(program);
    } catch (Abandoned e) {
      // The run was given up.
    } catch (RuntimeException | Error e) {
      broken.add(e);
    }
    worker.done = true;
    worker.seen = 0;
    stopped.release();
  }

  private void go(Option option) {
    switch (option.fault()) {
      case NONE -> {}
      case CRASH -> crashes--;
      case LOST_REPLY -> lostReplies--;
    }
    option.worker().fault = option.fault();
    option.worker().go.release();
    stopped.acquireUninterruptibly();
  }

  private List<Option> options() {
    List<Option> options = new ArrayList<>();
    for (Worker worker : workers) {
      if (!worker.done) {
        options.add(new Option(worker, Fault.NONE));
        if (worker.changes && crashes > 0) {
          options.add(new Option(worker, Fault.CRASH));
        }
        if (worker.changes && lostReplies > 0) {
          options.add(new Option(worker, Fault.LOST_REPLY));
        }
      }
    }
    return options;
  }

  private List<Object> place(Object state) {
    List<Object> place = new ArrayList<>(List.of(state, crashes, lostReplies));
    workers.forEach(worker -> place.add(List.of(worker.seen, worker.done)));
    return place;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What all runs of one exploration share. */
  public static Set<List<Object>> nothingVisited() {
    return new HashSet<>();
  }
}
