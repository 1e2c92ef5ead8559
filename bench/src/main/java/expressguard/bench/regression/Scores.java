package expressguard.bench.regression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every measured iteration of every benchmark of a commit, in the benchmark's own unit of time.
 *
 * @param byBenchmark by name with parameters; a lower score is faster
 */
record Scores(SortedMap<String, List<Double>> byBenchmark) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * The scores of several runs together.
   *
   * @param results files that JMH wrote with {@code -rf json}
   */
  static Scores of(Collection<Path> results) throws IOException {
    SortedMap<String, List<Double>> scores = new TreeMap<>();
    for (Path file : results) {
      for (JsonNode benchmark : JSON.readTree(file.toFile())) {
        List<Double> into = scores.computeIfAbsent(name(benchmark), _ -> new ArrayList<>());
        for (JsonNode fork : benchmark.path("primaryMetric").path("rawData")) {
          fork.forEach(score -> into.add(score.asDouble()));
        }
      }
    }
    return new Scores(scores);
  }

  /** Without the packages, which are long and the same. */
  private static String name(JsonNode benchmark) {
    String[] parts = benchmark.path("benchmark").asText().split("\\.", -1);
    String unit = benchmark.path("primaryMetric").path("scoreUnit").asText();
    if (!unit.endsWith("/op")) {
      throw new IllegalArgumentException(
          "`" + parts[parts.length - 1] + "` is measured in `" + unit + "`, not in time per op");
    }
    StringBuilder name =
        new StringBuilder(
            String.join(".", List.of(parts).subList(Math.max(0, parts.length - 2), parts.length)));
    benchmark
        .path("params")
        .properties()
        .forEach(param ->
            name.append(' ').append(param.getKey()).append('=').append(param.getValue().asText()));
    return name.toString();
  }
}
