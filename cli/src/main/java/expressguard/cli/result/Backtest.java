package expressguard.cli.result;

import expressguard.cli.archive.Gathered;
import expressguard.conflict.Conflict;
import expressguard.conflict.Severity;
import expressguard.finding.Finding;
import expressguard.finding.Report;
import expressguard.inventory.ExpressService;
import expressguard.policy.Policy;
import expressguard.policy.PolicyDifference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a backtest found.
 *
 * @param policy the name of the policy that decided
 * @param services those that were selected
 * @param findings those that were selected
 * @param unselected how many findings there are besides
 * @param known how many Express services are known, selected or not
 */
public record Backtest(
    Gathered gathered,
    String policy,
    List<ExpressService> services,
    List<Finding> findings,
    int unselected,
    int known,
    List<String> doubts,
    Optional<Difference> difference) {

  public Backtest {
    services = List.copyOf(services);
    findings = List.copyOf(findings);
    doubts = List.copyOf(doubts);
  }

  /** What a report says to somebody who selected, under the policy that made it. */
  public static Backtest of(
      Gathered gathered,
      Report report,
      Selection selection,
      Policy policy,
      Optional<Policy> other) {
    List<Finding> findings = report.findings().stream().filter(selection::wants).toList();
    return new Backtest(
        gathered,
        policy.name(),
        report.inventory().services().stream().filter(selection::wants).toList(),
        findings,
        report.findings().size() - findings.size(),
        report.inventory().services().size(),
        report.doubts(),
        other.map(after -> difference(report, findings, policy, after)));
  }

  private static Difference difference(
      Report report, List<Finding> findings, Policy before, Policy after) {
    Map<Conflict, Finding> byConflict = new HashMap<>();
    findings.forEach(finding -> byConflict.put(finding.conflict(), finding));
    List<Conflict> conflicts = findings.stream().map(Finding::conflict).toList();
    PolicyDifference difference = PolicyDifference.between(before, after, conflicts, report::tags);
    List<Difference.Change> changes = new ArrayList<>();
    for (PolicyDifference.Change change : difference.changes()) {
      Finding finding = Objects.requireNonNull(byConflict.get(change.conflict()));
      changes.add(new Difference.Change(finding, change.after()));
    }
    return new Difference(before.name(), after.name(), changes, difference.same());
  }

  /** Whether some finding is at least so grave. */
  public boolean reaches(Severity floor) {
    return findings.stream().anyMatch(finding -> finding.conflict().severity().atLeast(floor));
  }
}
