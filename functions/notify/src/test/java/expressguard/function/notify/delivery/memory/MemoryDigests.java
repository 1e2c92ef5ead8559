package expressguard.function.notify.delivery.memory;

import expressguard.function.notify.delivery.Digests;
import expressguard.message.digest.Digest;
import expressguard.message.digest.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Digests that this process remembers. */
public final class MemoryDigests implements Digests {

  private final Map<String, SortedMap<String, Entry>> days = new HashMap<>();

  @Override
  public synchronized void file(String channel, LocalDate day, Entry entry) {
    days.computeIfAbsent(Digest.id(channel, day), _ -> new TreeMap<>()).put(entry.notice(), entry);
  }

  @Override
  public synchronized Digest read(String channel, LocalDate day, int most) {
    List<Entry> all =
        new ArrayList<>(days.getOrDefault(Digest.id(channel, day), new TreeMap<>()).values());
    boolean whole = all.size() <= most;
    return new Digest(channel, day, whole ? all : all.subList(0, most), whole);
  }
}
