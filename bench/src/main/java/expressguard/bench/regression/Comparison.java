package expressguard.bench.regression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How much slower each benchmark of a commit is than the same of another. Medians are compared,
 * because a busy machine makes single iterations slow and none fast.
 */
record Comparison(List<Row> rows) {

  /** A benchmark that became slower than this, as a ratio of medians, is a regression. */
  static final double MOST = 1.3;

  /**
   * One benchmark.
   *
   * @param ratio the median of the new commit over that of the old one; empty where one has no such
   *     benchmark
   */
  record Row(String benchmark, Optional<Double> ratio) {

    boolean isSlower() {
      return ratio.filter(value -> value > MOST).isPresent();
    }
  }

  Comparison {
    rows = List.copyOf(rows);
  }

  static Comparison of(Scores old, Scores fresh) {
    List<Row> rows = new ArrayList<>();
    fresh
        .byBenchmark()
        .forEach((benchmark, scores) ->
            rows.add(
                new Row(
                    benchmark,
                    Optional.ofNullable(old.byBenchmark().get(benchmark))
                        .map(before -> median(scores) / median(before)))));
    old.byBenchmark().keySet().stream()
        .filter(benchmark -> !fresh.byBenchmark().containsKey(benchmark))
        .forEach(benchmark -> rows.add(new Row(benchmark, Optional.empty())));
    return new Comparison(rows);
  }

  /** Whether nothing got slower; without a benchmark that both have, nobody can tell. */
  boolean holds() {
    return rows.stream().anyMatch(row -> row.ratio().isPresent())
        && rows.stream().noneMatch(Row::isSlower);
  }

  static double median(Collection<Double> scores) {
    List<Double> sorted = scores.stream().sorted().toList();
    if (sorted.isEmpty()) {
      throw new IllegalArgumentException("a benchmark without a measured iteration");
    }
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
