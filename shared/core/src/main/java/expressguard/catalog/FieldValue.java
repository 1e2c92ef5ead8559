package expressguard.catalog;

import java.util.List;

/**
 * The value that a call gave a field, as far as it may be told.
 *
 * <p>Two values are equal when the fields would be; an {@link Unknown} equals nothing that is
 * known, which is what doubt should do to a comparison.
 */
public sealed interface FieldValue {

  /** A value that may be shown. */
  record Shown(String text) implements FieldValue {}

  /** Several values that may be shown, in the order in which they count. */
  record Several(List<String> texts) implements FieldValue {
    public Several {
      texts = List.copyOf(texts);
    }
  }

  /** A value that must not be shown: enough of its digest to see that it changed. */
  record Fingerprint(String digest) implements FieldValue {}

  /** The field, or the whole resource, is no more. */
  record Gone() implements FieldValue {}

  /** The field was written, and the record does not say with what. */
  record Unknown(String why) implements FieldValue {}

  static FieldValue shown(String text) {
    return new Shown(text);
  }

  /** The value for people; a fingerprint says what it is. */
  default String display() {
    return switch (this) {
      case Shown(var text) -> text.isEmpty() ? "(empty)" : text;
      case Several(var texts) -> texts.isEmpty() ? "(none)" : String.join(", ", texts);
      case Fingerprint(var digest) -> "fingerprint " + digest;
      case Gone() -> "(removed)";
      case Unknown(var why) -> "unknown (" + why + ")";
    };
  }
}
