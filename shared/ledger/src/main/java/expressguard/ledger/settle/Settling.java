package expressguard.ledger.settle;

import expressguard.catalog.Catalog;
import expressguard.classify.Fact;
import expressguard.inventory.ExpressService;
import expressguard.inventory.Inventory;
import expressguard.inventory.ResourceId;
import expressguard.ledger.Advance;
import expressguard.ledger.Announcement;
import expressguard.ledger.Known;
import expressguard.ledger.Ledger;
import expressguard.policy.Policy;
import expressguard.standing.Keys;
import expressguard.standing.Standing;
import expressguard.standing.Standing.Judgement;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Brings the ledger to where its facts lead.
 *
 * <p>One round reads what the findings of the concerned services depend on, evaluates, and writes
 * each service that moves on, in a transaction of its own. Then it reads again, until a round has
 * nothing to write. So a delivery that comes twice, late or after a crash finds either nothing to
 * do or just what was left undone; and of two workers that each filed one half of a story, whoever
 * writes last reads both halves. Nothing here goes by the order in which deliveries came.
 */
public final class Settling {

  /** A round that finds the services moved on by others is read again at most so often. */
  private static final int MOST_ROUNDS = 12;

  /** So many changes are written at once; the next round writes the rest. */
  private static final int MOST_CHANGES = 20;

  private final Ledger ledger;
  private final Catalog catalog;
  private final Policy policy;
  private final List<String> guardRoles;
  private final Announcer announcer;

  public Settling(
      Ledger ledger,
      Catalog catalog,
      Policy policy,
      Collection<String> guardRoles,
      Announcer announcer) {
    this.ledger = ledger;
    this.catalog = catalog;
    this.policy = policy;
    this.guardRoles = List.copyOf(guardRoles);
    this.announcer = announcer;
  }

  /**
   * Files a fact, and settles the services that it concerns.
   *
   * @throws UnsettledException when other workers moved the services on in every round
   */
  public Settled fact(Fact fact) {
    boolean isNew = !ledger.isFiled(fact.call().eventId());
    Settled settled = settle(Optional.of(fact), List.of(), Inventory.empty());
    return new Settled(settled.services(), isNew, settled.changes(), settled.rounds());
  }

  /**
   * Settles services of which nothing new is known: the policy may have changed, a waiver may have
   * ended, or an earlier worker may have been stopped.
   *
   * @throws UnsettledException as {@link #fact} does
   */
  public Settled services(Collection<ResourceId> services) {
    return settle(Optional.empty(), services, Inventory.empty());
  }

  /**
   * Settles services as AWS describes them now.
   *
   * @throws UnsettledException as {@link #fact} does
   */
  public Settled described(Inventory inventory) {
    List<ResourceId> services = inventory.services().stream().map(ExpressService::id).toList();
    return settle(Optional.empty(), services, inventory);
  }

  private Settled settle(Optional<Fact> fact, Collection<ResourceId> asked, Inventory described) {
    int changes = 0;
    for (int round = 1; round <= MOST_ROUNDS; round++) {
      SortedSet<ResourceId> concerned = new TreeSet<>(asked);
      fact.ifPresent(one -> concerned.addAll(ledger.listeners(Keys.of(one))));
      Scene scene =
          new Reading(ledger, catalog, policy, guardRoles, described)
              .of(concerned, fact.stream().toList());
      Optional<Fact> unfiled = fact.filter(one -> !ledger.isFiled(one.call().eventId()));
      List<Advance> advances = advances(scene, unfiled);
      if (advances.isEmpty() && unfiled.isEmpty()) {
        return new Settled(new TreeSet<>(scene.judged().keySet()), false, changes, round);
      }
      if (advances.isEmpty()) {
        ledger.file(unfiled.get());
      }
      for (Advance advance : advances) {
        changes += ledger.advance(advance) ? said(advance) : 0;
      }
    }
    throw new UnsettledException(MOST_ROUNDS);
  }

  private static int said(Advance advance) {
    return advance.announcement().map(one -> one.texts().size()).orElse(0);
  }

  private List<Advance> advances(Scene scene, Optional<Fact> unfiled) {
    return scene.judged().values().stream()
        .flatMap(known -> advance(scene, known, unfiled).stream())
        .toList();
  }

  private Optional<Advance> advance(Scene scene, Known known, Optional<Fact> unfiled) {
    ExpressService learnt = scene.learnt(known.id());
    Judgement judgement = known.standing().after(scene.findings(known.id()), MOST_CHANGES);
    boolean same = learnt.equals(known.service()) && judgement.standing().equals(known.standing());
    return same && known.revision() > 0
        ? Optional.empty()
        : Optional.of(
            new Advance(
                unfiled, known, learnt, judgement.standing(), announcement(learnt, judgement)));
  }

  private Optional<Announcement> announcement(ExpressService service, Judgement judgement) {
    Standing standing = judgement.standing();
    return judgement.changes().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Announcement(
                service.id() + " v" + standing.version(),
                service.id(),
                standing.version(),
                judgement.changes().stream()
                    .map(change -> announcer.text(service, standing, change))
                    .toList()));
  }
}
