package expressguard.bench.cold.result;

import expressguard.bench.cold.processor.Usage;
import java.util.List;

/**
 * What was measured of one start; times in milliseconds.
 *
 * @param cold from the process's start to its first answer
 * @param usage at that moment
 * @param second how long the second invocation took
 * @param steady the invocations after it
 * @param calls of AWS, by the first invocation
 * @param connections that it opened for them
 */
public record Start(
    double cold, Usage usage, double second, List<Double> steady, int calls, int connections) {

  private static final double NEARLY_ALL = 0.99;

  public Start {
    steady = List.copyOf(steady);
  }

  /** The median of the invocations after the second. */
  public double middle() {
    return quantile(0.5);
  }

  /** What 99 of 100 of them stay below. */
  public double worst() {
    return quantile(NEARLY_ALL);
  }

  private double quantile(double share) {
    if (steady.isEmpty()) {
      return Double.NaN;
    }
    List<Double> sorted = steady.stream().sorted().toList();
    return sorted.get((int) (share * (sorted.size() - 1)));
  }
}
