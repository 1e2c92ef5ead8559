package expressguard.lock.cases;

import expressguard.authorization.Access;
import expressguard.authorization.AccessRequest;
import expressguard.authorization.Authorizer;
import expressguard.authorization.PolicySet;
import expressguard.authorization.Reason;
import expressguard.authorization.RequestPrincipal;
import expressguard.authorization.context.RequestContext;
import expressguard.lock.policies.Carrier;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One request and the answer that it must get.
 *
 * @param statement the Sid that must deny it; empty for a request that must be allowed
 * @param under the carriers that deny it; under the others it passes, which is their limit
 */
public record Case(String name, AccessRequest request, String statement, Set<Carrier> under) {

  public static final String ALLOWED = "allowed";

  /** A request of which nothing is known yet but who asks for what. */
  public static Case that(String name, RequestPrincipal principal, String action, String resource) {
    return new Case(
        name,
        new AccessRequest(principal, action, resource, RequestContext.complete()),
        "",
        EnumSet.allOf(Carrier.class));
  }

  public Case with(String key, String value) {
    return in(request.context().with(key, value));
  }

  /** The keys of the tags that the request sets or removes. */
  public Case tagging(String... keys) {
    return in(request.context().with("aws:TagKeys", List.of(keys)));
  }

  /** The service bears a lock. */
  public Case locked() {
    return with("aws:ResourceTag/express-guard:lock", "v3.direct.01J9Z8");
  }

  public Case deniedBy(String sid) {
    return new Case(name, request, sid, under);
  }

  public Case only(Carrier first, Carrier... more) {
    return new Case(name, request, statement, EnumSet.of(first, more));
  }

  public Case allowed() {
    return deniedBy("");
  }

  /** What must come out: {@link #ALLOWED}, or which kind of policy denies it by which statement. */
  public String expected(Carrier carrier) {
    return statement.isEmpty() || !under.contains(carrier)
        ? ALLOWED
        : "denied by %s of the %s".formatted(statement, words(carrier));
  }

  /** What comes out by these policies. */
  public String answer(PolicySet policies) {
    return switch (Authorizer.decide(request, policies)) {
      case Access.Allowed _ -> ALLOWED;
      case Access.ExplicitlyDenied denied ->
          "denied by %s of the %s"
              .formatted(
                  denied.by().stream().map(Reason::statement).collect(Collectors.joining(", ")),
                  denied.type().words());
      case Access.ImplicitlyDenied(var without, _) -> "not allowed by " + without;
      case Access.Unknown(var why) -> "unknown: " + why;
    };
  }

  private Case in(RequestContext context) {
    return new Case(
        name,
        new AccessRequest(request.principal(), request.action(), request.resource(), context),
        statement,
        under);
  }

  private static String words(Carrier carrier) {
    return switch (carrier) {
      case SERVICE_CONTROL_POLICY -> "service control policy";
      case PERMISSIONS_BOUNDARY -> "permissions boundary";
      case MANAGED_POLICY -> "identity-based policy";
    };
  }

  @Override
  public String toString() {
    return name;
  }
}
