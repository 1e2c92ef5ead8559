package expressguard.function.notify.channel;

import java.time.Duration;
import java.util.Optional;

/** What a channel made of a message. */
public sealed interface Sent {

  /** It took it. */
  record Delivered() implements Sent {}

  /**
   * It did not take it now, and may later.
   *
   * @param why for the log, without addresses and without anything that the message says
   * @param after how long it wants to be left alone, where it says so
   */
  record Later(String why, Optional<Duration> after) implements Sent {}

  /**
   * It takes nothing as it is set up: somebody must mend it.
   *
   * @param why as of {@link Later}
   */
  record Refused(String why) implements Sent {}
}
