package expressguard.cli.screen;

/**
 * Makes visible what a terminal would obey or hide: control characters, changes of the writing
 * direction, and everything without width. Names, messages and values come from whoever called AWS.
 *
 * <p>It stands in {@link Page}, which writes nothing that did not pass it, so no caller can forget
 * it.
 */
final class Escaper {

  private Escaper() {}

  static String escaped(String text) {
    if (text.codePoints().allMatch(Escaper::isVisible)) {
      return text;
    }
    StringBuilder visible = new StringBuilder();
    text.codePoints().forEach(c -> visible.append(isVisible(c) ? Character.toString(c) : name(c)));
    return visible.toString();
  }

  private static boolean isVisible(int c) {
    return (c >= ' ' && c < 0x7f) || (c > 0x9f && hasWidth(c) && isNoControl(c));
  }

  private static boolean isNoControl(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** Letters and marks that show nothing (Unicode, Default_Ignorable_Code_Point beyond format). */
  private static boolean hasWidth(int c) {
    return c != 0x034f
        && c != 0x115f
        && c != 0x1160
        && c != 0x17b4
        && c != 0x17b5
        && !(c >= 0x180b && c <= 0x180f)
        && c != 0x3164
        && !(c >= 0xfe00 && c <= 0xfe0f)
        && c != 0xffa0
        && !(c >= 0xe0100 && c <= 0xe01ef);
  }

  private static String name(int c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> "\\u{" + Integer.toHexString(c) + "}";
    };
  }
}
