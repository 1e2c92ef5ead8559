package expressguard.ledger.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets workers go on one step at a time. Each is a thread that stops before every step; who goes
 * on, and with which fault, is drawn by lot, the same for the same seed.
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

  private record Option(Worker worker, Fault fault) {}

  private static final class Worker {
    final Semaphore go = new Semaphore(0);
    boolean changes;
    boolean done;
    Fault fault = Fault.NONE;
  }

  /** Many times more than any workers here need. */
  private static final int MOST_STEPS = 10_000;

  private static final ScopedValue<Worker> OWN = ScopedValue.newInstance();

  /** Of another kind than Random, whose first lots are the same for all small seeds. */
  private final SplittableRandom lots;

  private final Semaphore stopped = new Semaphore(0);
  private final List<Worker> workers = new ArrayList<>();
  private final List<Throwable> broken = new ArrayList<>();
  private int crashes;
  private int lostReplies;

  /** A stage for one run, with so many faults at most. */
  public Stage(long seed, int crashes, int lostReplies) {
    this.lots = new SplittableRandom(seed);
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
    if (me.fault == Fault.CRASH) {
      throw new Failed();
    }
    T result = effect.get();
    if (me.fault == Fault.LOST_REPLY) {
      throw new Failed();
    }
    return result;
  }

  /** Runs programs to their ends. */
  public void run(List<Runnable> programs) {
    List<Thread> threads = new ArrayList<>();
    for (Runnable program : programs) {
      Worker worker = new Worker();
      workers.add(worker);
      threads.add(Thread.ofVirtual().start(() -> work(worker, program)));
      stopped.acquireUninterruptibly();
    }
    for (int step = 0; workers.stream().anyMatch(worker -> !worker.done); step++) {
      if (step > MOST_STEPS) {
        throw new AssertionError("the workers come to no end");
      }
      List<Option> options = options();
      go(options.get(lots.nextInt(options.size())));
    }
    threads.forEach(Stage::join);
    broken.forEach(failure -> {
      throw new AssertionError("a worker failed", failure);
    });
  }

  private void work(Worker worker, Runnable program) {
    try {
      ScopedValue.where(OWN, worker).run(program);
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

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
