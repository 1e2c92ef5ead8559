package expressguard.ledger.settle;

import expressguard.catalog.Catalog;
import expressguard.classify.Fact;
import expressguard.guard.GuardRoles;
import expressguard.inventory.Inventory;
import expressguard.inventory.ResourceId;
import expressguard.ledger.Advance;
import expressguard.ledger.Ledger;
import expressguard.policy.Policy;
import expressguard.standing.Departure;
import expressguard.standing.Keys;
import java.time.Instant;
import java.time.InstantSource;
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

  /** So many rounds in a row may find the services moved on by others. */
  private static final int MOST_LOST_ROUNDS = 12;

  private final Ledger ledger;
  private final Catalog catalog;
  private final Policy policy;
  private final GuardRoles guardRoles;
  private final Advances advances;
  private final InstantSource clock;

  /**
   * Settling under a policy.
   *
   * @param guardRoles the roles that the lock excepts
   * @param clock tells which waivers of conflicts that are still open have ended
   * @param departure must come before the facts of a deletion are forgotten
   */
  public Settling(
      Ledger ledger,
      Catalog catalog,
      Policy policy,
      GuardRoles guardRoles,
      Announcer announcer,
      InstantSource clock,
      Departure departure) {
    this.ledger = ledger;
    this.catalog = catalog;
    this.policy = policy;
    this.guardRoles = guardRoles;
    this.advances = new Advances(announcer, departure);
    this.clock = clock;
  }

  /**
   * Files a fact, and settles the services that it concerns.
   *
   * @throws UnsettledException when other workers moved the services on in every round
   */
  public Settled fact(Fact fact) {
    return settle(Occasion.of(fact));
  }

  /**
   * Settles services of which nothing new is known: the policy may have changed, a waiver may have
   * ended, or an earlier worker may have been stopped. A service that the ledger does not know is
   * left out.
   *
   * @throws UnsettledException as {@link #fact} does
   */
  public Settled services(Collection<ResourceId> services) {
    return settle(Occasion.asked(known(services)));
  }

  /**
   * Settles services that AWS does not list any more, as {@link #services} does, and lets those of
   * them go whose time is over.
   *
   * @throws UnsettledException as {@link #fact} does
   */
  public Settled unlisted(Collection<ResourceId> services) {
    return settle(Occasion.unlisted(known(services)));
  }

  private List<ResourceId> known(Collection<ResourceId> services) {
    return services.stream().filter(id -> ledger.service(id).isPresent()).toList();
  }

  /**
   * Settles services as AWS describes them now. One that was let go comes back with it.
   *
   * @throws UnsettledException as {@link #fact} does
   */
  public Settled described(Inventory inventory) {
    return settle(Occasion.described(inventory));
  }

  private Settled settle(Occasion occasion) {
    Optional<Fact> fact = occasion.fact();
    SortedSet<ResourceId> concerned = new TreeSet<>(occasion.asked());
    concerned.addAll(Scene.shownBy(fact.stream().toList()));
    Optional<Fact> unfiled = unfiled(fact);
    boolean isNew = unfiled.isPresent();
    int changes = 0;
    int lost = 0;
    Optional<Scene> before = Optional.empty();
    for (int round = 1; lost < MOST_LOST_ROUNDS; round++) {
      fact.ifPresent(one -> concerned.addAll(ledger.listeners(Keys.of(one))));
      Scene scene = scene(concerned, occasion, before);
      before = Optional.of(scene);
      List<Advance> steps = advances.of(scene, unfiled);
      if (steps.isEmpty() && unfiled.isEmpty()) {
        return new Settled(scene.services(), isNew, changes, round);
      }
      if (steps.isEmpty()) {
        ledger.file(unfiled.get());
      }
      List<Advance> held = steps.stream().filter(ledger::advance).toList();
      unfiled = steps.size() == held.size() ? Optional.empty() : unfiled(unfiled);
      changes += held.stream().mapToInt(Settling::said).sum();
      lost = held.isEmpty() && !steps.isEmpty() ? lost + 1 : 0;
    }
    throw new UnsettledException(MOST_LOST_ROUNDS);
  }

  private Optional<Fact> unfiled(Optional<Fact> fact) {
    return fact.filter(one -> !ledger.isFiled(one.call().eventId()));
  }

  /**
   * Everything that must be judged together; it is read anew whenever it turns out to be more. Most
   * rounds after the first read what the one before has judged, and need not judge it again.
   */
  private Scene scene(SortedSet<ResourceId> concerned, Occasion occasion, Optional<Scene> before) {
    Scene scene;
    do {
      Reading reading =
          Reading.of(
              ledger,
              catalog,
              guardRoles,
              concerned,
              occasion.described(),
              occasion.fact().stream().toList());
      scene = before.flatMap(one -> one.again(reading)).orElseGet(() -> judged(occasion, reading));
    } while (concerned.addAll(scene.alsoConcerned()));
    return scene;
  }

  private Scene judged(Occasion occasion, Reading reading) {
    Instant now = clock.instant();
    return new Scene(occasion, reading, reading.evaluation().asOf(policy, now), now);
  }

  private static int said(Advance advance) {
    return advance.announcement().map(one -> one.texts().size()).orElse(0);
  }
}
