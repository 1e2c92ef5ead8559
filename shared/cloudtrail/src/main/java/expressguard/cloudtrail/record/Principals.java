package expressguard.cloudtrail.record;

import expressguard.event.Arn;
import expressguard.event.Data;
import expressguard.event.Principal;

/**
 * Who called, from {@code userIdentity} (CloudTrail user guide, userIdentity element). A type that
 * is not listed there, or none, stays unknown: no waiver may ever fit it.
 */
final class Principals {

  private static final String ASSUMED_ROLE = "assumed-role/";

  private Principals() {}

  static Principal of(Data identity) {
    String account = account(identity);
    return switch (text(identity, "type")) {
      case "Root" -> new Principal.Root(account);
      case "IAMUser" ->
          new Principal.IamUser(account, text(identity, "arn"), text(identity, "userName"));
      case "AssumedRole", "Role" ->
          new Principal.AssumedRole(account, roleArn(identity), sessionName(identity));
      case "FederatedUser" -> new Principal.FederatedUser(account, text(identity, "arn"));
      case "SAMLUser" ->
          new Principal.SamlUser(text(identity, "identityProvider"), text(identity, "userName"));
      case "WebIdentityUser" ->
          new Principal.WebIdentityUser(
              text(identity, "identityProvider"), text(identity, "userName"));
      case "IdentityCenterUser" ->
          new Principal.IdentityCenterUser(account, text(identity, "onBehalfOf.userId"));
      case "AWSAccount" -> new Principal.AwsAccount(account);
      case "AWSService" -> new Principal.AwsService(text(identity, "invokedBy"));
      case String type -> new Principal.Unknown(account, type);
    };
  }

  /** The account of the caller, which is not always the account of the resources. */
  static String account(Data identity) {
    String account = text(identity, "accountId");
    return account.isEmpty()
        ? Arn.parse(text(identity, "arn")).map(Arn::account).orElse("")
        : account;
  }

  /**
   * The issuer's ARN, which has the role's path. Without an issuer the ARN is put together from the
   * session's, which lacks the path; without either it stays empty.
   */
  private static String roleArn(Data identity) {
    String issuer = text(identity, "sessionContext.sessionIssuer.arn");
    String own = text(identity, "arn");
    if (!issuer.isEmpty()) {
      return issuer;
    }
    return Arn.parse(own)
        .filter(arn -> arn.resource().startsWith(ASSUMED_ROLE))
        .map(arn -> new Arn(arn.partition(), "iam", "", arn.account(), "role/" + roleName(arn)))
        .map(Arn::toString)
        .orElse(own.contains(":role/") ? own : "");
  }

  private static String roleName(Arn session) {
    String roleAndSession = session.resource().substring(ASSUMED_ROLE.length());
    int end = roleAndSession.indexOf('/');
    return end < 0 ? roleAndSession : roleAndSession.substring(0, end);
  }

  /** Behind the role's name in the ARN, or behind the role's id in the principal's id. */
  private static String sessionName(Data identity) {
    return Arn.parse(text(identity, "arn"))
        .map(Arn::resource)
        .filter(resource -> resource.startsWith(ASSUMED_ROLE))
        .map(resource -> behind('/', resource.substring(ASSUMED_ROLE.length())))
        .orElseGet(() -> behind(':', text(identity, "principalId")));
  }

  private static String behind(char mark, String text) {
    int at = text.indexOf(mark);
    return at < 0 ? "" : text.substring(at + 1);
  }

  private static String text(Data data, String path) {
    return data.textAt(path).orElse("");
  }
}
