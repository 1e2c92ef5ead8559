package expressguard.testkit;

import expressguard.catalog.Catalog;
import expressguard.finding.Evaluation;
import expressguard.finding.Finding;
import expressguard.finding.Report;
import expressguard.guard.GuardRoles;
import expressguard.inventory.ExpressService;
import expressguard.inventory.Inventory;
import expressguard.inventory.ResourceId;
import expressguard.policy.Policy;
import expressguard.standing.Change;
import expressguard.standing.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One thing that is said of a service while a story comes to pass.
 *
 * @param standing the service's, after the change
 */
public record Telling(ExpressService service, Standing standing, Change change) {

  /** All that is ever said of a story, when each of its calls is heard of by itself. */
  public static List<Telling> of(Story story, Policy policy) {
    List<Telling> said = new ArrayList<>();
    SortedMap<ResourceId, Standing> standings = new TreeMap<>();
    for (int heard = 1; heard <= story.calls().size(); heard++) {
      Report report =
          Evaluation.of(
                  Catalog.standard(),
                  Inventory.empty(),
                  story.calls().subList(0, heard),
                  GuardRoles.none())
              .under(policy);
      TreeSet<ResourceId> services = new TreeSet<>(standings.keySet());
      report.findings().forEach(finding -> services.add(finding.conflict().service()));
      for (ResourceId id : services) {
        Standing before = standings.getOrDefault(id, Standing.none(id));
        var judgement = before.after(findings(report, id), Integer.MAX_VALUE);
        standings.put(id, judgement.standing());
        ExpressService service =
            report.inventory().service(id).orElseGet(() -> ExpressService.named(id));
        judgement
            .changes()
            .forEach(change -> said.add(new Telling(service, judgement.standing(), change)));
      }
    }
    return said;
  }

  private static List<Finding> findings(Report report, ResourceId service) {
    return report.findings().stream()
        .filter(finding -> finding.conflict().service().equals(service))
        .toList();
  }
}
