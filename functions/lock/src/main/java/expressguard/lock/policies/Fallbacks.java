package expressguard.lock.policies;

import expressguard.inventory.ResourceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * What carries the lock where the tag and its static policy cannot. Nothing of it is installed
 * unless somebody does: only here does the guard need rights on IAM.
 */
public final class Fallbacks {

  /** A role takes no more managed policies (IAM and AWS STS quotas, the default). */
  static final int MOST_LISTS = 10;

  private Fallbacks() {}

  /**
   * A lock without a tag: policies that deny by the services' own ARNs, as many as it takes, filled
   * one after another in the order of the ARNs.
   *
   * @throws IllegalArgumentException when a service is of another account, or when they would be
   *     more policies than a role takes
   */
  public static List<PolicyText> listed(SortedSet<ResourceId> services, LockParameters parameters) {
    List<PolicyText> lists = new ArrayList<>();
    List<String> arns = new ArrayList<>();
    for (ResourceId service : services) {
      if (!service.account().equals(parameters.account())) {
        throw new IllegalArgumentException(
            "`" + service + "` is of another account than the lock's role");
      }
      arns.add(service.toString());
      if (text(arns, parameters).length() > Carrier.MANAGED_POLICY.limit()) {
        lists.add(list(lists.size(), arns.subList(0, arns.size() - 1), parameters));
        arns = new ArrayList<>(List.of(service.toString()));
      }
    }
    if (!arns.isEmpty()) {
      lists.add(list(lists.size(), arns, parameters));
    }
    if (lists.size() > MOST_LISTS) {
      throw new IllegalArgumentException(
          "%d services take %d policies, and a role takes %d; lock by tag, or lock fewer"
              .formatted(services.size(), lists.size(), MOST_LISTS));
    }
    return List.copyOf(lists);
  }

  /**
   * The right to rewrite these lists. IAM has no condition on what a new version says, so whoever
   * steals it can allow everything to those who bear a list: prefer the tag.
   */
  public static PolicyText listWriter(LockParameters parameters) {
    return filled("list-writer", parameters);
  }

  /** The right to attach the lock's managed policy to roles, and to take it from them: no other. */
  public static PolicyText attacher(LockParameters parameters) {
    return filled("attacher", parameters);
  }

  private static PolicyText filled(String name, LockParameters parameters) {
    return PolicyText.within(
        Carrier.MANAGED_POLICY.limit(),
        name,
        PolicyTemplate.read(name + ".json").filled(parameters.places()));
  }

  private static PolicyText list(int number, List<String> arns, LockParameters parameters) {
    return PolicyText.within(
        Carrier.MANAGED_POLICY.limit(), "lock-listed-" + (number + 1), text(arns, parameters));
  }

  private static String text(List<String> arns, LockParameters parameters) {
    Map<String, List<String>> places = new HashMap<>(parameters.places());
    places.put("Services", List.copyOf(arns));
    return PolicyTemplate.read("listed.json").filled(places);
  }
}
