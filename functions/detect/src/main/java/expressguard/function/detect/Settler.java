package expressguard.function.detect;

import expressguard.bus.detail.FindingDetail;
import expressguard.catalog.Catalog;
import expressguard.classify.Fact;
import expressguard.function.detect.policy.PolicyInForce;
import expressguard.guard.GuardRoles;
import expressguard.inventory.ExpressService;
import expressguard.inventory.Inventory;
import expressguard.inventory.ResourceId;
import expressguard.lambda.measure.Measure;
import expressguard.ledger.settle.Announcer;
import expressguard.ledger.settle.Settled;
import expressguard.ledger.settle.Settling;
import expressguard.standing.Change;
import expressguard.standing.Standing;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Settles under the policy that is in force, and measures what came of it. */
final class Settler {

  private final Catalog catalog;
  private final GuardRoles guardRoles;
  private final Ports ports;
  private final PolicyInForce policy;

  Settler(Catalog catalog, GuardRoles guardRoles, Ports ports) {
    this.catalog = catalog;
    this.guardRoles = guardRoles;
    this.ports = ports;
    this.policy =
        new PolicyInForce(ports.policy(), ports.lastPolicy(), ports.measures(), ports.clock());
  }

  /**
   * Files a fact and settles what it concerns.
   *
   * @param isLive whether it came at once, so that the time until now says how fast the guard is
   */
  void fact(Fact fact, boolean isLive) {
    Opened opened = new Opened();
    Settled settled = settling(opened).fact(fact);
    told(settled, opened);
    ports.measures().add(Measure.DUPLICATES, settled.isNew() ? 0 : 1);
    ports.measures().add(Measure.UNATTRIBUTED, settled.services().isEmpty() ? 1 : 0);
    if (isLive && settled.changes() > 0) {
      Duration latency = Duration.between(fact.call().at(), ports.clock().instant());
      ports.measures().add(Measure.DECISION_LATENCY, (double) latency.toMillis());
    }
  }

  /**
   * Settles some services, each with those that share a finding with it. Of services that share one
   * the first brings the others along, and they are not settled again.
   */
  void services(Collection<ResourceId> services) {
    Set<ResourceId> left = new LinkedHashSet<>(services);
    while (!left.isEmpty()) {
      ResourceId next = left.iterator().next();
      left.remove(next);
      Opened opened = new Opened();
      Settled settled = settling(opened).services(List.of(next));
      told(settled, opened);
      left.removeAll(settled.services());
    }
  }

  /** Settles services that AWS does not list any more, each by itself: each is one to let go. */
  void unlisted(Collection<ResourceId> services) {
    for (ResourceId service : services) {
      Opened opened = new Opened();
      told(settling(opened).unlisted(List.of(service)), opened);
    }
  }

  void described(Inventory inventory) {
    Opened opened = new Opened();
    told(settling(opened).described(inventory), opened);
  }

  private Settling settling(Announcer words) {
    return new Settling(
        ports.ledger(),
        catalog,
        policy.policy(),
        guardRoles,
        words,
        ports.clock(),
        ports.departure());
  }

  private void told(Settled settled, Opened opened) {
    ports.measures().add(Measure.DECISIONS, settled.changes());
    ports.measures().add(Measure.CONFLICTS, Math.min(opened.count, settled.changes()));
  }

  /** Counts the findings that open, as they are put into words. */
  private static final class Opened implements Announcer {

    private int count;

    @Override
    public String text(ExpressService service, Standing standing, Change change) {
      count += change instanceof Change.Opened ? 1 : 0;
      return FindingDetail.text(service, standing, change);
    }
  }
}
