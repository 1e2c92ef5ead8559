package expressguard.cli.detach;

/** What came of one resource. */
public sealed interface Outcome {

  /** Nothing was done: it was only shown. */
  record Shown() implements Outcome {}

  /** Left alone, because other services use it and nobody said that they may lose it. */
  record Left() implements Outcome {}

  /** The tag is off. */
  record Removed() implements Outcome {}

  /**
   * AWS did not take it.
   *
   * @param why with the way out
   */
  record Failed(String why) implements Outcome {}
}
