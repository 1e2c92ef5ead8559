package expressguard.function.annotate.tag;

import expressguard.inventory.ResourceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Tags in memory, with every refusal that a test asks for. */
public final class MemoryTags implements ResourceTags {

  private final Map<ResourceId, SortedMap<String, String>> tags = new TreeMap<>();
  private final Map<ResourceId, Why> refused = new HashMap<>();
  private final List<String> writes = new ArrayList<>();

  public MemoryTags(Collection<ResourceId> there) {
    there.forEach(resource -> tags.put(resource, new TreeMap<>()));
  }

  /** From now on every call on the resource is refused. */
  public void refuse(ResourceId resource, Why why) {
    refused.put(resource, why);
  }

  public void allow(ResourceId resource) {
    refused.remove(resource);
  }

  /** The tags of a resource that is there. */
  public SortedMap<String, String> on(ResourceId resource) {
    return tags.getOrDefault(resource, new TreeMap<>());
  }

  /** Every call that changed or tried to change something, in order. */
  public List<String> writes() {
    return writes;
  }

  @Override
  public Reading read(ResourceId resource) {
    return refused.containsKey(resource) || !tags.containsKey(resource)
        ? refusal(resource)
        : new Present(new TreeMap<>(on(resource)));
  }

  @Override
  public Writing put(ResourceId resource, SortedMap<String, String> wanted) {
    writes.add("put " + resource.type() + " " + wanted);
    if (refused.containsKey(resource) || !tags.containsKey(resource)) {
      return refusal(resource);
    }
    on(resource).putAll(wanted);
    return new Written();
  }

  @Override
  public Writing remove(ResourceId resource, SortedSet<String> keys) {
    writes.add("remove " + resource.type() + " " + keys);
    if (refused.containsKey(resource) || !tags.containsKey(resource)) {
      return refusal(resource);
    }
    on(resource).keySet().removeAll(keys);
    return new Written();
  }

  private Refused refusal(ResourceId resource) {
    return new Refused(refused.getOrDefault(resource, Why.GONE), "as the test asked");
  }
}
