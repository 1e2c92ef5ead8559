package expressguard.cloudtrail.json;

/**
 * A piece of untrusted text that may be quoted in a message: short, and without characters that
 * move a cursor, turn the writing direction or cannot be seen.
 */
public final class Excerpt {

  private static final int LENGTH = 160;

  private Excerpt() {}

  public static String of(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .filter(Excerpt::shows)
        .limit(LENGTH + 1L)
        .forEach(character -> {
          if (kept.codePointCount(0, kept.length()) < LENGTH) {
            kept.appendCodePoint(character);
          } else {
            kept.append('…');
          }
        });
    return kept.toString();
  }

  private static boolean shows(int character) {
    return switch (Character.getType(character)) {
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
}
