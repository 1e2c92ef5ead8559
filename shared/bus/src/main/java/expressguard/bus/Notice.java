package expressguard.bus;

import expressguard.conflict.Kind;
import expressguard.conflict.Severity;
import expressguard.inventory.ResourceId;
import expressguard.policy.Response;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One message about a finding, as a response reads it from the bus. What people chose themselves in
 * it (names, tags, values) is not escaped; whoever shows it does that for its own sink.
 *
 * @param id the same for the same thing said again: finding, news and version of the standing
 * @param thread the same for all that is said of one conflict
 * @param version of the standing that says it
 * @param tags the service's tags, as last described
 * @param responses those that the policy wants now, and those that it wanted when it was last told:
 *     whoever heard of a finding hears what becomes of it
 * @param summary what was found, in one sentence
 * @param particulars empty when later records show that the finding never was one
 * @param before what was last told in this thread; empty when nothing was
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
    String summary,
    Optional<Particulars> particulars,
    Optional<Before> before)
    implements BusMessage {

  /** What a message says of its finding. */
  public enum News {
    OPENED,
    CHANGED,
    RESOLVED
  }

  /** What was last told in a thread. */
  public record Before(String finding, Kind kind, Severity severity, String summary) {}

  public Notice {
    tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    responses = Collections.unmodifiableSortedSet(new TreeSet<>(responses));
  }

  @Override
  public String about() {
    return finding;
  }

  @Override
  public String word() {
    return kind.name();
  }

  @Override
  public String title() {
    return kind.title();
  }

  @Override
  public Severity gravest() {
    return before.map(Before::severity).filter(old -> old.atLeast(severity)).orElse(severity);
  }
}
