package expressguard.authorization.pattern;

import expressguard.policy.match.Answer;
import java.util.Locale;

/**
 * A pattern of an action. Neither prefix nor name is case-sensitive (IAM user guide, IAM JSON
 * policy elements: Action).
 */
public final class ActionPattern {

  private ActionPattern() {}

  /**
   * Whether the pattern covers an action.
   *
   * @param action the action of a request, as {@code ecs:UpdateService}
   */
  public static Answer fits(String pattern, String action) {
    if (pattern.chars().allMatch(c -> c == '*')) {
      return Answer.of(true);
    }
    String wanted = pattern.toLowerCase(Locale.ROOT);
    String given = action.toLowerCase(Locale.ROOT);
    int colon = wanted.indexOf(':');
    int end = given.indexOf(':');
    if (colon < 0 || end < 0) {
      return new Answer.CannotTell("`" + pattern + "` is compared with `" + action + "`");
    }
    String prefix = wanted.substring(0, colon);
    Answer name = TextPattern.like(wanted.substring(colon + 1), given.substring(end + 1));
    return name.and(
        prefix.contains("*") || prefix.contains("?")
            ? TextPattern.like(prefix, given.substring(0, end)).and(undocumented(pattern))
            : Answer.of(prefix.equals(given.substring(0, end))));
  }

  private static Answer undocumented(String pattern) {
    return new Answer.CannotTell(
        "a wildcard in a service prefix is not documented: `" + pattern + "`");
  }
}
