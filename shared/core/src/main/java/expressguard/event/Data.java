package expressguard.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A value of a CloudTrail record, read without trusting its type.
 *
 * <p>CloudTrail writes one and the same member as a number, a string or a boolean depending on the
 * service, and puts a marker string where an object was. So scalars are text, and a wrong type is
 * {@link Gap#UNKNOWN}, never an error. A parameter that was not sent ({@link Gap#ABSENT}) is told
 * apart from one that was sent and cannot be read: the first is a fact, the second is doubt.
 */
public sealed interface Data {

  /** A string, a number or a boolean, as it was written. */
  record Text(String value) implements Data {}

  /** A list, in its order. */
  record Items(List<Data> values) implements Data {
    public Items {
      values = List.copyOf(values);
    }
  }

  /** An object; its members are kept in the order of their names. */
  record Members(SortedMap<String, Data> values) implements Data {
    public Members {
      values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
  }

  /** Why there is no value. */
  enum Gap implements Data {
    /** The member was not sent, or is null. */
    ABSENT,
    /**
     * The member was sent and its value is not in the record: hidden, omitted or of another type.
     */
    UNKNOWN
  }

  /** What CloudTrail puts in place of a value that it hides. */
  String HIDDEN = "HIDDEN_DUE_TO_SECURITY_REASONS";

  static Data text(String value) {
    return value.equals(HIDDEN) || value.equals("<sensitiveDataRemoved>")
        ? Gap.UNKNOWN
        : new Text(value);
  }

  static Data items(Data... values) {
    return new Items(List.of(values));
  }

  static Data members(Map<String, ? extends Data> values) {
    return new Members(new TreeMap<>(values));
  }

  /** The member at a path of names joined by dots; an unknown value has unknown members. */
  default Data at(String path) {
    int dot = path.indexOf('.');
    return dot < 0 ? member(path) : member(path.substring(0, dot)).at(path.substring(dot + 1));
  }

  private Data member(String name) {
    return switch (this) {
      case Members(var members) -> members.getOrDefault(name, Gap.ABSENT);
      case Gap gap -> gap;
      case Text _, Items _ -> Gap.UNKNOWN;
    };
  }

  /** The scalar at a path; empty when it is absent, hidden or no scalar. */
  default Optional<String> textAt(String path) {
    return at(path) instanceof Text(var value) ? Optional.of(value) : Optional.empty();
  }

  /** The list at a path; empty when there is none. EC2 and Route 53 wrap lists in {@code items}. */
  default List<Data> listAt(String path) {
    return switch (at(path)) {
      case Items(var values) -> values;
      case Members(var members) when members.get("items") instanceof Items(var values) -> values;
      case Members _, Text _, Gap _ -> List.of();
    };
  }

  /** The scalars of the list at a path, those that can be read. */
  default List<String> textsAt(String path) {
    List<String> texts = new ArrayList<>();
    for (Data item : listAt(path)) {
      if (item instanceof Text(var value)) {
        texts.add(value);
      }
    }
    return List.copyOf(texts);
  }

  /** Whether a member was sent, readable or not. */
  default boolean has(String path) {
    return at(path) != Gap.ABSENT;
  }

  /**
   * One text for one value, whatever order its members came in; for comparison, not for display.
   */
  default String canonical() {
    return switch (this) {
      case Text(var value) -> quoted(value);
      case Items(var values) -> values.stream().map(Data::canonical).toList().toString();
      case Members(var members) -> {
        List<String> parts = new ArrayList<>();
        members.forEach((name, value) -> parts.add(quoted(name) + ":" + value.canonical()));
        yield "{" + String.join(",", parts) + "}";
      }
      case Gap gap -> gap.name();
    };
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
