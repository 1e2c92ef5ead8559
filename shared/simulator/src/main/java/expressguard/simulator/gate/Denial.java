package expressguard.simulator.gate;

import expressguard.event.Caller;

/**
 * An explicit IAM denial that holds in the account.
 *
 * @param principal the user's or role's ARN; empty for everybody
 * @param action such as {@code ecs:UpdateExpressGatewayService}
 * @param resource the resource's ARN; empty for all
 * @param tagKey denied only where the resource has a tag with this key; empty for no condition
 * @param carrier the kind of policy with its article, in the words of AWS's messages: {@code a
 *     service control policy}
 */
public record Denial(
    String principal, String action, String resource, String tagKey, String carrier) {

  /** A denial by an identity-based policy of one principal on all resources. */
  public static Denial of(String principal, String action) {
    return new Denial(principal, action, "", "", "an identity-based policy");
  }

  boolean fits(Caller caller, String calledAction, String calledResource) {
    return action.equals(calledAction)
        && (principal.isEmpty() || principal.equals(caller.principal().id()))
        && (resource.isEmpty() || resource.equals(calledResource));
  }
}
