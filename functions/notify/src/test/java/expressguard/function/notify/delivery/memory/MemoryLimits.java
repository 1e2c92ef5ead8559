package expressguard.function.notify.delivery.memory;

import expressguard.function.notify.delivery.Limits;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Limits that this process remembers. */
public final class MemoryLimits implements Limits {

  private final Map<String, Set<String>> holders = new HashMap<>();
  private final Map<String, Instant> pauses = new HashMap<>();

  @Override
  public synchronized boolean take(String counter, String holder, int most, Instant until) {
    Set<String> all = holders.computeIfAbsent(counter, _ -> new HashSet<>());
    return all.contains(holder) || (all.size() < most && all.add(holder));
  }

  @Override
  public synchronized Optional<Instant> pausedUntil(String channel, Instant now) {
    return Optional.ofNullable(pauses.get(channel)).filter(until -> until.isAfter(now));
  }

  @Override
  public synchronized void pause(String channel, Instant until) {
    pauses.put(channel, until);
  }
}
