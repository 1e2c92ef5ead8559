package expressguard.aws.history;

import expressguard.catalog.Catalog;
import expressguard.catalog.WatchedCall;
import expressguard.event.EventKey;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The event names that the event history is asked for, in their order: it is kept by Region, and
 * answers for one name at a time.
 */
public final class EventNames {

  /** Whose calls are recorded in one Region of the partition (CloudTrail guide, global events). */
  private static final Set<String> GLOBAL =
      Set.of("route53.amazonaws.com", "iam.amazonaws.com", "organizations.amazonaws.com");

  private EventNames() {}

  /** Of everything that is watched. */
  public static List<String> all(Catalog catalog) {
    return of(catalog, _ -> true);
  }

  /** Of the global services. */
  public static List<String> global(Catalog catalog) {
    return of(catalog, GLOBAL::contains);
  }

  /** Of all others. */
  public static List<String> regional(Catalog catalog) {
    return of(catalog, source -> !GLOBAL.contains(source));
  }

  private static List<String> of(Catalog catalog, Predicate<String> source) {
    return catalog.rows().stream()
        .map(WatchedCall::key)
        .filter(key -> source.test(key.eventSource()))
        .map(EventKey::eventName)
        .distinct()
        .sorted()
        .toList();
  }
}
