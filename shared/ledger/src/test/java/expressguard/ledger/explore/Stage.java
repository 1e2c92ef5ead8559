package expressguard.ledger.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets workers go on one step at a time. Each is a thread that stops before every step; who goes
 * on, and with which fault, an oracle says.
 */
public final class Stage {

  /** Says what happens next. */
  interface Oracle {

    /**
     * One of some things that can happen, which are the same for the same moment. None can where
     * reads are to be seen in turn and were not.
     *
     * @throws Abandoned when nobody needs to know how it goes on
     */
    int choose(int options, Moment moment);
  }

  /**
   * All that what is still to come depends on.
   *
   * @param written what was written to the ledger, in its order
   * @param seen what each worker was answered in what it is at
   * @param reader the place of who read last, if nobody wrote since; else 0
   */
  record Moment(History written, List<History> seen, int reader, int crashes, int lostReplies) {}

  /** The run is given up, because how it goes on is known. */
  static final class Abandoned extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

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

  private record Option(Worker worker, Fault fault) {}

  private static final class Worker {
    final Semaphore go = new Semaphore(0);
    History seen;
    boolean changes;
    boolean done;
    Fault fault = Fault.NONE;

    Worker(History seen) {
      this.seen = seen;
    }
  }

  /** Many times more than any workers here need. */
  private static final int MOST_STEPS = 10_000;

  private static final ScopedValue<Worker> OWN = ScopedValue.newInstance();

  private final Oracle oracle;
  private final boolean readsInTurn;
  private final History nothing;
  private final Semaphore stopped = new Semaphore(0);
  private final List<Worker> workers = new ArrayList<>();
  private final List<Throwable> broken = new ArrayList<>();
  private History written;
  private int crashes;
  private int lostReplies;
  private int reader;
  private boolean abandoned;

  /** A stage for one run that is drawn by lot, the same for the same seed. */
  public Stage(long seed, int crashes, int lostReplies) {
    this(lots(seed), false, History.forgotten(), crashes, lostReplies);
  }

  /**
   * A stage for one run, with so many faults at most.
   *
   * @param readsInTurn whether of reads between which nobody writes only one order is to be seen,
   *     that of the workers; all others see the same
   * @param nothing the beginning of all histories; moments of stages with the same can be equal
   */
  Stage(Oracle oracle, boolean readsInTurn, History nothing, int crashes, int lostReplies) {
    this.oracle = oracle;
    this.readsInTurn = readsInTurn;
    this.nothing = nothing;
    this.written = nothing;
    this.crashes = crashes;
    this.lostReplies = lostReplies;
  }

  /** Of another kind than Random, whose first lots are the same for all small seeds. */
  private static Oracle lots(long seed) {
    SplittableRandom lots = new SplittableRandom(seed);
    return (options, _) -> lots.nextInt(options);
  }

  /** The worker that calls begins with something, and knows of nothing before it. */
  void begins(Object what) {
    if (OWN.isBound()) {
      OWN.get().seen = nothing.with(what);
    }
  }

  /** Something was written to the ledger. */
  void wrote(Object what) {
    written = written.with(what);
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
    if (me.fault == Fault.CRASH) {
      throw new Failed();
    }
    T result = effect.get();
    if (me.fault == Fault.LOST_REPLY) {
      throw new Failed();
    }
    me.seen = me.seen.with(result);
    return result;
  }

  /**
   * Runs programs to their ends.
   *
   * @throws Abandoned when the oracle gives the run up
   */
  public void run(List<Runnable> programs) {
    List<Thread> threads = new ArrayList<>();
    for (Runnable program : programs) {
      Worker worker = new Worker(nothing);
      workers.add(worker);
      threads.add(Thread.ofVirtual().start(() -> work(worker, program)));
      stopped.acquireUninterruptibly();
    }
    try {
      toTheEnd();
    } catch (RuntimeException | Error e) {
      abandoned = true;
      workers.forEach(worker -> worker.go.release());
      throw e;
    } finally {
      threads.forEach(Stage::join);
    }
    broken.forEach(failure -> {
      throw new AssertionError("a worker failed", failure);
    });
  }

  private void toTheEnd() {
    for (int step = 0; workers.stream().anyMatch(worker -> !worker.done); step++) {
      if (step > MOST_STEPS) {
        throw new AssertionError("the workers come to no end");
      }
      List<Option> options = options();
      go(options.get(oracle.choose(options.size(), moment())));
    }
  }

  private Moment moment() {
    return new Moment(
        written,
        workers.stream().map(worker -> worker.seen).toList(),
        reader,
        crashes,
        lostReplies);
  }

  private void work(Worker worker, Runnable program) {
    try {
      ScopedValue.where(OWN, worker).run(program);
    } catch (Abandoned e) {
      // Nobody waits for it.
    } catch (RuntimeException | Error e) {
      broken.add(e);
    }
    worker.done = true;
    stopped.release();
  }

  private void go(Option option) {
    switch (option.fault()) {
      case NONE -> {}
      case CRASH -> crashes--;
      case LOST_REPLY -> lostReplies--;
    }
    reader = option.worker().changes ? 0 : workers.indexOf(option.worker());
    option.worker().fault = option.fault();
    option.worker().go.release();
    stopped.acquireUninterruptibly();
  }

  private List<Option> options() {
    List<Option> options = new ArrayList<>();
    for (Worker worker : workers) {
      if (!worker.done && (worker.changes || isInTurn(worker))) {
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

  private boolean isInTurn(Worker worker) {
    return !readsInTurn || workers.indexOf(worker) >= reader;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
