package expressguard.authorization;

import expressguard.authorization.context.ContextValue;
import expressguard.authorization.context.RequestContext;

/**
 * What AWS is asked to authorise: one action on one resource.
 *
 * <p>INVARIANT: the keys {@code aws:PrincipalArn} and {@code aws:PrincipalAccount} of the context
 * are those of the principal, whatever was given.
 *
 * @param action IAM's name of it, as {@code ecs:UpdateService}
 * @param resource the resource's ARN; {@code *} for an action that names none
 */
public record AccessRequest(
    RequestPrincipal principal, String action, String resource, RequestContext context) {

  public AccessRequest {
    context =
        context.replacing(
            "aws:PrincipalArn",
            principal.session()
                ? new ContextValue.Hidden("a session's ARN does not show its role's path")
                : new ContextValue.One(principal.arn()));
    if (!principal.account().isEmpty()) {
      context =
          context.replacing("aws:PrincipalAccount", new ContextValue.One(principal.account()));
    }
  }
}
