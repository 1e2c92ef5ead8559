package expressguard.function.sweep.inventory;

import expressguard.event.Data;
import expressguard.standing.GuardTags;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A description without the guard's own tags, which are what it learnt and nothing to learn. */
final class Bare {

  private Bare() {}

  /** The output without them; one of another form stays as it is. */
  static Data of(Data output) {
    return output instanceof Data.Members(var members)
            && members.get("service") instanceof Data.Members(var service)
            && service.get("tags") instanceof Data.Items(var tags)
        ? with(members, "service", with(service, "tags", new Data.Items(others(tags))))
        : output;
  }

  private static List<Data> others(List<Data> tags) {
    return tags.stream()
        .filter(tag -> !tag.textAt("key").orElse("").startsWith(GuardTags.PREFIX))
        .toList();
  }

  private static Data with(SortedMap<String, Data> members, String name, Data value) {
    TreeMap<String, Data> changed = new TreeMap<>(members);
    changed.put(name, value);
    return new Data.Members(changed);
  }
}
