package expressguard.aws.access;

import expressguard.authorization.NamedPolicy;
import expressguard.aws.Refusals;
import expressguard.event.Data;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.AwsOrganizationsNotInUseException;
import software.amazon.awssdk.services.organizations.model.Parent;
import software.amazon.awssdk.services.organizations.model.PolicySummary;
import software.amazon.awssdk.services.organizations.model.PolicyType;

/**
 * The service control policies over an account. Only the management account and delegated
 * administrators may read them; what cannot be read is a gap, never a guess.
 */
public final class OrganizationPolicies {

  private final OrganizationsClient organizations;
  private final PolicyTexts texts = new PolicyTexts();

  public OrganizationPolicies(OrganizationsClient organizations) {
    this.organizations = organizations;
  }

  public ControlLevels over(String account) {
    boolean management = false;
    try {
      management =
          account.equals(organizations.describeOrganization().organization().masterAccountId());
      List<String> problems = new ArrayList<>();
      List<List<NamedPolicy>> levels = new ArrayList<>();
      for (String target : path(account)) {
        levels.add(policies(target, problems));
      }
      return problems.isEmpty()
          ? new ControlLevels(levels, management, List.of())
          : new ControlLevels(List.of(), management, problems);
    } catch (AwsOrganizationsNotInUseException e) {
      return new ControlLevels(List.of(), false, List.of());
    } catch (SdkException e) {
      return new ControlLevels(
          List.of(),
          management,
          List.of(
              "service control policies were not read: "
                  + Refusals.of(e, "organizations:ListPoliciesForTarget").message()));
    }
  }

  /** From the root of the organisation down to the account. */
  private List<String> path(String account) {
    List<String> path = new ArrayList<>(List.of(account));
    String child = account;
    for (List<Parent> parents = parents(child); !parents.isEmpty(); parents = parents(child)) {
      child = parents.getFirst().id();
      path.addFirst(child);
    }
    return path;
  }

  private List<Parent> parents(String child) {
    return child.startsWith("r-")
        ? List.of()
        : organizations.listParents(request -> request.childId(child)).parents();
  }

  private List<NamedPolicy> policies(String target, List<String> problems) {
    List<NamedPolicy> policies = new ArrayList<>();
    for (PolicySummary summary :
        organizations
            .listPoliciesForTargetPaginator(
                request -> request.targetId(target).filter(PolicyType.SERVICE_CONTROL_POLICY))
            .stream()
            .flatMap(page -> page.policies().stream())
            .toList()) {
      String content =
          organizations
              .describePolicy(request -> request.policyId(summary.id()))
              .policy()
              .content();
      texts.read(summary.name(), new Data.Text(content), problems).ifPresent(policies::add);
    }
    return policies;
  }
}
