package expressguard.lambda;

/** What became of a message. */
public sealed interface Outcome {

  /** It was dealt with, or needs no dealing with; the queue forgets it. */
  record Done() implements Outcome {}

  /** Something outside of it failed; the queue delivers it again, and at last to its DLQ. */
  record Retry(String why) implements Outcome {}

  /**
   * It can never be dealt with. It is told with its size and hash, kept in the quarantine queue,
   * and not delivered again.
   */
  record Poison(String why) implements Outcome {}
}
