package expressguard.lambda;

/** What a function does with one message. */
@FunctionalInterface
public interface Work {

  /**
   * Deals with a message. An exception counts as {@link Outcome.Retry}: whoever wrote the work did
   * not foresee it, and losing a message is worse than seeing it again.
   */
  Outcome on(Message message);
}
