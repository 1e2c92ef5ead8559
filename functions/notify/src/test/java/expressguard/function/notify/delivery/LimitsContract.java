package expressguard.function.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What all limits do. */
public abstract class LimitsContract {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  /** Some of which nothing was taken yet. */
  protected abstract Limits limits();

  @Test
  void a_counter_has_so_many_places() {
    Limits limits = limits();

    assertThat(limits.take("c", "a", 2, NOW)).isTrue();
    assertThat(limits.take("c", "b", 2, NOW)).isTrue();
    assertThat(limits.take("c", "c", 2, NOW)).isFalse();
    assertThat(limits.take("other", "c", 2, NOW)).isTrue();
  }

  @Test
  void who_has_a_place_keeps_it_and_takes_no_second_one() {
    Limits limits = limits();
    limits.take("c", "a", 2, NOW);
    limits.take("c", "a", 2, NOW);

    assertThat(limits.take("c", "b", 2, NOW)).isTrue();
    assertThat(limits.take("c", "a", 2, NOW)).isTrue();
    assertThat(limits.take("c", "c", 2, NOW)).isFalse();
  }

  @Test
  void a_channel_is_left_alone_as_long_as_it_wants() {
    Limits limits = limits();

    assertThat(limits.pausedUntil("team", NOW)).isEmpty();
    limits.pause("team", NOW.plusSeconds(30));
    assertThat(limits.pausedUntil("team", NOW)).contains(NOW.plusSeconds(30));
    assertThat(limits.pausedUntil("other", NOW)).isEmpty();
    assertThat(limits.pausedUntil("team", NOW.plusSeconds(30))).isEmpty();
  }
}
