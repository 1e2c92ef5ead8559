package expressguard.function.lock.service;

/** What came of writing or removing the lock's tag. */
public sealed interface Touched {

  /** AWS took it. */
  record Done() implements Touched {}

  /**
   * AWS refuses the guard this.
   *
   * @param why a sentence for the log
   */
  record Refused(String why) implements Touched {}

  /** The service went away. */
  record Gone() implements Touched {}
}
