package expressguard.simulator.express;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.event.Caller;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fact.Assumption;
import expressguard.simulator.fact.Assumptions;
import expressguard.simulator.gate.Gate;
import expressguard.simulator.trail.Callers;

/**
 * Calls that ECS makes with the rights of the caller of an Express API (service authorization
 * reference, API operations: RegisterTaskDefinition and CreateCluster are checked on the caller).
 */
record Registration(Gate gate, Callers callers, Assumptions assumptions) {

  /** Registers a task definition and gives its ARN. */
  String register(Caller caller, ObjectNode definition) {
    return Tree.text(
        forwarded(caller, "RegisterTaskDefinition", definition).path("taskDefinition"),
        "taskDefinitionArn");
  }

  /** Makes the cluster `default` when it is not there; any other must be. */
  void cluster(Caller caller, String cluster) {
    ObjectNode wanted = Tree.object();
    wanted.putArray("clusters").add(cluster);
    if (!gate.account().call("ecs", "DescribeClusters", wanted).path("clusters").isEmpty()) {
      return;
    }
    if (!cluster.equals("default")) {
      throw ApiException.of("ClusterNotFoundException", "Cluster not found.");
    }
    forwarded(caller, "CreateCluster", Tree.object().put("clusterName", cluster));
  }

  /** A task definition as it is registered. */
  JsonNode describe(String arn) {
    return gate.account()
        .call("ecs", "DescribeTaskDefinition", Tree.object().put("taskDefinition", arn))
        .path("taskDefinition");
  }

  private ObjectNode forwarded(Caller caller, String operation, ObjectNode request) {
    return assumptions.holds(Assumption.REGISTRATION_IS_RECORDED)
        ? gate.call(callers.forwarded(caller), "ecs", operation, request)
        : gate.account().call("ecs", operation, request);
  }
}
