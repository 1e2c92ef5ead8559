package expressguard.policy;

import expressguard.policy.match.Match;
import java.util.Collection;
import java.util.SortedSet;

/**
 * What to do about the conflicts that match.
 *
 * @param responses never empty
 * @param onUnsure what a lock becomes when the consequence of a conflict is not certain
 */
public record Rule(String name, Match match, SortedSet<Response> responses, Response onUnsure) {

  /**
   * @throws IllegalArgumentException when there is no response
   */
  public Rule {
    if (responses.isEmpty()) {
      throw new IllegalArgumentException("rule `" + name + "` has no response");
    }
    responses = Response.sorted(responses);
  }

  /** A rule whose lock becomes notify when the consequence is not certain. */
  public static Rule of(String name, Match match, Collection<Response> responses) {
    return new Rule(name, match, Response.sorted(responses), Response.NOTIFY);
  }
}
