package expressguard.function.lock.service;

import expressguard.lock.LockTag;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What AWS shows of a service now. */
public sealed interface Sight {

  /**
   * The service is there.
   *
   * @param express whether Express Mode manages it
   * @param createdAt by which a service is told from one of the same name before it
   * @param deploying whether a deployment runs, which no lock stops any more
   */
  record Found(
      boolean express, Instant createdAt, boolean deploying, SortedMap<String, String> tags)
      implements Sight {
    public Found {
      tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    }

    /** The keys beside which nobody knows whether a lock holds. */
    public List<String> variants() {
      return tags.keySet().stream().filter(LockTag::isVariant).toList();
    }
  }

  /** There is no such service, or not any more. */
  record Gone() implements Sight {}

  /**
   * The guard may not look.
   *
   * @param why a sentence for the log
   */
  record Unseen(String why) implements Sight {}
}
