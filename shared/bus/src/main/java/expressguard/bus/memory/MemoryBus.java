package expressguard.bus.memory;

import expressguard.bus.Bus;
import java.util.ArrayList;
import java.util.List;

/** A bus that keeps what was put on it. */
public final class MemoryBus implements Bus {

  private final List<String> details = new ArrayList<>();
  private boolean broken;

  /** From now on it takes nothing, or everything again. */
  public void broken(boolean now) {
    broken = now;
  }

  /** All that it took, in this order. */
  public List<String> details() {
    return List.copyOf(details);
  }

  @Override
  public boolean put(List<String> more) {
    if (broken) {
      return more.isEmpty();
    }
    details.addAll(more);
    return true;
  }
}
