package expressguard.finding;

import expressguard.history.History;
import expressguard.history.Step;
import expressguard.inventory.FromCalls;
import expressguard.inventory.ResourceId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** When the services were there, as far as Express calls of them show. */
final class Lives {

  private final Map<ResourceId, NavigableSet<Instant>> deletions = new TreeMap<>();
  private final Map<ResourceId, NavigableSet<Instant>> others = new TreeMap<>();

  private Lives() {}

  static Lives of(Collection<History> histories) {
    Lives lives = new Lives();
    for (History history : histories) {
      ResourceId service = history.service().id();
      history.steps().stream()
          .filter(Step::isExpressCall)
          .filter(
              step -> FromCalls.expressServiceId(step.call()).filter(service::equals).isPresent())
          .forEach(step -> lives.add(service, step));
    }
    return lives;
  }

  private void add(ResourceId service, Step step) {
    boolean deletes = step.eventName().equals("DeleteExpressGatewayService");
    (deletes ? deletions : others)
        .computeIfAbsent(service, _ -> new TreeSet<>())
        .add(step.call().at());
  }

  /**
   * Whether a service had been deleted before a time. Of calls in one second nobody knows which
   * came first, so only what is clear counts.
   */
  boolean isGone(ResourceId service, Instant at) {
    NavigableSet<Instant> deleted = deletions.getOrDefault(service, new TreeSet<>());
    Instant last = deleted.lower(at);
    Instant other = others.getOrDefault(service, new TreeSet<>()).floor(at);
    return last != null && (other == null || other.isBefore(last));
  }
}
