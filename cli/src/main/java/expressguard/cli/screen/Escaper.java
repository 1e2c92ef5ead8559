package expressguard.cli.screen;

import expressguard.message.Legible;

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

  /** A terminal would begin a new line at the separators, and a page has its own. */
  private static boolean isVisible(int c) {
    return Legible.shows(c)
        && Character.getType(c) != Character.LINE_SEPARATOR
        && Character.getType(c) != Character.PARAGRAPH_SEPARATOR;
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
