package expressguard.message;

/**
 * Text of others with nothing in it that cannot be seen: control characters, changes of the writing
 * direction and everything without width are taken out, and line breaks become blanks. What is left
 * is not yet harmless for a sink; each has an escaper of its own.
 */
public final class Legible {

  private Legible() {}

  /** The text in one line. */
  public static String of(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .map(Legible::blankForBreak)
        .filter(Legible::shows)
        .forEach(kept::appendCodePoint);
    return kept.toString().strip();
  }

  /** The text in one line, cut where it is long. */
  public static String of(String text, int longest) {
    return cut(of(text), longest);
  }

  /** The beginning of a text, with a mark where something is missing. */
  public static String cut(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
  }

  private static int blankForBreak(int c) {
    return c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029 || c == 0x85 ? ' ' : c;
  }

  /** Whether a character can be seen and obeys nobody; a separator of lines or words is seen. */
  public static boolean shows(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> hasWidth(c);
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
}
