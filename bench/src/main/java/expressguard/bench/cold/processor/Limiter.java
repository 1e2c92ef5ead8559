package expressguard.bench.cold.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Holds a process to a share of the processor: by the kernel's quota where it is enforced, which a
 * busy loop must show, and else by stopping and continuing it on one core.
 */
public final class Limiter {

  private static final int PERIOD_MICROS = 100_000;
  private static final Duration TRIAL = Duration.ofSeconds(2);

  /** How far the busy loop may be off. */
  private static final double TOLERANCE = 0.2;

  /** The harness is on the first core, and what it starts would stay there too. */
  private static final String ONE = "1";

  /** As many as Lambda shows to any function of up to 3,008 MB. */
  private static final String TWO = "0,1";

  private static final Path V1 = Path.of("/sys/fs/cgroup/cpu");
  private static final Path V2 = Path.of("/sys/fs/cgroup");
  private static final String GROUP = "express-guard-bench";

  private Limiter() {}

  /** The words before a command that hold it; prints which way that is done. */
  public static List<String> before(Cpu cpu) throws IOException, InterruptedException {
    if (!cpu.isPart()) {
      return on(cpu.share() > 1 ? TWO : ONE);
    }
    Optional<List<String>> quota = quota(cpu.share());
    if (quota.isPresent() && isHeld("a quota of the kernel's", quota.get(), cpu.share())) {
      return quota.get();
    }
    System.out.println(
        "NO QUOTA of the kernel's is enforced here: one core is stopped and continued instead,"
            + " ten times a second. That is no CFS bandwidth, and threads cannot use up a period"
            + " together");
    List<String> stopping = stopping(cpu.share());
    if (!isHeld("stopping and continuing", stopping, cpu.share())) {
      throw new IllegalStateException("nothing holds a process to a share of a core here");
    }
    return stopping;
  }

  private static List<String> on(String cores) {
    return List.of("taskset", "-c", cores);
  }

  private static Optional<List<String>> quota(double share) {
    long micros = Math.round(share * PERIOD_MICROS);
    try {
      Path group;
      if (Files.isDirectory(V1) && Files.exists(V1.resolve("cpu.cfs_quota_us"))) {
        group = Files.createDirectories(V1.resolve(GROUP));
        Files.writeString(group.resolve("cpu.cfs_period_us"), Long.toString(PERIOD_MICROS));
        Files.writeString(group.resolve("cpu.cfs_quota_us"), Long.toString(micros));
      } else {
        Files.writeString(V2.resolve("cgroup.subtree_control"), "+cpu");
        group = Files.createDirectories(V2.resolve(GROUP));
        Files.writeString(group.resolve("cpu.max"), micros + " " + PERIOD_MICROS);
      }
      List<String> before = new ArrayList<>(on(TWO));
      before.addAll(List.of("sh", "-c", "echo $$ >\"$0\" && exec \"$@\"", group + "/cgroup.procs"));
      return Optional.of(before);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static List<String> stopping(double share) {
    String script =
        String.format(
            Locale.ROOT,
            "p=$$; (while kill -CONT $p; do sleep %.3f; kill -STOP $p; sleep %.3f; done)"
                + " 2>/dev/null & exec \"$@\"",
            share / 10,
            (1 - share) / 10);
    List<String> before = new ArrayList<>(on(ONE));
    before.addAll(List.of("sh", "-c", script, "held"));
    return before;
  }

  /**
   * Whether a busy loop stays below its share; what it got without shows whether that says
   * anything.
   */
  private static boolean isHeld(String way, List<String> before, double share)
      throws IOException, InterruptedException {
    double free = busyLoop(on(ONE));
    double got = busyLoop(before);
    System.out.printf(
        Locale.ROOT,
        "%s: a busy loop got %.2f of a core, and was to get %.2f; without it, it got %.2f%n",
        way,
        got,
        share,
        free);
    if (free < share * (1 + TOLERANCE)) {
      System.out.println(
          "THE MACHINE IS BUSY: whether that holds cannot be told, and figures mean little");
    }
    return got <= share * (1 + TOLERANCE);
  }

  /** What share of a core's time a loop gets. */
  private static double busyLoop(List<String> before) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(before);
    command.addAll(List.of("sh", "-c", "while :; do :; done"));
    Process loop = new ProcessBuilder(command).start();
    TimeUnit.MILLISECONDS.sleep(TRIAL.toMillis());
    double got = (double) Usage.of(loop.pid()).cpuMillis() / TRIAL.toMillis();
    loop.destroyForcibly().waitFor();
    return got;
  }
}
