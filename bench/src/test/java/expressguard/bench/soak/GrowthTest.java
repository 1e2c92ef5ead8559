package expressguard.bench.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Days that differ are no growth; a row that stays of each day is. */
class GrowthTest {

  private static final int DAYS = 60;

  private static Growth of(IntUnaryOperator rows) {
    Growth growth = new Growth();
    IntStream.range(0, DAYS)
        .forEach(
            day -> growth.sample(new TreeMap<>(Map.of("flat", 0, "table", rows.applyAsInt(day)))));
    return growth;
  }

  @Test
  void days_differ() {
    Random random = new Random(1);

    assertThat(of(_ -> 35 + random.nextInt(30)).isFlat()).isTrue();
  }

  @Test
  void a_row_more_each_day_is_growth() {
    Random random = new Random(1);

    assertThat(of(day -> 35 + random.nextInt(30) + day).isFlat()).isFalse();
  }

  @Test
  void the_beginning_does_not_matter() {
    assertThat(of(day -> Math.min(day, DAYS / 4)).isFlat()).isTrue();
  }

  @Test
  void the_course_is_told_table_by_table() {
    assertThat(of(day -> day).lines())
        .hasSize(2)
        .anyMatch(line ->
            line.startsWith("table") && line.endsWith("last third over the one before 1.68"));
  }
}
