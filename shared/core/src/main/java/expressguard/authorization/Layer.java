package expressguard.authorization;

import expressguard.authorization.condition.Conditions;
import expressguard.authorization.document.Effect;
import expressguard.authorization.document.Scope;
import expressguard.authorization.document.Statement;
import expressguard.authorization.pattern.ActionPattern;
import expressguard.authorization.pattern.ResourcePattern;
import expressguard.classify.PolicyType;
import expressguard.policy.match.Answer;
import java.util.ArrayList;
import java.util.List;

/**
 * Policies that are evaluated together: the identity's, a boundary, one level of an organisation.
 */
final class Layer {

  private final PolicyType type;
  private final List<Reason> allows = new ArrayList<>();
  private final List<Reason> denies = new ArrayList<>();
  private Answer allow = Answer.of(false);
  private Answer deny = Answer.of(false);

  private Layer(PolicyType type) {
    this.type = type;
  }

  static Layer of(PolicyType type, List<NamedPolicy> policies, AccessRequest request) {
    Layer layer = new Layer(type);
    for (NamedPolicy policy : policies) {
      for (Statement statement : policy.document().statements()) {
        layer.add(policy.name(), statement, applies(statement, request));
      }
    }
    return layer;
  }

  /** The layer of a principal that needs no policy to be allowed. */
  static Layer open(PolicyType type, String why) {
    Layer layer = new Layer(type);
    layer.allow = Answer.of(true);
    layer.allows.add(new Reason(type, why, "none needed"));
    return layer;
  }

  PolicyType type() {
    return type;
  }

  Answer allow() {
    return allow;
  }

  Answer deny() {
    return deny;
  }

  List<Reason> allows() {
    return allows;
  }

  List<Reason> denies() {
    return denies;
  }

  private void add(String policy, Statement statement, Answer applies) {
    boolean denying = statement.effect() == Effect.DENY;
    if (denying) {
      deny = deny.or(applies);
    } else {
      allow = allow.or(applies);
    }
    if (applies instanceof Answer.Yes) {
      (denying ? denies : allows).add(new Reason(type, policy, statement.sid()));
    }
  }

  private static Answer applies(Statement statement, AccessRequest request) {
    return action(statement.actions(), request.action())
        .and(resource(statement.resources(), request.resource()))
        .and(Conditions.hold(statement.conditions(), request.context()));
  }

  private static Answer action(Scope scope, String action) {
    Answer any = Answer.of(false);
    for (String pattern : scope.patterns()) {
      any = any.or(ActionPattern.fits(pattern, action));
    }
    return scope.except() ? any.negated() : any;
  }

  private static Answer resource(Scope scope, String resource) {
    Answer answer = Answer.of(scope.except());
    for (String pattern : scope.patterns()) {
      answer =
          scope.except()
              ? answer.and(ResourcePattern.leavesOut(pattern, resource))
              : answer.or(ResourcePattern.fits(pattern, resource));
    }
    return answer;
  }
}
