package expressguard.function.notify.delivery.memory;

import expressguard.function.notify.delivery.Digests;
import expressguard.function.notify.delivery.DigestsContract;

class MemoryDigestsTest extends DigestsContract {

  private final MemoryDigests digests = new MemoryDigests();

  @Override
  protected Digests digests() {
    return digests;
  }
}
