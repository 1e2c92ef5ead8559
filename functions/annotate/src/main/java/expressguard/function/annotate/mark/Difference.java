package expressguard.function.annotate.mark;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What must be written so that a resource bears the tags that it should.
 *
 * @param put tags that are not there, or have another value
 * @param remove keys of the guard that are there and should not be
 * @param noRoom keys that found no room beside the tags of others
 */
record Difference(
    SortedMap<String, String> put, SortedSet<String> remove, SortedSet<String> noRoom) {

  /** Tags of AWS itself do not count (ECS API reference, Tag). */
  private static final String UNCOUNTED = "aws:";

  Difference {
    put = Collections.unmodifiableSortedMap(new TreeMap<>(put));
    remove = Collections.unmodifiableSortedSet(new TreeSet<>(remove));
    noRoom = Collections.unmodifiableSortedSet(new TreeSet<>(noRoom));
  }

  /**
   * The difference; no key but those of the guard is ever in it.
   *
   * @param keys of the guard, in the order of their worth
   * @param most how many tags the resource may bear
   */
  static Difference of(
      SortedMap<String, String> present,
      SortedMap<String, String> wanted,
      List<String> keys,
      int most) {
    SortedMap<String, String> put = new TreeMap<>();
    SortedSet<String> remove = new TreeSet<>(keys);
    remove.removeAll(wanted.keySet());
    remove.retainAll(present.keySet());
    SortedSet<String> noRoom = new TreeSet<>();
    long room = most - counted(present) + remove.size();
    for (String key : keys) {
      if (!wanted.containsKey(key) || wanted.get(key).equals(present.get(key))) {
        continue;
      }
      boolean isNew = !present.containsKey(key);
      if (isNew && room <= 0) {
        noRoom.add(key);
        continue;
      }
      room -= isNew ? 1 : 0;
      put.put(key, wanted.get(key));
    }
    return new Difference(put, remove, noRoom);
  }

  boolean isNone() {
    return put.isEmpty() && remove.isEmpty();
  }

  private static long counted(SortedMap<String, String> present) {
    return present.keySet().stream().filter(key -> !key.startsWith(UNCOUNTED)).count();
  }
}
