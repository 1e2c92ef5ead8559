package expressguard.bench.soak.guard;

import expressguard.lambda.measure.Measure;
import expressguard.lambda.measure.Measures;
import java.util.EnumMap;
import java.util.Map;

/** Measures of which only the sums are kept: all that is measured in a year would be too much. */
final class Sums implements Measures {

  private final Map<Measure, Double> sums = new EnumMap<>(Measure.class);

  @Override
  public void add(Measure measure, double value) {
    sums.merge(measure, value, Double::sum);
  }

  @Override
  public void flush() {}

  long of(Measure measure) {
    return Math.round(sums.getOrDefault(measure, 0.0));
  }
}
