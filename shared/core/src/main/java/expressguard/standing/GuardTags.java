package expressguard.standing;

import expressguard.digest.Sha256;
import expressguard.inventory.ResourceId;
import expressguard.policy.Response;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The guard's tags: what those who look at a resource are told of its service's standing. A value
 * is built from words of our own alone, never from a name or text that somebody chose, and is cut
 * between words: 256 letters, digits and {@code _.:/=+-@} are what every API takes (ECS and ELBv2
 * API references, Tag).
 */
public final class GuardTags {

  /** In what a key of the guard begins. All of them are lower case. */
  public static final String PREFIX = "express-guard:";

  /**
   * On the service: {@code v<version>.<gravest severity>.<open findings>}, the version being the
   * one that told the newest of them: what is not to be seen here moves no tag.
   */
  public static final String STATE = PREFIX + "state";

  /** On the service: {@code v<version>.<finding>.<finding>…}. */
  public static final String FINDING = PREFIX + "finding";

  private static final int LONGEST_VALUE = 256;

  private GuardTags() {}

  /**
   * The key for the findings of one service on a resource that other services may share: each
   * service writes a tag of its own, so no two writers ever work on one tag.
   */
  public static String findingOf(ResourceId service) {
    return FINDING + "." + Sha256.hex(service.toString(), 6);
  }

  /** The findings of a standing that are to be seen on the resources. */
  public static List<Told> annotated(Standing standing) {
    return standing.told().values().stream()
        .filter(told -> told.open() && told.responses().contains(Response.ANNOTATE))
        .toList();
  }

  /** The tags of the service itself; none when nothing is to be seen. */
  public static SortedMap<String, String> onService(Standing standing) {
    List<Told> open = annotated(standing);
    SortedMap<String, String> tags = new TreeMap<>();
    if (!open.isEmpty()) {
      tags.put(STATE, state(open));
      tags.put(FINDING, findings(open));
    }
    return tags;
  }

  /** The version that told the newest of what is to be seen; 0 when nothing is. */
  public static long version(Standing standing) {
    return newest(annotated(standing));
  }

  private static long newest(Collection<Told> open) {
    return open.stream().mapToLong(Told::version).max().orElse(0);
  }

  private static String state(Collection<Told> open) {
    String gravest =
        open.stream().map(Told::severity).max(Comparator.naturalOrder()).orElseThrow().name();
    return "v" + newest(open) + "." + gravest + "." + open.size();
  }

  /** The findings, the gravest first; {@code +<n>} stands for those that found no room. */
  public static String findings(Collection<Told> open) {
    List<Told> gravestFirst =
        open.stream()
            .sorted(Comparator.comparing(Told::severity).reversed().thenComparing(Told::finding))
            .toList();
    StringBuilder value = new StringBuilder("v" + newest(open));
    int left = gravestFirst.size();
    for (Told told : gravestFirst) {
      int rest = left == 1 ? 0 : (".+" + (left - 1)).length();
      if (value.length() + 1 + told.finding().length() + rest > LONGEST_VALUE) {
        return value.append(".+").append(left).toString();
      }
      value.append('.').append(told.finding());
      left--;
    }
    return value.toString();
  }

  /**
   * Keys that differ from the guard's by upper and lower case alone. IAM's conditions do not tell
   * them from the guard's, and match only one of them (IAM user guide, Controlling access using
   * tags).
   */
  public static SortedSet<String> lookalikes(Collection<String> keys) {
    SortedSet<String> found = new TreeSet<>();
    for (String key : keys) {
      String lower = key.toLowerCase(Locale.ROOT);
      if (lower.startsWith(PREFIX) && !key.equals(lower)) {
        found.add(key);
      }
    }
    return found;
  }
}
