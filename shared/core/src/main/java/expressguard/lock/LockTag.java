package expressguard.lock;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of the tag that locks a service. Its presence locks, whatever it says; what it says is
 * for people and for the guard's own comparison. Nothing that a person wrote is ever in it.
 *
 * @param version counts the decisions on the service's lock; never less than 1
 * @param cause why it was locked: {@code finding} or {@code order}
 * @param id of the finding or the order
 */
public record LockTag(long version, String cause, String id) {

  /** The key whose presence on a service locks it. */
  public static final String KEY = "express-guard:lock";

  /** A key that the lock's policy protects too, and that nothing else uses: for harmless probes. */
  public static final String PROBE = "express-guard:probe";

  /** The keys that only the guard may write. */
  public static final List<String> GUARDED_KEYS = List.of(KEY, "express-guard:lease", PROBE);

  /** ECS takes no more tags on one resource (ECS API reference, Tag). */
  public static final int MOST_TAGS = 50;

  // Fewer characters than a tag's value may have, and none that means something to anybody.
  private static final Pattern FORM =
      Pattern.compile("v([1-9][0-9]{0,17})\\.([a-z]{1,20})\\.([A-Za-z0-9-]{1,128})");

  /** INVARIANT: the text of a tag is read as the same tag. */
  public LockTag {
    if (!FORM.matcher(text(version, cause, id)).matches()) {
      throw new IllegalArgumentException(
          "`%s` is no value of the lock's tag".formatted(text(version, cause, id)));
    }
  }

  /** The tag that a value says; empty for a value that the guard did not write. */
  public static Optional<LockTag> read(String value) {
    Matcher form = FORM.matcher(value);
    return form.matches()
        ? Optional.of(new LockTag(Long.parseLong(form.group(1)), form.group(2), form.group(3)))
        : Optional.empty();
  }

  /** The value. */
  public String text() {
    return text(version, cause, id);
  }

  /**
   * Whether a key is one of the guard's in other letters. IAM takes both for one key and does not
   * say which of them counts (IAM user guide, Controlling access with tags), so beside such a key
   * nobody knows whether a lock holds.
   */
  public static boolean isVariant(String key) {
    return !GUARDED_KEYS.contains(key) && isGuarded(key);
  }

  /** Whether a key is one of the guard's, in whatever letters. */
  public static boolean isGuarded(String key) {
    return GUARDED_KEYS.contains(key.toLowerCase(Locale.ROOT));
  }

  private static String text(long version, String cause, String id) {
    return "v" + version + "." + cause + "." + id;
  }
}
