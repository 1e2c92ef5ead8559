package expressguard.lambda.measure;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.testkit.Printed;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmfMeasuresTest {

  @Test
  void prints_one_line_in_the_embedded_metric_format() {
    List<String> lines =
        Printed.by(() -> {
          EmfMeasures measures = new EmfMeasures("detect");
          measures.add(Measure.DECISIONS, 2);
          measures.add(Measure.DECISION_LATENCY, 1500);
          measures.flush();
        });
    assertThat(lines)
        .singleElement()
        .asString()
        .contains("\"Namespace\":\"ExpressGuard\"")
        .contains("{\"Name\":\"Decisions\",\"Unit\":\"Count\"}")
        .contains("{\"Name\":\"DecisionLatency\",\"Unit\":\"Milliseconds\"}")
        .contains("\"Service\":\"detect\"")
        .contains("\"Decisions\":2")
        .contains("\"DecisionLatency\":1500");
  }

  @Test
  void prints_nothing_when_nothing_was_measured() {
    assertThat(Printed.by(() -> new EmfMeasures("detect").flush())).isEmpty();
  }
}
