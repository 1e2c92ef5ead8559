package expressguard.ledger.json;

import expressguard.event.Data;
import expressguard.event.Principal;
import java.util.List;

/** Who called: the kind, then its parts. */
final class Principals {

  private Principals() {}

  static Data of(Principal principal) {
    return switch (principal) {
      case Principal.Root(var account) -> Members.texts("root", account);
      case Principal.IamUser(var account, var arn, var name) ->
          Members.texts("user", account, arn, name);
      case Principal.AssumedRole(var account, var arn, var session) ->
          Members.texts("role", account, arn, session);
      case Principal.FederatedUser(var account, var arn) ->
          Members.texts("federated", account, arn);
      case Principal.SamlUser(var provider, var name) -> Members.texts("saml", provider, name);
      case Principal.WebIdentityUser(var provider, var name) ->
          Members.texts("web", provider, name);
      case Principal.IdentityCenterUser(var account, var user) ->
          Members.texts("identity center", account, user);
      case Principal.AwsAccount(var account) -> Members.texts("account", account);
      case Principal.AwsService(var service) -> Members.texts("service", service);
      case Principal.Unknown(var account, var type) -> Members.texts("unknown", account, type);
    };
  }

  static Principal read(Node node) {
    List<String> parts = node.items().stream().map(Node::text).toList();
    String kind = parts.isEmpty() ? "" : parts.getFirst();
    return switch (kind + " " + parts.size()) {
      case "root 2" -> new Principal.Root(parts.get(1));
      case "user 4" -> new Principal.IamUser(parts.get(1), parts.get(2), parts.get(3));
      case "role 4" -> new Principal.AssumedRole(parts.get(1), parts.get(2), parts.get(3));
      case "federated 3" -> new Principal.FederatedUser(parts.get(1), parts.get(2));
      case "saml 3" -> new Principal.SamlUser(parts.get(1), parts.get(2));
      case "web 3" -> new Principal.WebIdentityUser(parts.get(1), parts.get(2));
      case "identity center 3" -> new Principal.IdentityCenterUser(parts.get(1), parts.get(2));
      case "account 2" -> new Principal.AwsAccount(parts.get(1));
      case "service 2" -> new Principal.AwsService(parts.get(1));
      case "unknown 3" -> new Principal.Unknown(parts.get(1), parts.get(2));
      default -> throw node.not("a principal of a kind that this version knows");
    };
  }
}
