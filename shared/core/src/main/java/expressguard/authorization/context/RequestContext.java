package expressguard.authorization.context;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The condition keys of one request. The names of keys are not case-sensitive, the part behind the
 * slash of a tag's key included (IAM user guide, IAM JSON policy elements: Condition).
 *
 * <p>INVARIANT: two spellings of one name give one entry whose value is hidden, since IAM then
 * evaluates either of them, and does not say which (IAM user guide, Controlling access with tags:
 * key names that differ by case).
 */
public final class RequestContext {

  private record Entry(String spelling, ContextValue value) {}

  private static final ContextValue ABSENT = new ContextValue.Absent();

  private final boolean complete;
  private final SortedMap<String, Entry> entries;

  private RequestContext(boolean complete, SortedMap<String, Entry> entries) {
    this.complete = complete;
    this.entries = Collections.unmodifiableSortedMap(entries);
  }

  /** A request of which every key is known: what is not added is absent. */
  public static RequestContext complete() {
    return new RequestContext(true, new TreeMap<>());
  }

  /** A request of which only what is added is known. */
  public static RequestContext partial() {
    return new RequestContext(false, new TreeMap<>());
  }

  /** A key with its one value. */
  public RequestContext with(String key, String value) {
    return with(key, new ContextValue.One(value));
  }

  /** A key that can have several values. */
  public RequestContext with(String key, List<String> values) {
    return with(key, new ContextValue.Many(values));
  }

  /** A key that is not in the request; a name that ends with a slash means all keys below it. */
  public RequestContext without(String key) {
    return with(key, ABSENT);
  }

  public RequestContext with(String key, ContextValue value) {
    Entry before = entries.getOrDefault(folded(key), new Entry(key, ABSENT));
    boolean twice = !before.spelling().equals(key) && !before.value().equals(ABSENT);
    return replacing(key, twice ? twoSpellings(before.spelling(), key) : value);
  }

  /** A key whose value is this one, whatever was known of it in any spelling. */
  public RequestContext replacing(String key, ContextValue value) {
    SortedMap<String, Entry> more = new TreeMap<>(entries);
    more.put(folded(key), new Entry(key, value));
    return new RequestContext(complete, more);
  }

  private static ContextValue twoSpellings(String one, String other) {
    return new ContextValue.Hidden(
        "`" + one + "` and `" + other + "` are one key to IAM, and which of them counts is open");
  }

  /** What is known about a key. */
  public ContextValue at(String key) {
    Entry entry = entries.get(folded(key));
    if (entry != null) {
      return entry.value();
    }
    Entry family = entries.get(folded(key.substring(0, key.indexOf('/') + 1)));
    return complete || family != null
        ? ABSENT
        : new ContextValue.NotKnown("the condition key `" + key + "` of the request is not known");
  }

  /** Every key that was added, as it was spelt last. */
  public SortedMap<String, ContextValue> known() {
    SortedMap<String, ContextValue> known = new TreeMap<>();
    for (Map.Entry<String, Entry> entry : entries.entrySet()) {
      known.put(entry.getValue().spelling(), entry.getValue().value());
    }
    return known;
  }

  private static String folded(String key) {
    return key.toLowerCase(Locale.ROOT);
  }
}
