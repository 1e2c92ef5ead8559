package expressguard.simulator.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Account;
import expressguard.simulator.account.Tree;
import java.util.List;

/** Where a service runs: the subnets of a request, or the open ones of the first VPC. */
public record Place(Account account) {

  /** Writes VPC, subnets and scheme into a service's settings. */
  public void settle(ObjectNode settings, JsonNode network) {
    List<String> asked = Tree.texts(network.path("subnets"));
    ObjectNode request = Tree.object();
    if (!asked.isEmpty()) {
      request.set("SubnetIds", Tree.texts(asked));
    }
    JsonNode found = account.call("ec2", "DescribeSubnets", request).path("Subnets");
    String vpc = Tree.text(found.path(0), "VpcId");
    boolean open = asked.isEmpty() || found.path(0).path("MapPublicIpOnLaunch").asBoolean();
    ArrayNode subnets = settings.put("vpc", vpc).put("open", open).putArray("subnets");
    for (JsonNode subnet : found) {
      if (Tree.text(subnet, "VpcId").equals(vpc)
          && subnet.path("MapPublicIpOnLaunch").asBoolean() == open) {
        subnets.add(Tree.text(subnet, "SubnetId"));
      }
    }
    if (network.has("securityGroups")) {
      settings.set("securityGroups", network.path("securityGroups").deepCopy());
    }
  }

  /** The ECS service's network: the given groups and the service's own (ECS developer guide). */
  public static ObjectNode of(JsonNode settings, String serviceGroup) {
    ObjectNode network = Tree.object();
    ObjectNode vpc = network.putObject("awsvpcConfiguration");
    vpc.set("subnets", settings.path("subnets").deepCopy());
    ArrayNode groups = vpc.putArray("securityGroups");
    settings.path("securityGroups").forEach(group -> groups.add(group.asText()));
    groups.add(serviceGroup);
    vpc.put("assignPublicIp", settings.path("open").asBoolean() ? "ENABLED" : "DISABLED");
    return network;
  }
}
