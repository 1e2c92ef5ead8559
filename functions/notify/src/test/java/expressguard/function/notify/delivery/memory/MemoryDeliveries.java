package expressguard.function.notify.delivery.memory;

import expressguard.function.notify.delivery.Claim;
import expressguard.function.notify.delivery.Deliveries;
import expressguard.function.notify.delivery.Delivery;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Deliveries that this process remembers. */
public final class MemoryDeliveries implements Deliveries {

  private final Map<String, Instant> claimed = new HashMap<>();
  private final Set<String> sent = new HashSet<>();
  private final Map<String, Long> newest = new HashMap<>();

  @Override
  public synchronized Claim claim(Delivery delivery, Instant now) {
    if (newest.getOrDefault(thread(delivery), 0L) > delivery.version()) {
      return Claim.OUTDATED;
    }
    if (sent.contains(message(delivery))) {
      return Claim.SENT;
    }
    if (claimed.getOrDefault(message(delivery), now).isAfter(now)) {
      return Claim.BUSY;
    }
    claimed.put(message(delivery), now.plus(CLAIM));
    return Claim.MINE;
  }

  @Override
  public synchronized void sent(Delivery delivery, Instant now) {
    sent.add(message(delivery));
    newest.merge(thread(delivery), delivery.version(), Math::max);
  }

  @Override
  public synchronized void release(Delivery delivery) {
    claimed.remove(message(delivery));
  }

  private static String message(Delivery delivery) {
    return delivery.channel() + " " + delivery.message();
  }

  private static String thread(Delivery delivery) {
    return delivery.channel() + " " + delivery.thread();
  }
}
