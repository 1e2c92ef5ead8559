package expressguard.function.notify.arrival;

import expressguard.bus.Notice;
import java.time.Instant;

/** What a message of the queue is. */
public sealed interface Arrival {

  /**
   * A notice.
   *
   * @param detail as the guard's bus carried it
   * @param said when the bus took it
   */
  record Told(Notice notice, String detail, Instant said) implements Arrival {}

  /** The schedule says that digests are due. */
  record DigestDue() implements Arrival {}
}
