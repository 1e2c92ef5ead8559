package expressguard.function.lock;

import expressguard.function.lock.record.LockRecord;
import expressguard.inventory.ResourceId;

/** Where it is logged what became of locks. */
interface LockNews {

  /**
   * A lock stands otherwise than before.
   *
   * @param detail what AWS said, where it refused something
   */
  void changed(LockRecord record, String detail);

  /** Somebody wants the lock of a service that is not of this account and Region. */
  void elsewhere(ResourceId service, Home home);

  /** The lock could not be brought to rest. */
  void restless(ResourceId service, int rounds);
}
