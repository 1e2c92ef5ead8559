package expressguard.authorization.pattern;

import expressguard.policy.match.Answer;
import java.util.List;

/**
 * A pattern of an ARN in a condition: each of the six parts is compared by itself, with wildcards,
 * and {@code ArnEquals} and {@code ArnLike} are the same (IAM user guide, IAM JSON policy elements:
 * Condition operators, ARN).
 */
public final class ArnPattern {

  private ArnPattern() {}

  /** Whether each part of the pattern covers the same part of the ARN. */
  public static Answer fits(String pattern, String arn) {
    if (TextPattern.variable(pattern)) {
      return TextPattern.cannotTell(pattern);
    }
    List<String> wanted = List.of(pattern.split(":", 6));
    List<String> given = List.of(arn.split(":", 6));
    if (!whole(wanted) || !whole(given)) {
      return new Answer.CannotTell("`" + pattern + "` is compared with `" + arn + "` as an ARN");
    }
    Answer answer = Answer.of(true);
    for (int part = 1; part < wanted.size(); part++) {
      answer = answer.and(TextPattern.like(wanted.get(part), given.get(part)));
    }
    return answer;
  }

  private static boolean whole(List<String> parts) {
    return parts.size() == 6 && parts.getFirst().equals("arn");
  }
}
