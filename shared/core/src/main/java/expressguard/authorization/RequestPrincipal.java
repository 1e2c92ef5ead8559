package expressguard.authorization;

import expressguard.event.Arn;

/**
 * Whose request it is.
 *
 * @param arn the ARN of a user, a role or an account's root; of a session, the ARN of its role
 * @param managementAccount whether it belongs to the organisation's management account, which no
 *     service control policy binds
 */
public record RequestPrincipal(String arn, boolean managementAccount) {

  /** A principal of a member account, or of an account outside any organisation. */
  public static RequestPrincipal of(String arn) {
    return new RequestPrincipal(arn, false);
  }

  /** The account; empty where the ARN does not say. */
  public String account() {
    return Arn.parse(arn).map(Arn::account).orElse("");
  }

  boolean root() {
    return arn.endsWith(":root") && arn.contains(":iam:");
  }

  /**
   * Whether service control policies bind it (Organizations user guide, SCPs: what they leave out).
   */
  boolean boundByControlPolicies() {
    return !managementAccount && !arn.contains(":role/aws-service-role/");
  }

  /** A session's ARN lacks the path of its role, so the role's ARN cannot be made of it. */
  boolean session() {
    return arn.contains(":assumed-role/") || arn.contains(":federated-user/");
  }
}
