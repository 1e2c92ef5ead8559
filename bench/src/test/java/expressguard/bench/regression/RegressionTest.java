package expressguard.bench.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegressionTest {

  @TempDir private Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void what_stayed_within_the_ratio_holds() throws IOException {
    result("old", "1.json", "parse", "10.0, 11.0, 12.0");
    result("new", "1.json", "parse", "14.0, 14.2, 14.4");

    assertThat(run()).isZero();
    assertThat(text()).contains("ParseBenchmark.parse").contains("1.29").contains("holds");
  }

  @Test
  void what_got_slower_fails_and_is_named() throws IOException {
    result("old", "1.json", "parse", "10.0, 11.0, 12.0");
    result("old", "2.json", "classify", "5.0");
    result("new", "1.json", "parse", "14.0, 14.4, 14.6");
    result("new", "2.json", "classify", "5.0");

    assertThat(run()).isEqualTo(1);
    assertThat(text())
        .containsPattern("ParseBenchmark.parse +1.31 +SLOWER")
        .containsPattern("ParseBenchmark.classify +1.00\\R")
        .contains("FAILS");
  }

  @Test
  void one_slow_iteration_of_a_busy_machine_fails_nothing() throws IOException {
    result("old", "1.json", "parse", "10.0, 10.0, 10.0");
    result("new", "1.json", "parse", "10.0, 10.0");
    result("new", "2.json", "parse", "90.0");

    assertThat(run()).isZero();
  }

  @Test
  void a_benchmark_that_only_one_commit_has_is_shown_and_fails_nothing() throws IOException {
    result("old", "1.json", "parse", "10.0");
    result("old", "2.json", "gone", "10.0");
    result("new", "1.json", "parse", "10.0");
    result("new", "2.json", "fresh", "99.0");

    assertThat(run()).isZero();
    assertThat(text()).containsPattern("gone +only one").containsPattern("fresh +only one");
  }

  @Test
  void without_a_common_benchmark_nothing_is_shown_and_so_nothing_holds() throws IOException {
    result("old", "1.json", "parse", "10.0");
    result("new", "1.json", "fresh", "10.0");

    assertThat(run()).isEqualTo(1);
  }

  @Test
  void a_benchmark_of_which_more_is_better_is_refused() throws IOException {
    result("old", "1.json", "parse", "10.0");
    Path file = folder.resolve("old/1.json");
    Files.writeString(file, Files.readString(file).replace("us/op", "ops/us"));
    result("new", "1.json", "parse", "10.0");

    assertThatThrownBy(this::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("`parse` is measured in `ops/us`, not in time per op");
  }

  private int run() throws IOException {
    return Regression.run(
        folder.resolve("old"),
        folder.resolve("new"),
        new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** As JMH writes it with {@code -rf json}, without the members that nobody reads here. */
  private void result(String commit, String file, String method, String scores) throws IOException {
    Files.createDirectories(folder.resolve(commit));
    Files.writeString(
        folder.resolve(commit).resolve(file),
        """
        [{"benchmark": "expressguard.bench.ParseBenchmark.%s", "mode": "avgt",
          "primaryMetric": {"score": 1.0, "scoreUnit": "us/op", "rawData": [[%s]]}}]
        """
            .formatted(method, scores));
  }
}
