package expressguard.lambda.measure;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.testkit.Printed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
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
  void a_line_is_as_the_specification_has_it() {
    EmfMeasures measures =
        new EmfMeasures("detect", InstantSource.fixed(Instant.ofEpochMilli(1_792_000_000_000L)));
    List<String> lines =
        Printed.by(() -> {
          measures.add(Measure.DECISION_LATENCY, 1500.5);
          measures.add(Measure.DECISION_LATENCY, 20);
          measures.add(Measure.MESSAGES, 1);
          measures.flush();
        });
    assertThat(lines)
        .containsExactly(
            "{\"_aws\":{\"Timestamp\":1792000000000,\"CloudWatchMetrics\":["
                + "{\"Namespace\":\"ExpressGuard\",\"Dimensions\":[[\"Service\"]],\"Metrics\":["
                + "{\"Name\":\"Messages\",\"Unit\":\"Count\"},"
                + "{\"Name\":\"DecisionLatency\",\"Unit\":\"Milliseconds\"}]}]},"
                + "\"Service\":\"detect\",\"Messages\":1.0,\"DecisionLatency\":[1500.5,20.0]}");
  }

  @Test
  void more_values_than_a_metric_may_have_go_on_another_line_and_none_is_lost() {
    List<String> lines =
        Printed.by(() -> {
          EmfMeasures measures = new EmfMeasures("detect");
          IntStream.range(0, 250).forEach(one -> measures.add(Measure.DUPLICATES, 7));
          measures.add(Measure.MESSAGES, 3);
          measures.flush();
          measures.flush();
        });
    assertThat(lines).hasSize(3);
    assertThat(lines.stream().map(line -> line.split("7\\.0", -1).length - 1))
        .containsExactly(100, 100, 50);
    assertThat(lines).filteredOn(line -> line.contains("\"Messages\":3")).hasSize(1);
  }

  @Test
  void prints_nothing_when_nothing_was_measured() {
    assertThat(Printed.by(() -> new EmfMeasures("detect").flush())).isEmpty();
  }
}
