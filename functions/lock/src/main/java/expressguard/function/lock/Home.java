package expressguard.function.lock;

import expressguard.event.Arn;
import expressguard.inventory.ResourceId;
import java.util.List;

/** The account and Region that the guard locks services of. */
record Home(String account, String region) {

  /**
   * The account of the guard's own roles.
   *
   * @throws IllegalStateException when none is an ARN, or when they are of several accounts
   */
  static Home of(List<String> guardRoles, String region) {
    List<String> accounts =
        guardRoles.stream()
            .flatMap(role -> Arn.parse(role).stream())
            .map(Arn::account)
            .distinct()
            .toList();
    if (accounts.size() != 1) {
      throw new IllegalStateException(
          "`GUARD_ROLES` must name roles of exactly one account; template.yaml sets it");
    }
    return new Home(accounts.getFirst(), region);
  }

  boolean has(ResourceId service) {
    return service.account().equals(account) && service.region().equals(region);
  }
}
