package expressguard.lambda.measure;

import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.MetricsBuilder;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/** Measures in CloudWatch's embedded metric format: a line on standard output, no call to AWS. */
public final class EmfMeasures implements Measures {

  private final Metrics metrics;
  private boolean isEmpty = true;

  /**
   * @param function the dimension by which the functions are told apart
   */
  public EmfMeasures(String function) {
    metrics =
        MetricsBuilder.builder()
            .withNamespace("ExpressGuard")
            .withService(function)
            .withRaiseOnEmptyMetrics(false)
            .build();
  }

  @Override
  public void add(Measure measure, double value) {
    metrics.addMetric(measure.word(), value, unit(measure));
    isEmpty = false;
  }

  private static MetricUnit unit(Measure measure) {
    return switch (measure.unit()) {
      case COUNT -> MetricUnit.COUNT;
      case MILLISECONDS -> MetricUnit.MILLISECONDS;
    };
  }

  @Override
  public void flush() {
    if (!isEmpty) {
      metrics.flush();
      isEmpty = true;
    }
  }
}
