package expressguard.policyfile.cases;

import expressguard.event.Arn;
import expressguard.event.Principal;
import expressguard.policyfile.yaml.Quote;
import expressguard.policyfile.yaml.Value;
import java.util.Optional;

/** Reads who made a told change: a session of a role, or an IAM user. */
final class PrincipalReader {

  private PrincipalReader() {}

  static Optional<Principal> principal(Value value) {
    return value.text().flatMap(text -> principal(value, text));
  }

  private static Optional<Principal> principal(Value value, String text) {
    Optional<Arn> arn = Arn.parse(text).filter(parsed -> parsed.service().equals("iam"));
    Optional<Principal> role =
        arn.filter(parsed -> parsed.resource().startsWith("role/"))
            .map(parsed -> new Principal.AssumedRole(parsed.account(), text, "test"));
    Optional<Principal> user =
        arn.filter(parsed -> parsed.resource().startsWith("user/"))
            .map(parsed -> new Principal.IamUser(parsed.account(), text, ""));
    return role.or(() -> user)
        .or(() ->
            value.failed(
                Quote.of(text)
                    + " is no role or user; write it as in"
                    + " `arn:aws:iam::111122223333:role/deploy`"));
  }
}
