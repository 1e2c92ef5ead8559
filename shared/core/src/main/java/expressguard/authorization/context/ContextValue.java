package expressguard.authorization.context;

import java.util.List;

/** What is known about one condition key in one request. */
public sealed interface ContextValue {

  /** The key has one value, and could not have more. */
  record One(String value) implements ContextValue {}

  /** The key is one that can have several values, as {@code aws:TagKeys}. */
  record Many(List<String> values) implements ContextValue {
    public Many {
      values = List.copyOf(values);
    }
  }

  /** The key is in the request, and its value cannot be told. */
  record Hidden(String why) implements ContextValue {}

  /** The key is not in the request. */
  record Absent() implements ContextValue {}

  /** Whether the key is in the request cannot be told. */
  record NotKnown(String why) implements ContextValue {}
}
