package expressguard.authorization.pattern;

import expressguard.policy.match.Answer;
import expressguard.policy.match.Glob;
import java.util.Locale;

/**
 * How a text of a policy is compared with one of a request. A text that holds a policy variable
 * stands for what only AWS knows, so it never fits and never does not fit.
 */
public final class TextPattern {

  private TextPattern() {}

  /** The same text, case and all. */
  public static Answer same(String pattern, String text) {
    return variable(pattern) ? cannotTell(pattern) : Answer.of(pattern.equals(text));
  }

  /**
   * The same text but for the case of ASCII letters. How AWS folds other letters is not documented,
   * so texts that only a wider folding makes equal cannot be told.
   */
  public static Answer sameIgnoringCase(String pattern, String text) {
    if (variable(pattern)) {
      return cannotTell(pattern);
    }
    if (ascii(pattern).equals(ascii(text))) {
      return Answer.of(true);
    }
    return pattern.equalsIgnoreCase(text)
        ? new Answer.CannotTell(
            "whether `" + pattern + "` and `" + text + "` differ only by case is not documented")
        : Answer.of(false);
  }

  /** A text with {@code *} for any run of characters and {@code ?} for one. */
  public static Answer like(String pattern, String text) {
    if (variable(pattern)) {
      return cannotTell(pattern);
    }
    if (pattern.isEmpty()) {
      return Answer.of(text.isEmpty());
    }
    return pattern.length() > Glob.LONGEST
        ? new Answer.CannotTell("a pattern is longer than " + Glob.LONGEST + " characters")
        : Answer.of(new Glob(pattern).fits(text));
  }

  /** {@code true} or {@code false}, in any case. */
  public static Answer sameTruth(String pattern, String text) {
    return truth(pattern) && truth(text)
        ? Answer.of(pattern.equalsIgnoreCase(text))
        : new Answer.CannotTell("`" + pattern + "` is compared with `" + text + "` as a boolean");
  }

  static boolean variable(String pattern) {
    return pattern.contains("${");
  }

  static Answer cannotTell(String pattern) {
    return new Answer.CannotTell("policy variables are not evaluated: `" + pattern + "`");
  }

  private static boolean truth(String text) {
    String folded = text.toLowerCase(Locale.ROOT);
    return folded.equals("true") || folded.equals("false");
  }

  private static String ascii(String text) {
    StringBuilder folded = new StringBuilder(text);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        folded.setCharAt(i, (char) (c + ('a' - 'A')));
      }
    }
    return folded.toString();
  }
}
