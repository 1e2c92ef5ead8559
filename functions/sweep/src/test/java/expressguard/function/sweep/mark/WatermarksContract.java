package expressguard.function.sweep.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the sweep counts on, wherever marks are kept. */
public abstract class WatermarksContract {

  private static final Map<String, String> FIRST = Map.of("covered", "2026-11-20T10:00:00Z");

  protected abstract Watermarks watermarks();

  @Test
  void a_name_without_a_mark_reads_as_none() {
    assertThat(watermarks().read("coverage", "nowhere")).isEqualTo(Mark.none());
  }

  @Test
  void what_was_noted_is_read() {
    assertThat(watermarks().write("coverage", "a", Mark.none().next(FIRST))).isTrue();

    Mark read = watermarks().read("coverage", "a");
    assertThat(read.revision()).isEqualTo(1);
    assertThat(read.time("covered")).contains(Instant.parse("2026-11-20T10:00:00Z"));
    assertThat(read.text("until")).isEmpty();
  }

  @Test
  void a_mark_takes_the_place_of_the_one_before_it() {
    watermarks().write("coverage", "b", Mark.none().next(FIRST));
    Mark before = watermarks().read("coverage", "b");

    assertThat(watermarks().write("coverage", "b", before.next(Map.of("last", "x")))).isTrue();

    assertThat(watermarks().read("coverage", "b").values()).isEqualTo(Map.of("last", "x"));
  }

  @Test
  void of_two_that_read_the_same_only_one_writes() {
    Mark first = Mark.none().next(FIRST);
    assertThat(watermarks().write("coverage", "c", first)).isTrue();
    assertThat(watermarks().write("coverage", "c", first)).isFalse();

    Mark second = first.next(Map.of("last", "x"));
    assertThat(watermarks().write("coverage", "c", second)).isTrue();
    assertThat(watermarks().write("coverage", "c", first.next(Map.of("last", "y")))).isFalse();
    assertThat(watermarks().read("coverage", "c")).isEqualTo(second);
  }

  @Test
  void names_and_groups_are_apart() {
    watermarks().write("losses", "d", Mark.none().next(FIRST));

    assertThat(watermarks().read("coverage", "d")).isEqualTo(Mark.none());
    assertThat(watermarks().read("losses", "e")).isEqualTo(Mark.none());
  }
}
