package expressguard.function.lock.record;

import expressguard.inventory.ResourceId;
import java.time.Instant;
import java.util.SortedSet;

/**
 * The records of all locks. Every read sees every write that ended before it began; a failure of
 * the store is an exception, after which anything may or may not have been written.
 */
public interface Locks {

  /** The record of a service; {@link LockRecord#none} when there is none. */
  LockRecord read(ResourceId service);

  /**
   * Writes a record in place of the one that was read.
   *
   * @return false when somebody else wrote meanwhile; then nothing was written
   */
  boolean write(LockRecord before, LockRecord after);

  /** Every service that has a record. */
  SortedSet<ResourceId> services();

  /**
   * Takes one new lock out of the budget of an account's hour. Asked again for the same service in
   * the same hour it takes no second one.
   *
   * @return false when the budget is spent
   */
  boolean afford(ResourceId service, Instant now, int perHour);
}
