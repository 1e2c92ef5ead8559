package expressguard.function.notify.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * Remembers deliveries, each channel by itself.
 *
 * <p>A delivery is marked after it succeeded. So whoever is stopped in between leaves one that is
 * made again when his claim has ended: at most one repeat for each stop, with the same id, and none
 * where the other side knows the id.
 */
public interface Deliveries {

  /** How long a claim keeps others from delivering; longer than a function runs. */
  Duration CLAIM = Duration.ofSeconds(90);

  /** Asks to deliver. */
  Claim claim(Delivery delivery, Instant now);

  /** Marks a delivery that somebody claimed as made. */
  void sent(Delivery delivery, Instant now);

  /** Gives a claim back: the delivery was not made. */
  void release(Delivery delivery);
}
