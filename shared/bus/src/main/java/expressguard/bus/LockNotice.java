package expressguard.bus;

import expressguard.bus.Notice.News;
import expressguard.conflict.Severity;
import expressguard.digest.Sha256;
import expressguard.inventory.ResourceId;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;

/**
 * One message about what became of a service's lock. What people chose themselves in it is not
 * escaped; whoever shows it does that for its own sink.
 *
 * @param id the same for the same thing said again: service, number, decision and state
 * @param thread the same for all that is said of one service's lock
 * @param version counts what was said of it
 * @param severity of what is; of a message that it is over, of what is over
 * @param before of what was last told; empty when nothing was, or when that is over
 * @param said what AWS said, where it refused something
 */
public record LockNotice(
    String id,
    News news,
    String thread,
    long version,
    ResourceId service,
    Severity severity,
    Optional<Severity> before,
    Decided decided,
    State state,
    Optional<String> said)
    implements BusMessage {

  /**
   * What the guard decided about the lock.
   *
   * @param locks whether the service is to be locked
   * @param version counts the decisions; 0 before the first
   * @param tag of a service that is to be locked
   * @param cause why, as a sentence; empty where nothing was decided
   */
  public record Decided(
      boolean locks, long version, Optional<String> tag, Instant since, String cause) {}

  /**
   * What became of the decision, in sentences.
   *
   * @param word for filters
   * @param wayOut what to do; empty where nothing is to be done
   */
  public record State(String word, String title, String meaning, String follows, String wayOut) {}

  /** The id of a message. */
  public static String id(ResourceId service, long number, Decided decided, String state) {
    return "xn-"
        + Sha256.hex(
            String.join(
                "\n",
                "lock",
                service.toString(),
                String.valueOf(number),
                String.valueOf(decided.version()),
                state,
                decided.cause()),
            8);
  }

  /** The thread of a service's lock. */
  public static String thread(ResourceId service) {
    return "xt-" + Sha256.hex("lock\n" + service, 8);
  }

  /** The guard's lock role reads the tags of a service, and tells none of them. */
  @Override
  public SortedMap<String, String> tags() {
    return Collections.emptySortedMap();
  }

  @Override
  public Severity gravest() {
    return before.filter(old -> old.atLeast(severity)).orElse(severity);
  }

  @Override
  public String about() {
    return id;
  }

  @Override
  public String word() {
    return state.word();
  }

  @Override
  public String title() {
    return state.title();
  }

  @Override
  public String summary() {
    return state.meaning();
  }
}
