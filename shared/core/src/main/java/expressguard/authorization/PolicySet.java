package expressguard.authorization;

import java.util.List;

/**
 * The policies that bear on a principal. Policies of resources, sessions and VPC endpoints are not
 * among them: a call of a service that has such policies may end otherwise.
 *
 * @param identity what is attached to the principal and its groups, inline policies included
 * @param boundary its permissions boundary; none means no boundary
 * @param controlLevels the service control policies from the root of the organisation down to the
 *     account, level by level; none for an account outside any organisation
 */
public record PolicySet(
    List<NamedPolicy> identity, List<NamedPolicy> boundary, List<List<NamedPolicy>> controlLevels) {

  public PolicySet {
    identity = List.copyOf(identity);
    boundary = List.copyOf(boundary);
    controlLevels = controlLevels.stream().map(List::copyOf).toList();
  }

  /** A principal with nothing but policies of its own. */
  public static PolicySet of(NamedPolicy... policies) {
    return new PolicySet(List.of(policies), List.of(), List.of());
  }

  public PolicySet withBoundary(NamedPolicy policy) {
    return new PolicySet(identity, List.of(policy), controlLevels);
  }

  public PolicySet withControlLevels(List<List<NamedPolicy>> levels) {
    return new PolicySet(identity, boundary, levels);
  }
}
