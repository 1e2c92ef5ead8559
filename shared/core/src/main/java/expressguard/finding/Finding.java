package expressguard.finding;

import expressguard.conflict.Conflict;
import expressguard.finding.wording.Consequence;
import expressguard.finding.wording.WaysOut;
import expressguard.policy.Decision;

/**
 * A conflict, what the policy wants done about it, and how a person is told.
 *
 * @param id the same for the same cause, service, fields and kind, whenever it is found
 * @param summary what happened, who did it and when, and what follows, on what basis
 */
public record Finding(
    String id, Conflict conflict, Decision decision, String summary, WaysOut waysOut) {

  /** What follows, as one sentence: the middle of the summary. */
  public String consequence() {
    return Consequence.of(conflict);
  }
}
