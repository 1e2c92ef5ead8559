package expressguard.bench.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What the fuzzer calls: one file of records goes from its bytes to every form in which anybody is
 * told of it. Whatever the file is, nothing is thrown, nothing takes long, no planted secret comes
 * out, and no output has markup or control characters that are not the guard's own.
 *
 * <p>{@code bench/fuzz} runs it. Some inputs are bytes as the fuzzer likes them, which try the
 * readers, and some are bundled stories with other texts in them, which get further.
 */
public final class WholeWay {

  private static final Duration LONGEST = Duration.ofMillis(250);

  /**
   * Of so many inputs one is given to the commands themselves too, which costs as much as fifty.
   */
  private static final int COMMANDED = 1000;

  private static final Stories STORIES = Stories.bundled();

  private WholeWay() {}

  /**
   * One input.
   *
   * @throws IOException when the guard cannot write into memory, which is a defect
   * @throws AssertionError when it shows a defect
   */
  public static void fuzzerTestOneInput(FuzzedDataProvider data) throws IOException {
    if (data.consumeBoolean()) {
      tell(data.consumeRemainingAsBytes(), false);
    } else {
      tell(STORIES.changed(data).getBytes(StandardCharsets.UTF_8), true);
    }
  }

  private static void tell(byte[] file, boolean isPlanted) throws IOException {
    Duration took = timed(file, isPlanted);
    // The first time some code runs it is slow, and a collection can fall into any run.
    for (int again = 0; again < 3 && took.compareTo(LONGEST) > 0; again++) {
      took = timed(file, isPlanted);
    }
    if (took.compareTo(LONGEST) > 0) {
      throw new AssertionError("took " + took + " of the processor");
    }
  }

  private static Duration timed(byte[] file, boolean isPlanted) throws IOException {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    List<Output> outputs = Outputs.of(file);
    long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    outputs.forEach(output -> output.check(isPlanted));
    if (Arrays.hashCode(file) % COMMANDED == 0) {
      Printed.byCommands(file).forEach(output -> output.check(isPlanted));
    }
    return Duration.ofNanos(after - before);
  }
}
