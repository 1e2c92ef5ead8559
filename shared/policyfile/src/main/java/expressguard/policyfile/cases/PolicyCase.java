package expressguard.policyfile.cases;

import expressguard.conflict.Conflict;
import expressguard.inventory.ResourceId;
import expressguard.policy.Response;
import expressguard.policy.match.ServiceTags;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A told conflict and what a policy should answer.
 *
 * @param tags those of the conflict's own service
 * @param expected all responses, not only the strongest
 * @param rules the names of exactly the rules that decide; empty where the case does not say
 */
public record PolicyCase(
    String name,
    Conflict conflict,
    ServiceTags tags,
    SortedSet<Response> expected,
    Optional<List<String>> rules) {
  public PolicyCase {
    expected = new TreeSet<>(expected);
    rules = rules.map(List::copyOf);
  }

  /** The tags of a service; a case tells those of the conflict's own service only. */
  ServiceTags tagsOf(ResourceId service) {
    return service.equals(conflict.service()) ? tags : new ServiceTags.Unread();
  }
}
