package expressguard.posture;

import expressguard.authorization.Access;
import expressguard.authorization.AccessRequest;
import expressguard.authorization.Authorizer;
import expressguard.authorization.Reason;
import expressguard.authorization.context.RequestContext;
import expressguard.classify.PolicyType;
import expressguard.inventory.ResourceId;
import expressguard.lock.LockTag;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A service's lock, weighed against everybody who can call Express Mode.
 *
 * @param holds by the ARN of each principal that could update or delete the service if it did not
 *     bear the lock's tag, or of which that cannot be told
 * @param gaps what was not read, and so is not in the answer
 */
public record Assessment(
    ResourceId service, Posture posture, SortedMap<String, Hold> holds, List<String> gaps) {

  private static final List<String> LOCKED =
      List.of("ecs:UpdateExpressGatewayService", "ecs:DeleteExpressGatewayService");

  public Assessment {
    holds = Collections.unmodifiableSortedMap(new TreeMap<>(holds));
    gaps = List.copyOf(gaps);
  }

  /**
   * Weighs a lock. A principal counts as denied only if both calls are surely denied to it.
   *
   * @param tags the service's tags as they are now
   * @param holders every principal of the account that is known, its root among them
   * @param excepted ARNs of the guard's lock role and of the break-glass role
   */
  public static Assessment of(
      ResourceId service,
      Map<String, String> tags,
      Collection<Holder> holders,
      Collection<String> excepted,
      List<String> gaps) {
    SortedMap<String, Hold> holds = new TreeMap<>();
    for (Holder holder : holders) {
      if (canCall(service, tags, holder)) {
        String arn = holder.principal().arn();
        holds.put(arn, excepted.contains(arn) ? new Hold.Excepted() : hold(service, tags, holder));
      }
    }
    return new Assessment(service, posture(tags, holds), holds, gaps);
  }

  /**
   * Whether a principal may call Express on the service as if it had no lock, as far as is known.
   */
  private static boolean canCall(ResourceId service, Map<String, String> tags, Holder holder) {
    SortedMap<String, String> without = new TreeMap<>(tags);
    without.keySet().removeIf(LockTag::isGuarded);
    return !holder.problems().isEmpty()
        || LOCKED.stream().anyMatch(action -> !decide(service, without, holder, action).denied());
  }

  private static Hold hold(ResourceId service, Map<String, String> tags, Holder holder) {
    if (!holder.problems().isEmpty()) {
      return new Hold.Unsure(holder.problems().getFirst());
    }
    Hold hold = new Hold.Passes();
    for (String action : LOCKED) {
      switch (decide(service, tags, holder, action)) {
        case Access.Allowed _ -> {
          return new Hold.Passes();
        }
        case Access.Unknown(var why) -> {
          return new Hold.Unsure(why.getFirst());
        }
        case Access.ExplicitlyDenied(var by) -> hold = new Hold.Bound(by.getFirst());
        // An explicit deny of the other call says more.
        case Access.ImplicitlyDenied(var without, _) ->
            hold = hold instanceof Hold.Bound ? hold : new Hold.Bound(unallowed(without));
      }
    }
    return hold;
  }

  private static Reason unallowed(List<PolicyType> without) {
    return new Reason(without.getFirst(), "of the principal", "none that allows it");
  }

  private static Access decide(
      ResourceId service, Map<String, String> tags, Holder holder, String action) {
    RequestContext context = RequestContext.partial().without("aws:ResourceTag/");
    for (Map.Entry<String, String> tag : tags.entrySet()) {
      context = context.with("aws:ResourceTag/" + tag.getKey(), tag.getValue());
    }
    String cluster = service.toString().replaceFirst(":service/([^/]+)/.*$", ":cluster/$1");
    return Authorizer.decide(
        new AccessRequest(
            holder.principal(), action, service.toString(), context.with("ecs:cluster", cluster)),
        holder.policies());
  }

  private static Posture posture(Map<String, String> tags, SortedMap<String, Hold> holds) {
    if (!tags.containsKey(LockTag.KEY)) {
      return new Posture.Unlocked();
    }
    List<Hold> counted =
        holds.values().stream().filter(hold -> !(hold instanceof Hold.Excepted)).toList();
    int able = counted.size();
    int bound = (int) counted.stream().filter(hold -> hold instanceof Hold.Bound).count();
    if (bound == 0) {
      return new Posture.Advisory(able);
    }
    return bound == able && rootIsHeld(holds)
        ? new Posture.EnforcedOrg(able)
        : new Posture.EnforcedListed(bound, able);
  }

  /** Only a service control policy denies an account's root anything. */
  private static boolean rootIsHeld(SortedMap<String, Hold> holds) {
    return holds.entrySet().stream()
        .anyMatch(one ->
            one.getKey().endsWith(":root")
                && one.getValue() instanceof Hold.Bound(var by)
                && by.type() == PolicyType.SERVICE_CONTROL_POLICY);
  }
}
