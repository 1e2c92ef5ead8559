package expressguard.policyfile.yaml;

/** The words of a file inside a message. */
public final class Quote {

  private static final int LONGEST = 80;

  private Quote() {}

  /** The text in backticks, cut where it is long, with nothing in it that steers a terminal. */
  public static String of(String text) {
    var shown = new StringBuilder("`");
    text.codePoints().limit(LONGEST).map(Quote::harmless).forEach(shown::appendCodePoint);
    return shown.append(text.codePointCount(0, text.length()) > LONGEST ? "…`" : "`").toString();
  }

  private static int harmless(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          '\uFFFD';
      default -> codePoint == '`' ? '\'' : codePoint;
    };
  }
}
