package expressguard.ledger.settle;

import expressguard.classify.Fact;
import expressguard.detect.guard.GuardParts;
import expressguard.finding.Finding;
import expressguard.finding.Report;
import expressguard.inventory.ExpressService;
import expressguard.inventory.FromCalls;
import expressguard.inventory.ResourceId;
import expressguard.ledger.Known;
import expressguard.standing.Departure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What was read for some services, and what an evaluation says of them.
 *
 * @param occasion what they are settled for
 * @param at as of when
 */
record Scene(Occasion occasion, Reading reading, Report report, Instant at) {

  /** The same scene, after what was written of it, if nothing else has come meanwhile. */
  Optional<Scene> again(Reading later) {
    return later.readsAs(reading)
        ? Optional.of(new Scene(occasion, later, report, at))
        : Optional.empty();
  }

  Collection<Known> judged() {
    return reading.judged().values();
  }

  SortedSet<ResourceId> services() {
    return new TreeSet<>(reading.judged().keySet());
  }

  /** The findings that a service comes first in. */
  List<Finding> findings(ResourceId service) {
    return report.findings().stream()
        .filter(finding -> finding.conflict().service().equals(service))
        .toList();
  }

  /** A service with all that was learnt of it. */
  ExpressService learnt(ResourceId service) {
    return reading.learnt(service);
  }

  /** Whether there is something about a service that those beside it may not be judged with. */
  boolean isFresh(Known known) {
    return known.fresh() || !learnt(known.id()).equals(known.service());
  }

  /**
   * Whether a service is gone for good. That it was deleted long ago is not enough, because that it
   * was created anew may not have been heard of: AWS must not list it any more. Once it was let go
   * it stays so until AWS describes it, or an Express call of it is heard of.
   */
  boolean isOver(Known known, Departure departure) {
    ResourceId id = known.id();
    boolean isMissing = occasion.unlisted().contains(id) || !known.looks();
    return isMissing
        && occasion.described().service(id).isEmpty()
        && departure.isDue(id, reading.facts(), at);
  }

  /**
   * The services that must be judged together with these: those that share a finding with one of
   * them, and those beside one of which something was learnt, because whose a resource is decides
   * on whose finding it is.
   */
  SortedSet<ResourceId> alsoConcerned() {
    SortedSet<ResourceId> more = new TreeSet<>();
    for (Finding finding : report.findings()) {
      List<ResourceId> concerned = new ArrayList<>(finding.conflict().affects());
      concerned.add(finding.conflict().service());
      if (concerned.stream().anyMatch(id -> reading.judged().containsKey(id))) {
        more.addAll(concerned);
      }
    }
    judged().stream()
        .filter(this::isFresh)
        .forEach(known -> more.addAll(reading.beside(known.id())));
    return more;
  }

  /** The services that the facts themselves show to be Express services, and the guard itself. */
  static SortedSet<ResourceId> shownBy(Collection<Fact> facts) {
    SortedSet<ResourceId> shown = GuardParts.stacks(facts);
    for (Fact fact : facts) {
      if (fact.call().succeeded() && FromCalls.isExpressWrite(fact.call())) {
        FromCalls.expressService(fact.call()).ifPresent(service -> shown.add(service.id()));
      }
    }
    return shown;
  }
}
