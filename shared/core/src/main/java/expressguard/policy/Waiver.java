package expressguard.policy;

import expressguard.conflict.Conflict;
import expressguard.conflict.Kind;
import expressguard.event.Principal;
import expressguard.policy.match.Glob;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A dated, owned and reasoned exception: what one role or user does to some services is only
 * observed.
 *
 * @param principal the ARN of a role or an IAM user, in full; sessions have the ARN of their role
 * @param service pattern for {@code <cluster>/<service>}
 * @param kinds empty for every kind
 * @param fields patterns for the changed fields; empty for every field
 * @param expires the first moment at which it no longer holds
 */
public record Waiver(
    String name,
    String principal,
    Glob service,
    Set<Kind> kinds,
    List<Glob> fields,
    String owner,
    String reason,
    Instant expires) {
  public Waiver {
    kinds = Set.copyOf(kinds);
    fields = List.copyOf(fields);
  }

  /**
   * Whether it is meant for a conflict, expired or not. It must cover all of it: every service that
   * is affected, so that nobody waives a change of a shared resource for others, and every field.
   */
  boolean fits(Conflict conflict) {
    return fits(conflict.cause().principal())
        && (kinds.isEmpty() || kinds.contains(conflict.kind()))
        && service.fits(conflict.service().name())
        && conflict.affects().stream().allMatch(other -> service.fits(other.name()))
        && (fields.isEmpty()
            || conflict.changes().stream()
                .allMatch(change -> Glob.anyFits(fields, change.field())));
  }

  boolean expiredAt(Instant at) {
    return !at.isBefore(expires);
  }

  /** Only what IAM itself names: a federated user, for one, is named by whoever asks for it. */
  private boolean fits(Principal who) {
    return switch (who) {
      case Principal.AssumedRole _, Principal.IamUser _ -> principal.equals(who.id());
      case Principal.Root _,
          Principal.FederatedUser _,
          Principal.SamlUser _,
          Principal.WebIdentityUser _,
          Principal.IdentityCenterUser _,
          Principal.AwsAccount _,
          Principal.AwsService _,
          Principal.Unknown _ ->
          false;
    };
  }
}
