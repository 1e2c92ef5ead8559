package expressguard.event;

/**
 * Who called, as CloudTrail's {@code userIdentity} names it.
 *
 * <p>A role's ARN is set by AWS and can be trusted; a session name is chosen by the caller and is
 * only ever shown. An empty text stands for a part that the record does not have.
 */
public sealed interface Principal {

  /** The account of the caller; empty where CloudTrail does not say. */
  String account();

  record Root(String account) implements Principal {}

  record IamUser(String account, String arn, String userName) implements Principal {}

  /**
   * A session of a role.
   *
   * @param roleArn the role's ARN, from the session's issuer
   * @param sessionName chosen by the caller
   */
  record AssumedRole(String account, String roleArn, String sessionName) implements Principal {

    /** Whether the role is one that only an AWS service can use. */
    public boolean serviceLinked() {
      return roleArn.contains(":role/aws-service-role/");
    }
  }

  record FederatedUser(String account, String arn) implements Principal {}

  record SamlUser(String provider, String userName) implements Principal {
    @Override
    public String account() {
      return "";
    }
  }

  record WebIdentityUser(String provider, String userName) implements Principal {
    @Override
    public String account() {
      return "";
    }
  }

  record IdentityCenterUser(String account, String userId) implements Principal {}

  /** Another account, of which CloudTrail tells no more. */
  record AwsAccount(String account) implements Principal {}

  record AwsService(String service) implements Principal {
    @Override
    public String account() {
      return "";
    }
  }

  /** An identity type that is not known here, or none at all; no waiver ever fits it. */
  record Unknown(String account, String type) implements Principal {}

  /** The one text that is the same for every session and call of this principal. */
  default String id() {
    return switch (this) {
      case Root(var account) -> "arn:aws:iam::" + account + ":root";
      case IamUser(_, var arn, var userName) -> arn.isEmpty() ? "user " + userName : arn;
      case AssumedRole(_, var roleArn, _) -> roleArn;
      case FederatedUser(_, var arn) -> arn;
      case SamlUser(var provider, var userName) -> provider + " " + userName;
      case WebIdentityUser(var provider, var userName) -> provider + " " + userName;
      case IdentityCenterUser(_, var userId) -> "identity center user " + userId;
      case AwsAccount(var account) -> "account " + account;
      case AwsService(var service) -> service;
      case Unknown(_, var type) -> type.isEmpty() ? "unknown principal" : "unknown " + type;
    };
  }

  /** A short name for people: the user, or the role with its session. */
  default String display() {
    return switch (this) {
      case Root(var account) -> "root of " + account;
      case IamUser(_, var arn, var userName) -> userName.isEmpty() ? lastPart(arn) : userName;
      case AssumedRole(_, var roleArn, var session) -> lastPart(roleArn) + "/" + session;
      case FederatedUser(_, var arn) -> lastPart(arn);
      case SamlUser(_, var userName) -> userName;
      case WebIdentityUser(_, var userName) -> userName;
      case IdentityCenterUser _, AwsAccount _, AwsService _, Unknown _ -> id();
    };
  }

  private static String lastPart(String arn) {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }
}
