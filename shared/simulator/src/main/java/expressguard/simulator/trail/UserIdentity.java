package expressguard.simulator.trail;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.event.Caller;
import expressguard.event.Principal;
import java.time.Instant;

/** The {@code userIdentity} element of a record (CloudTrail user guide, userIdentity element). */
final class UserIdentity {

  private UserIdentity() {}

  /**
   * The element for one caller.
   *
   * @param since when the session began
   */
  static ObjectNode of(Caller caller, Instant since) {
    ObjectNode identity = JsonNodeFactory.instance.objectNode();
    switch (caller.principal()) {
      case Principal.Root(var account) ->
          person(identity, "Root", account, "arn:aws:iam::" + account + ":root", account, caller);
      case Principal.IamUser(var account, var arn, var name) -> {
        person(identity, "IAMUser", "AIDA" + Digest.upper(arn, 17), arn, account, caller);
        identity.put("userName", name);
        if (caller.console()) {
          attributes(identity.putObject("sessionContext"), since);
        }
      }
      case Principal.AssumedRole role -> assumedRole(identity, role, caller, since);
      case Principal.FederatedUser(var account, var arn) ->
          person(identity, "FederatedUser", account, arn, account, caller);
      case Principal.SamlUser(var provider, var name) ->
          named(identity, "SAMLUser", provider, name);
      case Principal.WebIdentityUser(var provider, var name) ->
          named(identity, "WebIdentityUser", provider, name);
      case Principal.IdentityCenterUser(var account, var user) -> {
        identity.put("type", "IdentityCenterUser").put("accountId", account);
        identity.putObject("onBehalfOf").put("userId", user);
      }
      case Principal.AwsAccount(var account) ->
          identity.put("type", "AWSAccount").put("principalId", account).put("accountId", account);
      case Principal.AwsService(var service) ->
          identity.put("type", "AWSService").put("invokedBy", service);
      case Principal.Unknown(var account, var type) ->
          identity.put("type", type).put("accountId", account);
    }
    if (!caller.invokedBy().isEmpty()) {
      identity.put("invokedBy", caller.invokedBy());
    }
    return identity;
  }

  private static void assumedRole(
      ObjectNode identity, Principal.AssumedRole role, Caller caller, Instant since) {
    String name = role.roleArn().substring(role.roleArn().lastIndexOf('/') + 1);
    String id = "AROA" + Digest.upper(role.roleArn(), 17);
    String arn =
        role.roleArn().replaceFirst(":iam::", ":sts::").replaceFirst(":role/.*", ":assumed-role/")
            + name
            + "/"
            + role.sessionName();
    person(identity, "AssumedRole", id + ":" + role.sessionName(), arn, role.account(), caller);
    ObjectNode context = identity.putObject("sessionContext");
    context
        .putObject("sessionIssuer")
        .put("type", "Role")
        .put("principalId", id)
        .put("arn", role.roleArn())
        .put("accountId", role.account())
        .put("userName", name);
    attributes(context, since);
  }

  private static void attributes(ObjectNode context, Instant since) {
    context
        .putObject("attributes")
        .put("creationDate", since.toString())
        .put("mfaAuthenticated", "false");
  }

  private static void person(
      ObjectNode identity, String type, String id, String arn, String account, Caller caller) {
    identity
        .put("type", type)
        .put("principalId", id)
        .put("arn", arn)
        .put("accountId", account)
        .put("accessKeyId", caller.accessKeyId());
  }

  private static void named(ObjectNode identity, String type, String provider, String name) {
    identity.put("type", type).put("identityProvider", provider).put("userName", name);
  }
}
