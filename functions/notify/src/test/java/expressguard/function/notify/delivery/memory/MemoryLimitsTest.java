package expressguard.function.notify.delivery.memory;

import expressguard.function.notify.delivery.Limits;
import expressguard.function.notify.delivery.LimitsContract;

class MemoryLimitsTest extends LimitsContract {

  private final MemoryLimits limits = new MemoryLimits();

  @Override
  protected Limits limits() {
    return limits;
  }
}
