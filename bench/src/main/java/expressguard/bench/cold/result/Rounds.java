package expressguard.bench.cold.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The starts of all variants, round by round: what is compared was measured one after the other.
 */
public final class Rounds {

  private final Map<String, List<Start>> starts = new LinkedHashMap<>();

  /** Adds the next start of a variant. */
  public void add(String variant, Start start) {
    starts.computeIfAbsent(variant, any -> new ArrayList<>()).add(start);
  }

  /** The median of a measure. */
  double median(String variant, ToDoubleFunction<Start> measure) {
    return median(of(variant).stream().mapToDouble(measure).toArray());
  }

  /** How many times one variant's measure another's is: the median of each round's ratio. */
  double ratio(String over, String under, ToDoubleFunction<Start> measure) {
    List<Start> above = of(over);
    List<Start> below = of(under);
    double[] ratios = new double[Math.min(above.size(), below.size())];
    for (int round = 0; round < ratios.length; round++) {
      ratios[round] =
          measure.applyAsDouble(above.get(round)) / measure.applyAsDouble(below.get(round));
    }
    return median(ratios);
  }

  private List<Start> of(String variant) {
    return Optional.ofNullable(starts.get(variant)).orElse(List.of());
  }

  private static double median(double[] values) {
    if (values.length == 0) {
      return Double.NaN;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
