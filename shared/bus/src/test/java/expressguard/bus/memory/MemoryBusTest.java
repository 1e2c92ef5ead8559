package expressguard.bus.memory;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.bus.Bus;
import expressguard.bus.BusContract;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryBusTest extends BusContract {

  private final MemoryBus bus = new MemoryBus();

  @Override
  protected Bus bus() {
    return bus;
  }

  @Override
  protected List<String> handedOn() {
    return bus.details();
  }

  @Test
  void takes_nothing_while_it_is_broken() {
    bus.broken(true);

    assertThat(bus.put(List.of("{}"))).isFalse();
    assertThat(bus.details()).isEmpty();
  }
}
