package expressguard.cli.result;

import expressguard.finding.Finding;
import expressguard.policy.Decision;
import java.util.List;

/**
 * What another policy would have done about the same findings.
 *
 * @param before the name of the policy that decided
 * @param after the name of the other
 * @param same how many findings both answer alike
 */
public record Difference(String before, String after, List<Change> changes, int same) {

  /** A finding, decided by the first policy, and what the other decides on it. */
  public record Change(Finding finding, Decision after) {}

  public Difference {
    changes = List.copyOf(changes);
  }
}
