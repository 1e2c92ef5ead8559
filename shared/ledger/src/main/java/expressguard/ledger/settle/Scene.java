package expressguard.ledger.settle;

import expressguard.classify.Fact;
import expressguard.finding.Finding;
import expressguard.finding.Report;
import expressguard.inventory.ExpressService;
import expressguard.inventory.FromCalls;
import expressguard.inventory.ResourceId;
import expressguard.ledger.Known;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was read for some services, and what an evaluation says of them.
 *
 * @param judged the services whose facts are all here, so that their findings are whole
 */
record Scene(SortedMap<ResourceId, Known> judged, Report report) {

  Scene {
    judged = Collections.unmodifiableSortedMap(new TreeMap<>(judged));
  }

  /** The findings that a service comes first in. */
  List<Finding> findings(ResourceId service) {
    return report.findings().stream()
        .filter(finding -> finding.conflict().service().equals(service))
        .toList();
  }

  /** A service with all that was learnt of it. */
  ExpressService learnt(ResourceId service) {
    return report.inventory().service(service).orElseGet(() -> ExpressService.named(service));
  }

  /** The services that share a finding with a judged one and are not judged themselves. */
  SortedSet<ResourceId> alsoConcerned() {
    SortedSet<ResourceId> more = new TreeSet<>();
    for (Finding finding : report.findings()) {
      List<ResourceId> concerned = new ArrayList<>(finding.conflict().affects());
      concerned.add(finding.conflict().service());
      if (concerned.stream().anyMatch(id -> judged.containsKey(id))) {
        more.addAll(concerned);
      }
    }
    more.removeAll(judged.keySet());
    return more;
  }

  /** The services that the facts themselves show to be Express services. */
  static SortedSet<ResourceId> shownBy(Collection<Fact> facts) {
    SortedSet<ResourceId> shown = new TreeSet<>();
    for (Fact fact : facts) {
      if (fact.call().succeeded() && FromCalls.isExpressWrite(fact.call())) {
        FromCalls.expressService(fact.call()).ifPresent(service -> shown.add(service.id()));
      }
    }
    return shown;
  }
}
