package expressguard.function.notify.delivery.memory;

import expressguard.function.notify.delivery.Deliveries;
import expressguard.function.notify.delivery.DeliveriesContract;

class MemoryDeliveriesTest extends DeliveriesContract {

  private final MemoryDeliveries deliveries = new MemoryDeliveries();

  @Override
  protected Deliveries deliveries() {
    return deliveries;
  }
}
