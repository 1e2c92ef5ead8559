package expressguard.function.notify.delivery;

import java.time.Instant;
import java.util.Optional;

/** How much a channel is told, and when it wants to be left alone. */
public interface Limits {

  /**
   * Takes one of the places that a counter has. Who has a place keeps it, so trying again takes no
   * second one.
   *
   * @param counter with the time in it that it is for
   * @param holder who wants the place
   * @param most how many places there are
   * @param until when the counter may be forgotten
   * @return whether there was one
   */
  boolean take(String counter, String holder, int most, Instant until);

  /** Until when a channel is left alone; empty when it is not. */
  Optional<Instant> pausedUntil(String channel, Instant now);

  /** Leaves a channel alone. */
  void pause(String channel, Instant until);
}
