package expressguard.function.notify.delivery.table;

import expressguard.function.notify.Emulator;
import expressguard.function.notify.delivery.Limits;
import expressguard.function.notify.delivery.LimitsContract;
import org.junit.jupiter.api.AfterEach;

class DynamoDbLimitsIT extends LimitsContract {

  private final Emulator emulator = Emulator.ofEnvironment();
  private final String table = emulator.table();

  @AfterEach
  void end() {
    emulator.close();
  }

  @Override
  protected Limits limits() {
    return new DynamoDbLimits(emulator.dynamoDb(), table);
  }
}
