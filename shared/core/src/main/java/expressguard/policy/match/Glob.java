package expressguard.policy.match;

import java.util.List;

/**
 * A pattern in which {@code *} stands for any run of characters and {@code ?} for one; case counts.
 *
 * <p>There is no regular expression behind it, so no pattern can make matching explode: only the
 * last star is ever retried, and as a pattern is short the time grows with the text alone.
 */
public record Glob(String pattern) {

  /** The length of the longest pattern, in characters: room for the longest role ARN. */
  public static final int LONGEST = 1024;

  /**
   * @throws IllegalArgumentException when the pattern is empty or longer than {@link #LONGEST}
   */
  public Glob {
    if (pattern.isEmpty() || pattern.length() > LONGEST) {
      throw new IllegalArgumentException("a pattern has 1 to " + LONGEST + " characters");
    }
  }

  /** Whether one of the patterns fits. */
  public static boolean anyFits(List<Glob> globs, String text) {
    return globs.stream().anyMatch(glob -> glob.fits(text));
  }

  /** Whether the pattern covers the whole text. */
  public boolean fits(String text) {
    int at = 0;
    int here = 0;
    int star = -1;
    int retry = 0;
    while (here < text.length()) {
      if (is(at, '*')) {
        star = at++;
        retry = here;
      } else if (is(at, '?') || is(at, text.charAt(here))) {
        at++;
        here++;
      } else if (star >= 0) {
        at = star + 1;
        here = ++retry;
      } else {
        return false;
      }
    }
    return pattern.substring(at).chars().allMatch(c -> c == '*');
  }

  private boolean is(int at, char wanted) {
    return at < pattern.length() && pattern.charAt(at) == wanted;
  }
}
