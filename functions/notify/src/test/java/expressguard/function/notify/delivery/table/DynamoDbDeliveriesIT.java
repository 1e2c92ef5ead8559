package expressguard.function.notify.delivery.table;

import expressguard.function.notify.Emulator;
import expressguard.function.notify.delivery.Deliveries;
import expressguard.function.notify.delivery.DeliveriesContract;
import org.junit.jupiter.api.AfterEach;

class DynamoDbDeliveriesIT extends DeliveriesContract {

  private final Emulator emulator = Emulator.ofEnvironment();
  private final String table = emulator.table();

  @AfterEach
  void end() {
    emulator.close();
  }

  @Override
  protected Deliveries deliveries() {
    return new DynamoDbDeliveries(emulator.dynamoDb(), table);
  }
}
