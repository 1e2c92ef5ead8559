package expressguard.policy.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

final class GlobTest {

  @Test
  void a_star_is_any_run_and_a_question_mark_is_one_character() {
    assertThat(new Glob("prod/*").fits("prod/web")).isTrue();
    assertThat(new Glob("prod/*").fits("prod/")).isTrue();
    assertThat(new Glob("prod/*").fits("production/web")).isFalse();
    assertThat(new Glob("prod-?/web").fits("prod-1/web")).isTrue();
    assertThat(new Glob("prod-?/web").fits("prod-12/web")).isFalse();
    assertThat(new Glob("*").fits("")).isTrue();
    assertThat(new Glob("?").fits("")).isFalse();
  }

  @Test
  void everything_else_stands_for_itself() {
    assertThat(new Glob("a.c").fits("abc")).isFalse();
    assertThat(new Glob("tags[*]").fits("tags[AmazonECSManaged]")).isTrue();
    assertThat(new Glob("PROD/*").fits("prod/web")).isFalse();
    assertThat(new Glob("(a+)+$").fits("aaaa")).isFalse();
  }

  @Test
  void a_pattern_must_cover_the_whole_text() {
    assertThat(new Glob("web").fits("prod/web")).isFalse();
    assertThat(new Glob("*web").fits("prod/web-2")).isFalse();
    assertThat(new Glob("*web*").fits("prod/web-2")).isTrue();
    assertThat(new Glob("a*b").fits("ab*")).isFalse();
  }

  @Test
  void it_agrees_with_regular_expressions_on_random_patterns() {
    var random = new Random(20261123);
    for (int round = 0; round < 20_000; round++) {
      String pattern = text(random, "ab*?", 1 + random.nextInt(7));
      String text = text(random, "ab", random.nextInt(9));
      var oracle = Pattern.compile(pattern.replace("*", ".*").replace("?", "."));
      assertThat(new Glob(pattern).fits(text))
          .as("`%s` on `%s`", pattern, text)
          .isEqualTo(oracle.matcher(text).matches());
    }
  }

  @Test
  void a_hostile_pattern_takes_no_longer_than_its_length_times_the_text() {
    var hostile = new Glob("*a".repeat(400) + "*b");
    String text = "a".repeat(100_000);

    boolean fits = Assertions.assertTimeout(Duration.ofSeconds(5), () -> hostile.fits(text));

    assertThat(fits).isFalse();
  }

  @Test
  void an_empty_or_endless_pattern_is_refused() {
    assertThatThrownBy(() -> new Glob("")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Glob("*".repeat(Glob.LONGEST + 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String text(Random random, String alphabet, int length) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
