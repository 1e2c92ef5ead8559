package expressguard.catalog;

import expressguard.digest.Sha256;
import expressguard.event.Data;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
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
  record Fingerprint(String digest) implements FieldValue {

    /** Eight hex digits show that a value changed, and are too few to confirm a guess of it. */
    private static final int DIGITS = 8;

    /**
     * The fingerprint of a field's value. The member's own name is the salt: one secret under two
     * names is not seen to be one, and a variable that Express Mode and a person set to the same
     * value is, although it stands in different places of their calls.
     */
    public static Fingerprint of(String field, Data value) {
      byte[] text = (member(field) + "\n" + value.canonical()).getBytes(StandardCharsets.UTF_8);
      return new Fingerprint(HexFormat.of().formatHex(Sha256.of(text)).substring(0, DIGITS));
    }

    /** What stands behind the last dot that is not part of a name in brackets. */
    private static String member(String field) {
      int start = 0;
      int depth = 0;
      for (int index = 0; index < field.length(); index++) {
        switch (field.charAt(index)) {
          case '[' -> depth++;
          case ']' -> depth--;
          case '.' -> start = depth == 0 ? index + 1 : start;
          default -> {}
        }
      }
      return field.substring(start);
    }
  }

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
