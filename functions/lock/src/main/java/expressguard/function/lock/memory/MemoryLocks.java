package expressguard.function.lock.memory;

import expressguard.function.lock.record.LockRecord;
import expressguard.function.lock.record.Locks;
import expressguard.inventory.ResourceId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Records that last as long as their process. */
public final class MemoryLocks implements Locks {

  private record Hour(String account, Instant begin) {}

  private final SortedMap<ResourceId, LockRecord> records = new TreeMap<>();
  private final Map<Hour, Set<ResourceId>> taken = new HashMap<>();

  @Override
  public synchronized LockRecord read(ResourceId service) {
    return records.getOrDefault(service, LockRecord.none(service));
  }

  @Override
  public synchronized boolean write(LockRecord before, LockRecord after) {
    boolean current = read(before.service()).revision() == before.revision();
    if (current) {
      records.put(after.service(), after.written());
    }
    return current;
  }

  @Override
  public synchronized SortedSet<ResourceId> services() {
    return new TreeSet<>(records.keySet());
  }

  @Override
  public synchronized boolean afford(ResourceId service, Instant now, int perHour) {
    Set<ResourceId> takers =
        taken.computeIfAbsent(
            new Hour(service.account(), now.truncatedTo(ChronoUnit.HOURS)), _ -> new HashSet<>());
    return takers.contains(service) || (takers.size() < perHour && takers.add(service));
  }
}
