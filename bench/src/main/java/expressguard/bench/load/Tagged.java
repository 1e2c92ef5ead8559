package expressguard.bench.load;

import expressguard.function.annotate.tag.ResourceTags;
import expressguard.inventory.ResourceId;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Tags of every resource that anybody asks for, and when the last one was first written. */
final class Tagged implements ResourceTags {

  private final SortedMap<ResourceId, SortedMap<String, String>> tags = new TreeMap<>();
  private long firstWrite;

  /** The time of the first write since the last question; 0 for none. */
  long firstWrite() {
    long at = firstWrite;
    firstWrite = 0;
    return at;
  }

  @Override
  public Reading read(ResourceId resource) {
    return new Present(new TreeMap<>(on(resource)));
  }

  @Override
  public Writing put(ResourceId resource, SortedMap<String, String> wanted) {
    written();
    on(resource).putAll(wanted);
    return new Written();
  }

  @Override
  public Writing remove(ResourceId resource, SortedSet<String> keys) {
    written();
    on(resource).keySet().removeAll(keys);
    return new Written();
  }

  private void written() {
    firstWrite = firstWrite == 0 ? System.nanoTime() : firstWrite;
  }

  private SortedMap<String, String> on(ResourceId resource) {
    return tags.computeIfAbsent(resource, _ -> new TreeMap<>());
  }
}
