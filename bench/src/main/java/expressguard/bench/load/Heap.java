package expressguard.bench.load;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What is alive at even times of a run, and how many facts were filed then. */
final class Heap {

  private record Sample(long bytes, int facts) {}

  private static final int SHOWN = 12;

  private final List<Sample> samples = new ArrayList<>();

  /** Collects garbage and looks at what is left. */
  void sample(int facts) {
    System.gc();
    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    samples.add(new Sample(used, facts));
  }

  /** Mebibytes alive, sample by sample, each with the thousands of facts that were filed then. */
  @Override
  public String toString() {
    List<String> course = new ArrayList<>();
    for (int shown = 1; shown <= Math.min(SHOWN, samples.size()); shown++) {
      Sample sample = samples.get(shown * samples.size() / Math.min(SHOWN, samples.size()) - 1);
      course.add("%d/%d".formatted(sample.bytes >> 20, Math.round(sample.facts / 1000.0)));
    }
    return String.format(
        Locale.ROOT,
        "alive after collection, MiB/thousand facts: %s; last third over the one before %.2f",
        String.join(" ", course),
        growth());
  }

  /** The mean of the last third over that of the third before it: 1 where memory is flat. */
  double growth() {
    int third = samples.size() / 3;
    List<Sample> last = samples.subList(samples.size() - third, samples.size());
    List<Sample> before = samples.subList(samples.size() - 2 * third, samples.size() - third);
    return third == 0 ? 1 : mean(last) / mean(before);
  }

  private static double mean(Collection<Sample> some) {
    return some.stream().mapToLong(Sample::bytes).average().orElse(0);
  }
}
