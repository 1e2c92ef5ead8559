package expressguard.standing;

import expressguard.conflict.Conflict;
import expressguard.conflict.Kind;
import expressguard.finding.Finding;
import expressguard.inventory.ResourceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The threads in which the findings of one service are told. A thread is that of a kind, a service
 * and a leading call; fields may come and go.
 *
 * <p>A call whose record came late was told as a lost one before. What is found of it goes on in
 * that thread, so that people see it corrected; of several findings the first does.
 */
public final class Threads {

  private Threads() {}

  /** The thread of each finding, by the finding's id. */
  static Map<String, String> of(Collection<Finding> findings) {
    Map<String, String> threads = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Finding finding : findings) {
      Conflict conflict = finding.conflict();
      Optional<String> lost =
          conflict.cause().corrects().map(event -> thread(Kind.EVENT_LOST, conflict, event));
      threads.put(
          finding.id(),
          lost.filter(taken::add)
              .orElseGet(() -> thread(conflict.kind(), conflict, conflict.cause().leadingEvent())));
    }
    return threads;
  }

  private static String thread(Kind kind, Conflict conflict, String event) {
    return of(kind, conflict.service(), event);
  }

  /** The thread of the findings of one kind that one call is the leading cause of. */
  public static String of(Kind kind, ResourceId service, String leadingEvent) {
    return "xt-" + Digest.of(List.of(kind.name(), service.toString(), leadingEvent));
  }
}
