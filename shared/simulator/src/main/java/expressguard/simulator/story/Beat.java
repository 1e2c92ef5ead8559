package expressguard.simulator.story;

import java.time.Duration;
import java.util.function.Consumer;

/** One moment of a story. */
public sealed interface Beat {

  /** Somebody does something, in one call or more. */
  record Deed(String words, Consumer<Stage> doing) implements Beat {}

  /** Time passes, and Express Mode works. */
  record Pause(Duration length) implements Beat {}

  /**
   * Somebody opens a host name of the service in a browser.
   *
   * @param host empty for the application URL
   */
  record Visit(String host) implements Beat {}

  /** Long enough for a deployment to end. */
  static Beat deployment() {
    return new Pause(Duration.ofMinutes(15));
  }

  static Beat hours(int hours) {
    return new Pause(Duration.ofHours(hours));
  }
}
