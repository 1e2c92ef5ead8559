package expressguard.bus;

import expressguard.conflict.Kind;
import expressguard.conflict.Severity;
import expressguard.inventory.ResourceId;
import expressguard.policy.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * One message about a finding, as a response reads it from the bus: everything in words that may be
 * shown to people. What people chose themselves in it (names, tags) is not escaped; each channel
 * does that for itself.
 *
 * @param id the same for the same thing said again: finding, change and version of the standing
 * @param thread the same for all that is said of one conflict
 * @param tags the service's tags, as last described
 * @param principal who did it, in one text that is the same for all sessions
 */
public record Notice(
    String id,
    News news,
    String thread,
    long version,
    ResourceId service,
    SortedMap<String, String> tags,
    String finding,
    Kind kind,
    Severity severity,
    boolean open,
    SortedSet<Response> responses,
    List<String> reasons,
    String principal,
    String who,
    String vehicle,
    Instant at,
    List<String> calls,
    List<String> eventIds,
    List<ChangeLine> changes,
    List<ResourceId> affects,
    List<String> notes,
    String consequence,
    String summary,
    Optional<Ways> waysOut) {

  /** What a message is about. */
  public enum News {
    OPENED,
    CHANGED,
    RESOLVED
  }

  /** One field that was changed, and what becomes of it. */
  public record ChangeLine(
      ResourceId resource,
      String field,
      Optional<String> before,
      String after,
      String fate,
      String basis,
      String source) {}

  /** The three ways out, as sentences. */
  public record Ways(String keep, String hand, String align) {}

  public Notice {
    reasons = List.copyOf(reasons);
    calls = List.copyOf(calls);
    eventIds = List.copyOf(eventIds);
    changes = List.copyOf(changes);
    affects = List.copyOf(affects);
    notes = List.copyOf(notes);
  }
}
