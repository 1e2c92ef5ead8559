package expressguard.function.notify.arrival;

import expressguard.bus.BusMessage;
import java.time.Instant;

/** What a message of the queue is. */
public sealed interface Arrival {

  /**
   * What the guard says of a finding or of a lock.
   *
   * @param detail as the guard's bus carried it
   * @param said when the bus took it
   */
  record Told(BusMessage notice, String detail, Instant said) implements Arrival {}

  /** The schedule says that digests are due. */
  record DigestDue() implements Arrival {}
}
