package expressguard.authorization.pattern;

import expressguard.policy.match.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A pattern of a resource. An ARN with fewer than six parts means any of the missing ones (IAM user
 * guide, IAM JSON policy elements: Resource).
 *
 * <p>Three things cannot be told, for the guide does not say or warns: whether case counts before
 * the last part, what a wildcard in the resource's type does, and how a short ARN is completed that
 * does not end with a star.
 */
public final class ResourcePattern {

  private static final int PARTS = 6;

  private ResourcePattern() {}

  /**
   * Whether the pattern covers a resource.
   *
   * @param resource the ARN that a request names; {@code *} for an action that names none
   */
  public static Answer fits(String pattern, String resource) {
    if (pattern.chars().allMatch(c -> c == '*')) {
      return Answer.of(true);
    }
    if (resource.equals("*")) {
      return Answer.of(false);
    }
    List<String> wanted = completed(pattern);
    List<String> given = List.of(resource.split(":", PARTS));
    if (wanted.size() < PARTS || given.size() < PARTS || resource.contains("*")) {
      return new Answer.CannotTell("`" + pattern + "` is compared with `" + resource + "`");
    }
    Answer answer = Answer.of(true);
    for (int part = 0; part < PARTS - 1; part++) {
      answer = answer.and(part(wanted.get(part), given.get(part)));
    }
    return answer.and(last(wanted.getLast(), given.getLast()));
  }

  /**
   * Whether the pattern, under {@code NotResource}, leaves a resource to the statement. Of what it
   * does not fit, that is certain only for whole ARNs on both sides.
   */
  public static Answer leavesOut(String pattern, String resource) {
    Answer fits = fits(pattern, resource);
    boolean whole = !resource.equals("*") && pattern.split(":", PARTS).length == PARTS;
    return fits instanceof Answer.No && !whole
        ? new Answer.CannotTell(
            "what `NotResource` does with `"
                + pattern
                + "` and `"
                + resource
                + "` is not documented")
        : fits.negated();
  }

  /** The six parts of a pattern; fewer where how it is completed is not certain. */
  private static List<String> completed(String pattern) {
    int variable = pattern.indexOf("${");
    List<String> parts = new ArrayList<>(List.of(pattern.split(":", PARTS)));
    // The name of a variable has colons of its own, so only the last part may hold one.
    boolean early = variable >= 0 && pattern.substring(0, variable).split(":", -1).length < PARTS;
    while (!early && parts.size() < PARTS && pattern.endsWith("*")) {
      parts.add("*");
    }
    return early ? List.of() : parts;
  }

  private static Answer part(String pattern, String text) {
    Answer exact = TextPattern.like(pattern, text);
    Answer folded =
        TextPattern.like(pattern.toLowerCase(Locale.ROOT), text.toLowerCase(Locale.ROOT));
    return exact.equals(folded)
        ? exact
        : new Answer.CannotTell(
            "whether `" + pattern + "` and `" + text + "` differ in an ARN is not documented");
  }

  private static Answer last(String pattern, String text) {
    Answer fits = TextPattern.like(pattern, text);
    String type = pattern.split("[/:]", 2)[0];
    boolean wild = !type.equals(pattern) && (type.contains("*") || type.contains("?"));
    return wild
        ? fits.and(
            new Answer.CannotTell(
                "a wildcard in a resource's type is not documented: `" + pattern + "`"))
        : fits;
  }
}
