package expressguard.standing;

import expressguard.conflict.Status;
import expressguard.finding.Finding;
import expressguard.inventory.ResourceId;
import expressguard.policy.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was told of a service so far.
 *
 * @param version counts the evaluations that changed something; 0 before the first
 * @param told by finding id
 */
public record Standing(ResourceId service, long version, SortedMap<String, Told> told) {

  /** A standing and what led to it from the one before, in the order of the findings. */
  public record Judgement(Standing standing, List<Change> changes) {
    public Judgement {
      changes = List.copyOf(changes);
    }
  }

  public Standing {
    told = Collections.unmodifiableSortedMap(new TreeMap<>(told));
  }

  /** Of a service that nothing was told of yet. */
  public static Standing none(ResourceId service) {
    return new Standing(service, 0, new TreeMap<>());
  }

  /** Whether some finding that is not over calls for a response. */
  public boolean callsFor(Response response) {
    return told.values().stream().anyMatch(one -> one.open() && one.responses().contains(response));
  }

  /**
   * How the service stands after an evaluation. The version moves on only when something changes,
   * so the same findings again, in whatever order they came about, change nothing.
   *
   * @param findings all findings of the service
   * @param most how many findings may be told or taken out at once; what is left is found the next
   *     time
   */
  public Judgement after(Collection<Finding> findings, int most) {
    SortedMap<String, Told> gone = new TreeMap<>(told);
    findings.forEach(finding -> gone.remove(finding.id()));
    SortedMap<String, Told> next = new TreeMap<>(told);
    List<Change> changes = new ArrayList<>();
    Map<String, String> threads = Threads.of(findings);
    int room = most;
    for (Finding finding : findings) {
      Optional<Told> before = before(gone, finding, threads);
      if (room > 0 && (before.isEmpty() || before.get().differsFrom(finding))) {
        before.ifPresent(told -> next.remove(told.finding()));
        before.ifPresent(told -> gone.remove(told.finding()));
        // A thread that was begun is kept, whatever turns up later.
        String thread = before.map(Told::thread).orElseGet(() -> threads.get(finding.id()));
        changes.add(change(thread, before, finding));
        next.put(finding.id(), Told.of(finding, thread, version + 1));
        room--;
      }
    }
    for (Told over : gone.values()) {
      if (room > 0) {
        next.remove(over.finding());
        room--;
        if (over.open()) {
          changes.add(new Change.Resolved(over.thread(), Optional.empty(), over));
        }
      }
    }
    long version = next.equals(told) ? this.version : this.version + 1;
    return new Judgement(new Standing(service, version, next), changes);
  }

  /**
   * What was told of a finding, or of one that it takes the place of: other fields, same thread.
   */
  private Optional<Told> before(
      SortedMap<String, Told> gone, Finding finding, Map<String, String> threads) {
    return Optional.ofNullable(told.get(finding.id()))
        .or(() ->
            gone.values().stream()
                .filter(one -> one.thread().equals(threads.get(finding.id())))
                .findFirst());
  }

  private static Change change(String thread, Optional<Told> before, Finding finding) {
    if (before.isEmpty()) {
      return new Change.Opened(thread, finding);
    }
    boolean over = before.get().open() && finding.conflict().status() instanceof Status.Closed;
    return over
        ? new Change.Resolved(thread, Optional.of(finding), before.get())
        : new Change.Changed(thread, finding, before.get());
  }
}
