package expressguard.lambda;

/** What a function does with one message. */
@FunctionalInterface
public interface Work {

  /**
   * Deals with a message. An exception counts as {@link Outcome.Retry}: whoever wrote the work did
   * not foresee it, and losing a message is worse than seeing it again.
   */
  Outcome on(Message message);

  /**
   * Does what is due after a batch, whatever became of its messages. An exception is told and
   * changes nothing in the answer: what is left undone here must be found and done later.
   */
  default void afterBatch() {}
}
