package expressguard.ledger.settle;

import expressguard.guard.GuardRoles;
import expressguard.ledger.Ledger;
import expressguard.ledger.Recorded;
import expressguard.policy.Policy;
import expressguard.standing.Departure;
import java.time.Instant;
import java.time.InstantSource;

/** Settling as the tests have it settle, where they do not say otherwise. */
public final class Settlings {

  private Settlings() {}

  /** At the time of all tests. */
  public static Settling of(Ledger ledger, Policy policy) {
    return of(ledger, policy, Recorded.NOW);
  }

  static Settling of(Ledger ledger, Policy policy, Instant now) {
    return of(ledger, policy, now, (_, _, change) -> change.toString());
  }

  static Settling of(Ledger ledger, Policy policy, InstantSource clock) {
    return of(ledger, policy, clock, (_, _, change) -> change.toString());
  }

  public static Settling of(Ledger ledger, Policy policy, Instant now, Announcer announcer) {
    return of(ledger, policy, () -> now, announcer);
  }

  private static Settling of(
      Ledger ledger, Policy policy, InstantSource clock, Announcer announcer) {
    return new Settling(
        ledger,
        Recorded.CATALOG,
        policy,
        GuardRoles.none(),
        announcer,
        clock,
        Departure.standard());
  }
}
