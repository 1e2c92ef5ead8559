package expressguard.posture;

/** How far a service's lock holds. Only {@link EnforcedOrg} and {@link EnforcedListed} lock it. */
public sealed interface Posture {

  /** The service does not bear the lock's tag. */
  record Unlocked() implements Posture {}

  /**
   * A service control policy denies every principal of the account, its root included.
   *
   * @param able how many principals could call Express if the service were not locked
   */
  record EnforcedOrg(int able) implements Posture {}

  /**
   * Some principals are denied, by name.
   *
   * @param bound how many are surely denied
   * @param able how many could call Express if the service were not locked; never less
   */
  record EnforcedListed(int bound, int able) implements Posture {}

  /**
   * The tag is there, and no deny was found: it locks nobody.
   *
   * @param able how many principals can call Express all the same
   */
  record Advisory(int able) implements Posture {}

  /** The word for it in reports. */
  default String word() {
    return switch (this) {
      case Unlocked() -> "UNLOCKED";
      case EnforcedOrg _ -> "ENFORCED_ORG";
      case EnforcedListed _ -> "ENFORCED_LISTED";
      case Advisory _ -> "ADVISORY";
    };
  }

  /** For people; it says "locked" only where somebody is denied. */
  default String text() {
    return switch (this) {
      case Unlocked() -> "not locked: the service does not bear the lock's tag";
      case EnforcedOrg(var able) ->
          "locked for the whole account by a service control policy; of the principals that are"
              + " known, %d could call Express otherwise".formatted(able);
      case EnforcedListed(var bound, var able) ->
          "locked for %d of %d principals that can call Express".formatted(bound, able);
      case Advisory(var able) ->
          "the lock's tag is there, and nothing was found that denies anybody: %d %s"
              .formatted(
                  able, able == 1 ? "principal can call Express" : "principals can call Express");
    };
  }

  /** Whether the lock binds anybody. */
  default boolean enforced() {
    return switch (this) {
      case EnforcedOrg _, EnforcedListed _ -> true;
      case Unlocked _, Advisory _ -> false;
    };
  }
}
