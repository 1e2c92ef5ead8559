package expressguard.guard;

import expressguard.event.ApiCall;
import expressguard.event.Principal;
import java.util.Collection;
import java.util.Set;

/**
 * The roles that the lock's policies except, as whoever runs the guard configures them: no record
 * tells them.
 *
 * @param own ARNs of the guard's own roles, whose calls are its own work
 * @param breakGlass ARNs of the roles for emergencies, which no lock binds and whose use is told
 */
public record GuardRoles(Set<String> own, Set<String> breakGlass) {
  public GuardRoles {
    own = Set.copyOf(own);
    breakGlass = Set.copyOf(breakGlass);
  }

  /** Where nothing is known of the guard. */
  public static GuardRoles none() {
    return new GuardRoles(Set.of(), Set.of());
  }

  /** The guard's own roles, where no role for emergencies is known. */
  public static GuardRoles of(Collection<String> own) {
    return new GuardRoles(Set.copyOf(own), Set.of());
  }

  /** Whether the guard itself made a call; the role's ARN is set by AWS. */
  public boolean isOwn(ApiCall call) {
    return call.caller().principal() instanceof Principal.AssumedRole(_, var roleArn, _)
        && own.contains(roleArn);
  }

  /** The same with roles for emergencies. */
  public GuardRoles excepting(Collection<String> breakGlassRoles) {
    return new GuardRoles(own, Set.copyOf(breakGlassRoles));
  }
}
