package expressguard.bench.traffic;

/**
 * A message, and what is to become of it.
 *
 * @param text its body, as a JSON string without its quotes
 */
public record Message(String text, Fate fate) {

  /** What a function must do with a message. */
  public enum Fate {
    /** File a fact, or find it filed. */
    HANDLED,
    /** Let it go. */
    SKIPPED,
    /** Put it into the quarantine. */
    UNREADABLE
  }
}
