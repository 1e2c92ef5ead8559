package expressguard.catalog.reading;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.catalog.parameters.Disclosure;
import expressguard.event.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tags, in the shape of every API: a list of keys and values, a list inside {@code items}, or a
 * map.
 *
 * <p>Only the values that decide something are shown, the managed tag's and the guard's own; people
 * write anything into the others.
 */
final class Tags {

  private static final String GUARD = "express-guard:";
  private static final FieldValue CONDITIONAL =
      new FieldValue.Unknown("removed only where it had the value of the call");

  private Tags() {}

  /** The tags that a call sets. */
  static List<FieldWrite> given(Data tags) {
    return switch (tags) {
      case Data.Items(var entries) -> entries.stream().map(Tags::entry).toList();
      case Data.Members(var members) when members.get("items") instanceof Data.Items items ->
          given(items);
      case Data.Members(var members) ->
          members.entrySet().stream().map(tag -> write(tag.getKey(), tag.getValue())).toList();
      case Data.Gap gap when gap == Data.Gap.ABSENT -> List.of();
      case Data.Gap _, Data.Text _ -> List.of(any(Disclosure.NOT_RECORDED));
    };
  }

  /** The tags that a call takes off, given as keys or as keys with values. */
  static List<FieldWrite> removed(Data keys) {
    List<FieldWrite> writes = new ArrayList<>();
    switch (keys) {
      case Data.Items(var entries) -> entries.forEach(entry -> writes.add(removal(entry)));
      case Data.Members(var members) when members.get("items") instanceof Data.Items items ->
          writes.addAll(removed(items));
      case Data.Members(var members) when members.isEmpty() -> {}
      case Data.Gap gap when gap == Data.Gap.ABSENT -> {}
      case Data.Gap _, Data.Text _, Data.Members _ -> writes.add(any(Disclosure.NOT_RECORDED));
    }
    return List.copyOf(writes);
  }

  /** As {@link #removed}, of an API that takes all tags off when it is given none. */
  static List<FieldWrite> removedOrAll(Data keys) {
    List<FieldWrite> writes = removed(keys);
    return writes.isEmpty() ? List.of(any(new FieldValue.Gone())) : writes;
  }

  private static FieldWrite entry(Data entry) {
    return first(entry, "key", "Key")
        .map(key -> write(key, entry.has("Value") ? entry.at("Value") : entry.at("value")))
        .orElse(any(Disclosure.NOT_RECORDED));
  }

  private static FieldWrite write(String key, Data value) {
    String field = Fields.tag(key);
    Data given = value == Data.Gap.ABSENT ? Data.text("") : value;
    Disclosure ours = decides(key) ? Disclosure.of(field) : Disclosure.of();
    return new FieldWrite(field, ours.value(field, field, given));
  }

  /** Key names differ in case only for AWS's tag store; IAM's conditions take them as one. */
  private static boolean decides(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return lower.startsWith(GUARD) || key.equalsIgnoreCase(Fields.MANAGED_TAG);
  }

  private static FieldWrite removal(Data entry) {
    if (entry instanceof Data.Text(var key)) {
      return new FieldWrite(Fields.tag(key), new FieldValue.Gone());
    }
    return first(entry, "key", "Key")
        .map(key -> new FieldWrite(Fields.tag(key), removal(key, entry)))
        .orElse(any(Disclosure.NOT_RECORDED));
  }

  /** EC2 and ACM take a tag that is named with a value off only where it has that value. */
  private static FieldValue removal(String key, Data entry) {
    boolean other =
        first(entry, "value", "Value").filter(value -> !value.equals("true")).isPresent();
    return other && key.equals(Fields.MANAGED_TAG) ? CONDITIONAL : new FieldValue.Gone();
  }

  private static Optional<String> first(Data entry, String one, String other) {
    return entry.textAt(one).or(() -> entry.textAt(other));
  }

  private static FieldWrite any(FieldValue value) {
    return new FieldWrite(Fields.tag(Fields.ANY), value);
  }
}
