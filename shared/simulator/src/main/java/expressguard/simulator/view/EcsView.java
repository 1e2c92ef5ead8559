package expressguard.simulator.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Settings;
import expressguard.simulator.account.Tree;
import expressguard.simulator.definition.FirstService;
import expressguard.simulator.fleet.ExpressService;
import expressguard.simulator.fleet.Fleet;
import java.util.Optional;

/** What the plain ECS reads add for Express services. */
public final class EcsView {

  private final Fleet fleet;
  private final DeploymentView deployments;

  public EcsView(Fleet fleet, Settings world) {
    this.fleet = fleet;
    this.deployments = new DeploymentView(fleet, world);
  }

  /** Whether Express Mode has a part in the answer to an operation of ECS. */
  public static boolean concerns(String operation) {
    return switch (operation) {
      case "DescribeServiceRevisions",
          "ListServiceDeployments",
          "DescribeServiceDeployments",
          "DescribeServices",
          "ListServices",
          "CreateService",
          "UpdateService",
          "DeleteService" ->
          true;
      default -> false;
    };
  }

  /** An answer that only Express Mode's own books can give; empty for all other operations. */
  public Optional<ObjectNode> own(String operation, JsonNode request) {
    return switch (operation) {
      case "DescribeServiceRevisions" -> Optional.of(deployments.revisions(request));
      case "ListServiceDeployments" -> Optional.of(deployments.deployments(request));
      case "DescribeServiceDeployments" -> Optional.of(deployments.described(request));
      default -> Optional.empty();
    };
  }

  /** The account's answer with what Express Mode knows of its services. */
  public ObjectNode joined(String operation, JsonNode request, ObjectNode answer) {
    switch (operation) {
      case "DescribeServices" -> answer.path("services").forEach(this::join);
      case "CreateService", "UpdateService", "DeleteService" -> join(answer.path("service"));
      case "ListServices" -> filter(Tree.text(request, "resourceManagementType"), answer);
      default -> {}
    }
    return answer;
  }

  private void join(JsonNode shown) {
    if (!(shown instanceof ObjectNode service)) {
      return;
    }
    Optional<ExpressService> express = fleet.find("", Tree.text(service, "serviceArn"));
    service.put("resourceManagementType", express.isPresent() ? "ECS" : "CUSTOMER");
    express.ifPresent(one -> join(service, one));
  }

  private static void join(ObjectNode shown, ExpressService service) {
    service.running().ifPresent(rollout -> shown.put("currentServiceDeployment", rollout.arn()));
    if (!service.parts().rule.isEmpty()) {
      shown.set("loadBalancers", Tree.list(FirstService.loadBalancer(service)));
    }
    ArrayNode revisions = shown.putArray("currentServiceRevisions");
    revisions.addObject().put("arn", service.current().arn());
    service
        .running()
        .ifPresent(rollout -> revisions.addObject().put("arn", rollout.target().arn()));
  }

  private void filter(String type, ObjectNode answer) {
    if (type.isEmpty()) {
      return;
    }
    ArrayNode kept = Tree.list();
    for (JsonNode arn : answer.path("serviceArns")) {
      Optional<ExpressService> express = fleet.find("", arn.asText());
      boolean gone = express.filter(one -> one.status().equals("INACTIVE")).isPresent();
      if (express.isPresent() == type.equals("ECS") && !gone) {
        kept.add(arn);
      }
    }
    answer.set("serviceArns", kept);
  }
}
