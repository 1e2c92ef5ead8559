package expressguard.lock.policies;

/**
 * The policies of the lock, as they are shipped: what {@code carriers.yaml} installs, what the
 * command line prints, and what the tests prove are these texts. What each statement is for stands
 * in {@code docs/LOCK.md}.
 */
public final class LockPolicies {

  private LockPolicies() {}

  /**
   * The lock itself: denies Express updates and deletes of services that bear the lock's tag, every
   * edit of the guard's own tag keys, and the creation of what is frozen.
   */
  public static PolicyText lock(Carrier carrier, LockParameters parameters) {
    return carried("lock", carrier, parameters);
  }

  /** Keeps the guard's roles, policies, rules, functions, queues and tables from other hands. */
  public static PolicyText protection(Carrier carrier, LockParameters parameters) {
    return carried("protection", carrier, parameters);
  }

  private static PolicyText carried(String name, Carrier carrier, LockParameters parameters) {
    PolicyTemplate denies = PolicyTemplate.read(name + ".json");
    PolicyTemplate whole =
        switch (carrier) {
          case SERVICE_CONTROL_POLICY, MANAGED_POLICY -> denies;
          // A boundary is all that its bearer may do, so it has to allow the rest.
          case PERMISSIONS_BOUNDARY -> denies.and(PolicyTemplate.read("boundary.json"));
        };
    return PolicyText.within(carrier.limit(), name, whole.filled(parameters.places()));
  }

  /** All that the role which writes the lock's tag may do. */
  public static PolicyText lockWriter(LockParameters parameters) {
    return PolicyText.within(
        Carrier.MANAGED_POLICY.limit(),
        "lock-writer",
        PolicyTemplate.read("lock-writer.json").filled(parameters.places()));
  }
}
