package expressguard.lambda;

/** What became of a message. */
public sealed interface Outcome {

  /** It was dealt with; the queue forgets it. */
  record Done() implements Outcome {}

  /** It needs no dealing with; the queue forgets it. */
  record Skipped() implements Outcome {}

  /**
   * Something outside of it failed; the queue delivers it again, and at last to its DLQ.
   *
   * @param why a sentence for the log, without anything that the message says
   */
  record Retry(String why) implements Outcome {}

  /**
   * It can never be dealt with. It is told with its size and hash in the quarantine queue, and not
   * delivered again.
   *
   * @param why a sentence for whoever looks into the quarantine, without anything that the message
   *     says
   */
  record Poison(String why) implements Outcome {}
}
