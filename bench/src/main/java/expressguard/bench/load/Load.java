package expressguard.bench.load;

import com.sun.management.OperatingSystemMXBean;
import expressguard.bench.traffic.Scripts;
import expressguard.bench.traffic.Traffic;
import expressguard.function.detect.LocalDetect;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Puts a load on detect: its own handler, bytes of a queue's batches in, answers out, with a
 * ledger, a bus and a quarantine in memory. What it logs is formatted as in Lambda and only
 * counted.
 *
 * <p>Arguments: messages a second (0 for a flood), messages, threads. It ends with 1 when a counter
 * does not close, something is lost, the rate was not kept or memory grew.
 */
public final class Load {

  /** The ledger in memory keeps facts so long, where a table keeps them a year. */
  private static final int KEPT_SECONDS = 5;

  /** Everything is told and marked, which is more than any sensible policy does. */
  static final String POLICY =
      "schemaVersion: 1\nname: all\nrules: [{name: all, when: {severity: info}, then: [annotate]}]\n";

  private static final int SAMPLES = 12;
  private static final double FLOOD_MILLISECONDS = 24_000;
  private static final int WARMUP = 10_000;
  private static final long SEED = 7;

  private final Filing ledger = new Filing();
  private final Heap heap = new Heap();
  private final Traffic traffic =
      new Traffic(Scripts.stories(), Scripts.others(), InstantSource.system(), SEED);
  private final int threads;
  private final LogLines logged;

  private Load(int threads, LogLines logged) {
    this.threads = threads;
    this.logged = logged;
  }

  public static void main(String... args) throws InterruptedException {
    PrintStream out = System.out;
    LogLines logged = new LogLines();
    System.setOut(new PrintStream(logged, false, StandardCharsets.UTF_8));
    Load load = new Load(Integer.parseInt(args[2]), logged);
    Verdict verdict = load.verdict(Double.parseDouble(args[0]), Long.parseLong(args[1]));
    verdict.print(out);
    System.exit(verdict.holds() ? 0 : 1);
  }

  private Verdict verdict(double perSecond, long messages) throws InterruptedException {
    // Classes are loaded and compiled before anything is timed.
    work(new Workers(new Queue(traffic, WARMUP, 0)));
    logged.clear();
    Queue queue = new Queue(traffic, messages, perSecond);
    Workers workers = new Workers(queue);
    long begun = System.nanoTime();
    long processor = processor();
    try (ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor()) {
      every(timer, 1_000, () -> ledger.forget(Instant.now().minusSeconds(KEPT_SECONDS)));
      double expected = perSecond > 0 ? messages / perSecond * 1000 : FLOOD_MILLISECONDS;
      every(timer, Math.max(500, (long) (expected / SAMPLES)), () -> heap.sample(ledger.facts()));
      work(workers);
      timer.shutdownNow();
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    Pace pace = new Pace(perSecond, messages, seconds, (processor() - processor) / 1e9);
    return new Verdict(pace, queue, workers, logged, traffic.watched(), ledger.filed(), heap);
  }

  private void work(Workers workers) throws InterruptedException {
    workers.work(threads, () -> LocalDetect.handler(ledger, ledger, _ -> true, POLICY));
  }

  private static void every(ScheduledExecutorService timer, long milliseconds, Runnable task) {
    var _ = timer.scheduleAtFixedRate(task, milliseconds, milliseconds, TimeUnit.MILLISECONDS);
  }

  /** Nanoseconds of all processors that this process has had. */
  private static long processor() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
