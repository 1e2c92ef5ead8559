package expressguard.function.lock.memory;

import expressguard.function.lock.record.Locks;
import expressguard.function.lock.record.LocksContract;

class MemoryLocksTest extends LocksContract {

  @Override
  protected Locks locks() {
    return new MemoryLocks();
  }
}
