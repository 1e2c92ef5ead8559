package expressguard.function.sweep.mark;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was noted under a name.
 *
 * @param revision counts the writes; 0 while there was none
 */
public record Mark(long revision, SortedMap<String, String> values) {

  public Mark {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** Of a name that nothing was noted under. */
  public static Mark none() {
    return new Mark(0, new TreeMap<>());
  }

  /** The next mark under the same name. */
  public Mark next(Map<String, String> changed) {
    return new Mark(revision + 1, new TreeMap<>(changed));
  }

  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** A time that was noted; empty when there is none. */
  public Optional<Instant> time(String name) {
    return text(name).map(Instant::parse);
  }
}
