package expressguard.simulator.ecs;

import expressguard.simulator.account.Handler;
import expressguard.simulator.account.Settings;
import expressguard.simulator.account.Tags;
import expressguard.simulator.fact.Assumptions;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** The operations of ECS on resources in memory. */
public final class Ecs {

  private Ecs() {}

  public static Map<String, Handler> operations(
      Settings settings, InstantSource clock, Assumptions assumptions) {
    Tags tags = new Tags("key", "value");
    Clusters clusters = new Clusters(settings, tags);
    TaskDefinitions definitions = new TaskDefinitions(settings, clock, assumptions, tags);
    Services services = new Services(settings, clock, clusters, definitions, tags);
    Map<String, Handler> operations = new HashMap<>();
    operations.put("CreateCluster", clusters::create);
    operations.put("DescribeClusters", clusters::describe);
    operations.put("ListClusters", clusters::list);
    operations.put("RegisterTaskDefinition", definitions::register);
    operations.put("DeregisterTaskDefinition", definitions::deregister);
    operations.put("DescribeTaskDefinition", definitions::describe);
    operations.put("ListTaskDefinitions", definitions::list);
    operations.put("CreateService", services::create);
    operations.put("UpdateService", services::update);
    operations.put("DeleteService", services::delete);
    operations.put("DescribeServices", services::describe);
    operations.put("ListServices", services::list);
    ResourceTags resourceTags = new ResourceTags(tags, services);
    operations.put("TagResource", resourceTags::add);
    operations.put("UntagResource", resourceTags::remove);
    operations.put("ListTagsForResource", resourceTags::list);
    return Map.copyOf(operations);
  }
}
