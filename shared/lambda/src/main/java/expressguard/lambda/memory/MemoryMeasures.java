package expressguard.lambda.memory;

import expressguard.lambda.measure.Measure;
import expressguard.lambda.measure.Measures;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Measures that can be asked what was added to them. */
public final class MemoryMeasures implements Measures {

  private final Map<Measure, List<Double>> added = new EnumMap<>(Measure.class);

  @Override
  public synchronized void add(Measure measure, double value) {
    added.computeIfAbsent(measure, any -> new ArrayList<>()).add(value);
  }

  @Override
  public void flush() {}

  /** The sum of what was added. */
  public synchronized double sum(Measure measure) {
    return values(measure).stream().mapToDouble(Double::doubleValue).sum();
  }

  /** What was added, in order. */
  public synchronized List<Double> values(Measure measure) {
    return List.copyOf(added.getOrDefault(measure, List.of()));
  }
}
