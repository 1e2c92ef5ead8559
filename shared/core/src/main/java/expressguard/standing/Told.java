package expressguard.standing;

import expressguard.conflict.Conflict;
import expressguard.conflict.Conflicts;
import expressguard.conflict.FieldChange;
import expressguard.conflict.Kind;
import expressguard.conflict.Severity;
import expressguard.conflict.Status;
import expressguard.finding.Finding;
import expressguard.inventory.ResourceId;
import expressguard.policy.Response;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A finding as it was last told of a service: enough to see whether it has changed, to mark the
 * resources that it is about, and to say that it is over.
 *
 * @param finding the finding's id
 * @param thread the same for all that is ever told of one kind of conflict from one cause
 * @param version the standing's version that told it
 * @param resources the resources whose fields changed
 * @param digest of everything that would be told again if it changed
 * @param summary the sentence that it was told with
 */
public record Told(
    String finding,
    String thread,
    Kind kind,
    Severity severity,
    boolean open,
    SortedSet<Response> responses,
    SortedSet<ResourceId> resources,
    long version,
    String digest,
    String summary) {

  public Told {
    responses = Collections.unmodifiableSortedSet(new TreeSet<>(responses));
    resources = Collections.unmodifiableSortedSet(new TreeSet<>(resources));
  }

  /** What is told of a finding in a thread, at a version of its service's standing. */
  static Told of(Finding finding, String thread, long version) {
    Conflict conflict = finding.conflict();
    SortedSet<ResourceId> resources = new TreeSet<>();
    conflict.changes().forEach(change -> resources.add(change.resource()));
    return new Told(
        finding.id(),
        thread,
        conflict.kind(),
        conflict.severity(),
        conflict.status() instanceof Status.Open,
        finding.decision().responses(),
        resources,
        version,
        digest(finding),
        finding.summary());
  }

  /** Whether a finding says something else than was told. */
  boolean differsFrom(Finding other) {
    return !digest.equals(digest(other));
  }

  /**
   * Of the notes only a tie is news, whichever of its calls came first; how often a denied call was
   * tried again, or how many updates did not carry a parameter, is none.
   */
  private static String digest(Finding finding) {
    Conflict conflict = finding.conflict();
    return Digest.of(
        List.of(
            finding.id(),
            conflict.severity().name(),
            conflict.status().toString(),
            finding.decision().responses().toString(),
            conflict.affects().toString(),
            conflict.changes().stream().map(FieldChange::toString).toList().toString(),
            conflict.notes().contains(Conflicts.ORDER_UNKNOWN) ? "tie" : ""));
  }
}
