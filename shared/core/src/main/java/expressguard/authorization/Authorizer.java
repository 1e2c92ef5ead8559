package expressguard.authorization;

import expressguard.classify.PolicyType;
import expressguard.event.Arn;
import expressguard.policy.match.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides a request as AWS documents it (IAM user guide, Policy evaluation logic): one explicit
 * deny is enough; else each kind of policy must allow it: the identity's, the boundary if there is
 * one, and every level of the organisation.
 *
 * <p>Service control policies bind neither the management account nor service-linked roles. An
 * account's root needs no policy of its own, and has no boundary.
 */
public final class Authorizer {

  private Authorizer() {}

  public static Access decide(AccessRequest request, PolicySet policies) {
    List<Layer> layers = layers(request, policies);
    List<Reason> denies = layers.stream().flatMap(layer -> layer.denies().stream()).toList();
    if (!denies.isEmpty()) {
      return new Access.ExplicitlyDenied(denies);
    }
    List<String> doubts = doubts(layers.stream().map(Layer::deny));
    List<PolicyType> without =
        layers.stream()
            .filter(layer -> layer.allow() instanceof Answer.No)
            .map(Layer::type)
            .distinct()
            .toList();
    if (!without.isEmpty()) {
      return new Access.ImplicitlyDenied(without, doubts);
    }
    List<String> why =
        Stream.of(
                doubts,
                doubts(layers.stream().map(Layer::allow)),
                otherAccount(request).stream().toList())
            .flatMap(List::stream)
            .distinct()
            .toList();
    return why.isEmpty()
        ? new Access.Allowed(layers.stream().flatMap(layer -> layer.allows().stream()).toList())
        : new Access.Unknown(why);
  }

  /** Outermost first, which is the order in which reasons are told. */
  private static List<Layer> layers(AccessRequest request, PolicySet policies) {
    List<Layer> layers = new ArrayList<>();
    if (request.principal().boundByControlPolicies()) {
      for (List<NamedPolicy> level : policies.controlLevels()) {
        layers.add(Layer.of(PolicyType.SERVICE_CONTROL_POLICY, level, request));
      }
    }
    if (request.principal().root()) {
      layers.add(Layer.open(PolicyType.IDENTITY_BASED_POLICY, "root of the account"));
      return layers;
    }
    if (!policies.boundary().isEmpty()) {
      layers.add(Layer.of(PolicyType.PERMISSIONS_BOUNDARY, policies.boundary(), request));
    }
    layers.add(Layer.of(PolicyType.IDENTITY_BASED_POLICY, policies.identity(), request));
    return layers;
  }

  private static List<String> doubts(Stream<Answer> answers) {
    return answers.map(Answer::doubt).flatMap(Optional::stream).distinct().toList();
  }

  /**
   * A resource of another account needs that account's consent, which is not among the policies.
   */
  private static Optional<String> otherAccount(AccessRequest request) {
    return Arn.parse(request.resource())
        .map(Arn::account)
        .filter(account -> !account.isEmpty() && !account.equals(request.principal().account()))
        .map(account ->
            "`" + request.resource() + "` belongs to another account, whose consent is not known");
  }
}
