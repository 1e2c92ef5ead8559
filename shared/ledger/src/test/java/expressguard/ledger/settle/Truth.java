package expressguard.ledger.settle;

import expressguard.classify.Fact;
import expressguard.event.ApiCall;
import expressguard.finding.Evaluation;
import expressguard.finding.Finding;
import expressguard.finding.Report;
import expressguard.guard.GuardRoles;
import expressguard.guard.GuardStack;
import expressguard.inventory.ExpressService;
import expressguard.inventory.Inventory;
import expressguard.inventory.ResourceId;
import expressguard.ledger.Known;
import expressguard.ledger.Ledger;
import expressguard.ledger.Recorded;
import expressguard.ledger.memory.MemoryLedger;
import expressguard.policy.Policy;
import expressguard.standing.Standing;
import expressguard.standing.Told;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is told of each service, without the versions that tell it: those go by how the deliveries
 * came, and nothing else may.
 */
public record Truth(SortedMap<ResourceId, ExpressService> services, SortedMap<String, Told> told) {

  /** What an evaluation of all calls at once says. */
  public static Truth ofAll(Collection<ApiCall> calls, Policy policy) {
    return of(
        Evaluation.of(Recorded.CATALOG, Inventory.empty(), calls, GuardRoles.none())
            .asOf(policy, Recorded.NOW));
  }

  /** What an evaluation of all facts at once says. */
  public static Truth ofFacts(Collection<Fact> facts, Policy policy) {
    return of(
        Evaluation.ofFacts(Recorded.CATALOG, Inventory.empty(), facts, GuardRoles.none())
            .asOf(policy, Recorded.NOW));
  }

  private static Truth of(Report report) {
    Truth truth = new Truth(new TreeMap<>(), new TreeMap<>());
    report.inventory().services().forEach(service -> truth.services.put(service.id(), service));
    SortedMap<ResourceId, List<Finding>> own = new TreeMap<>();
    for (Finding finding : report.findings()) {
      own.computeIfAbsent(finding.conflict().service(), _ -> new ArrayList<>()).add(finding);
    }
    own.forEach((id, findings) ->
        truth.add(Standing.none(id).after(findings, Integer.MAX_VALUE).standing()));
    return truth;
  }

  /** What a ledger says to which all calls were delivered, one after another. */
  public static Truth ofDeliveries(Collection<ApiCall> calls, Policy policy) {
    MemoryLedger ledger = new MemoryLedger();
    Recorded.facts(calls).forEach(Settlings.of(ledger, policy)::fact);
    return in(ledger);
  }

  /** What a ledger says of every service that looks for facts. */
  public static Truth in(Ledger ledger) {
    return in(ledger, ledger.services());
  }

  /** What a ledger says of some services. */
  static Truth in(Ledger ledger, Collection<ResourceId> services) {
    Truth truth = new Truth(new TreeMap<>(), new TreeMap<>());
    for (ResourceId id : services) {
      Known known = ledger.service(id).orElseThrow();
      // The guard itself has findings, and is no service of the inventory.
      if (!GuardStack.is(id)) {
        truth.services.put(id, known.service());
      }
      truth.add(known.standing());
    }
    return truth;
  }

  /** All of it, a line for each thing that can differ. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (ExpressService service : services.values()) {
      lines.add(service.id() + " " + service.infrastructureRole() + service.hosts());
      service.links().values().forEach(link -> lines.add(service.id() + " " + link));
    }
    told.values().forEach(one -> lines.add(one.toString()));
    return lines;
  }

  private void add(Standing standing) {
    for (Told one : standing.told().values()) {
      told.put(
          one.finding(),
          new Told(
              one.finding(),
              one.thread(),
              one.kind(),
              one.severity(),
              one.open(),
              one.responses(),
              one.resources(),
              0,
              one.digest(),
              one.summary()));
    }
  }
}
