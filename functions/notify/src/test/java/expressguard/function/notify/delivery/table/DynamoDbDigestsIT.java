package expressguard.function.notify.delivery.table;

import expressguard.function.notify.Emulator;
import expressguard.function.notify.delivery.Digests;
import expressguard.function.notify.delivery.DigestsContract;
import org.junit.jupiter.api.AfterEach;

class DynamoDbDigestsIT extends DigestsContract {

  private final Emulator emulator = Emulator.ofEnvironment();
  private final String table = emulator.table();

  @AfterEach
  void end() {
    emulator.close();
  }

  @Override
  protected Digests digests() {
    return new DynamoDbDigests(emulator.dynamoDb(), table);
  }
}
