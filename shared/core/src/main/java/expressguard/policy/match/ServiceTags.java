package expressguard.policy.match;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tags of an Express service. That a service has no tags is a fact; that nobody read them is
 * doubt, and an archive of calls alone never shows them.
 */
public sealed interface ServiceTags {

  /** The tags as they were read; an empty map is a service without tags. */
  record Known(SortedMap<String, String> tags) implements ServiceTags {
    public Known {
      tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    }
  }

  /** Nobody read the tags. */
  record Unread() implements ServiceTags {}

  static ServiceTags of(Map<String, String> tags) {
    return new Known(new TreeMap<>(tags));
  }
}
