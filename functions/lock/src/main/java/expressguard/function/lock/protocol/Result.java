package expressguard.function.lock.protocol;

import expressguard.function.lock.record.LockRecord;

/** How one run of the protocol ended. */
public sealed interface Result {

  /**
   * The record says where the lock is.
   *
   * @param news whether that is something else than before
   * @param detail what AWS said, where it refused something; for the log
   */
  record Settled(LockRecord record, boolean news, String detail) implements Result {}

  /** Nothing was ever decided about the service, and nothing is to be. */
  record Nothing() implements Result {}

  /** Others moved the record or the standing on in every round; try again later. */
  record Restless(int rounds) implements Result {}
}
