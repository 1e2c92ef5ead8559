package expressguard.bench.traffic;

import expressguard.lambda.measure.Measure;
import expressguard.lambda.measure.Measures;

/** Measures that nobody reads: what would be kept of them would look like a leak. */
public final class Unmeasured implements Measures {

  @Override
  public void add(Measure measure, double value) {}

  @Override
  public void flush() {}
}
