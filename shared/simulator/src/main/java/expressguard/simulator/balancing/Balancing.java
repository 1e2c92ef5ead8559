package expressguard.simulator.balancing;

import expressguard.simulator.account.Handler;
import expressguard.simulator.account.Ids;
import expressguard.simulator.account.Settings;
import expressguard.simulator.account.Tags;
import expressguard.simulator.account.Tree;
import java.util.HashMap;
import java.util.Map;

/** The operations of ELBv2 on resources in memory. */
public final class Balancing {

  private Balancing() {}

  public static Map<String, Handler> operations(Settings settings, Ids ids) {
    Tags tags = Tags.capital();
    LoadBalancers balancers = new LoadBalancers(settings, ids, tags);
    Rules rules = new Rules(ids, tags);
    Listeners listeners = new Listeners(ids, rules, tags);
    Certificates certificates = new Certificates(listeners);
    TargetGroups groups = new TargetGroups(settings, ids, tags);
    Map<String, Handler> operations = new HashMap<>();
    operations.put("CreateLoadBalancer", balancers::create);
    operations.put("DeleteLoadBalancer", balancers::delete);
    operations.put("DescribeLoadBalancers", balancers::describe);
    operations.put("CreateListener", listeners::create);
    operations.put("ModifyListener", listeners::modify);
    operations.put("DeleteListener", listeners::delete);
    operations.put("DescribeListeners", listeners::describe);
    operations.put("AddListenerCertificates", certificates::add);
    operations.put("RemoveListenerCertificates", certificates::remove);
    operations.put("DescribeListenerCertificates", certificates::describe);
    operations.put("CreateRule", rules::create);
    operations.put("ModifyRule", rules::modify);
    operations.put("DeleteRule", rules::delete);
    operations.put("DescribeRules", rules::describe);
    operations.put("SetRulePriorities", rules::order);
    operations.put("CreateTargetGroup", groups::create);
    operations.put("ModifyTargetGroup", groups::modify);
    operations.put(
        "DeleteTargetGroup",
        request -> {
          rules.refuseUse(Tree.text(request, "TargetGroupArn"));
          return groups.delete(request);
        });
    operations.put("DescribeTargetGroups", groups::describe);
    operations.put("RegisterTargets", groups::register);
    operations.put("DeregisterTargets", groups::deregister);
    operations.put("DescribeTargetHealth", groups::health);
    BalancingTags resourceTags =
        new BalancingTags(
            tags,
            Map.of(
                "loadbalancer", balancers::get,
                "listener", listeners::get,
                "listener-rule", rules::get,
                "targetgroup", groups::get));
    operations.put("AddTags", resourceTags::add);
    operations.put("RemoveTags", resourceTags::remove);
    operations.put("DescribeTags", resourceTags::describe);
    return Map.copyOf(operations);
  }
}
