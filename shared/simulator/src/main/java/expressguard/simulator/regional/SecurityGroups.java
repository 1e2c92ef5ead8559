package expressguard.simulator.regional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Handler;
import expressguard.simulator.account.Ids;
import expressguard.simulator.account.Settings;
import expressguard.simulator.account.Shelf;
import expressguard.simulator.account.Tags;
import expressguard.simulator.account.Tree;
import java.util.List;
import java.util.Map;

/** Security groups, subnets and tags (EC2 API reference). */
final class SecurityGroups {

  private static final String INGRESS = "IpPermissions";
  private static final String EGRESS = "IpPermissionsEgress";

  private final Settings settings;
  private final Ids ids;
  private final Tags tags = Tags.capital();
  private final Shelf shelf = new Shelf("InvalidGroup.NotFound");

  SecurityGroups(Settings settings, Ids ids) {
    this.settings = settings;
    this.ids = ids;
  }

  Map<String, Handler> operations() {
    return Map.of(
        "CreateSecurityGroup", this::create,
        "DeleteSecurityGroup", this::delete,
        "DescribeSecurityGroups", this::describe,
        "AuthorizeSecurityGroupIngress", request -> authorize(request, INGRESS),
        "AuthorizeSecurityGroupEgress", request -> authorize(request, EGRESS),
        "RevokeSecurityGroupIngress", request -> revoke(request, INGRESS),
        "RevokeSecurityGroupEgress", request -> revoke(request, EGRESS),
        "CreateTags", this::tag,
        "DeleteTags", this::untag,
        "DescribeSubnets", this::subnets);
  }

  private ObjectNode create(JsonNode request) {
    String id = "sg-0" + ids.hex(16);
    ObjectNode made =
        Tree.object()
            .put("GroupId", id)
            .put("GroupName", Tree.text(request, "GroupName"))
            .put("Description", Tree.text(request, "Description"))
            .put("VpcId", request.path("VpcId").asText(settings.subnets().getFirst().vpc()))
            .put("OwnerId", settings.account());
    made.putArray(INGRESS);
    made.putArray(EGRESS).add(everywhere());
    shelf.put(id, made);
    request.path("TagSpecifications").forEach(spec -> tags.add(id, spec.path("Tags")));
    return Tree.object().put("GroupId", id);
  }

  // A new group lets everything out (EC2 user guide, default rules of a security group).
  private static ObjectNode everywhere() {
    ObjectNode all = Tree.object().put("IpProtocol", "-1");
    all.putArray("IpRanges").addObject().put("CidrIp", "0.0.0.0/0");
    return all;
  }

  private ObjectNode delete(JsonNode request) {
    String id = Tree.text(request, "GroupId");
    shelf.remove(id);
    tags.clear(id);
    return Tree.object();
  }

  private ObjectNode describe(JsonNode request) {
    List<String> wanted = Tree.texts(request.path("GroupIds"));
    ObjectNode answer = Tree.object();
    ArrayNode list = answer.putArray("SecurityGroups");
    List<ObjectNode> found =
        wanted.isEmpty() ? shelf.all() : wanted.stream().map(shelf::get).toList();
    for (ObjectNode group : found) {
      ObjectNode copy = group.deepCopy();
      tags.show(Tree.text(group, "GroupId"), copy.putArray("Tags"));
      list.add(copy);
    }
    return answer;
  }

  private ObjectNode authorize(JsonNode request, String side) {
    ArrayNode held = shelf.get(Tree.text(request, "GroupId")).withArray(side);
    for (JsonNode permission : request.path("IpPermissions")) {
      if (Tree.first(held, permission::equals).isPresent()) {
        throw ApiException.of("InvalidPermission.Duplicate", "the specified rule already exists");
      }
      held.add(permission.deepCopy());
    }
    return Tree.object().put("Return", true);
  }

  private ObjectNode revoke(JsonNode request, String side) {
    ArrayNode held = shelf.get(Tree.text(request, "GroupId")).withArray(side);
    for (JsonNode permission : request.path("IpPermissions")) {
      int at = 0;
      while (at < held.size() && !held.get(at).equals(permission)) {
        at++;
      }
      if (at == held.size()) {
        throw ApiException.of(
            "InvalidPermission.NotFound",
            "The specified rule does not exist in this security group");
      }
      held.remove(at);
    }
    return Tree.object().put("Return", true);
  }

  private ObjectNode tag(JsonNode request) {
    Tree.texts(request.path("Resources")).forEach(id -> tags.add(id, request.path("Tags")));
    return Tree.object();
  }

  /** Without tags it deletes all of them (EC2 API reference, DeleteTags). */
  private ObjectNode untag(JsonNode request) {
    for (String id : Tree.texts(request.path("Resources"))) {
      if (request.path("Tags").isEmpty()) {
        tags.clear(id);
      }
      request.path("Tags").forEach(tag -> tags.remove(id, Tree.text(tag, "Key")));
    }
    return Tree.object();
  }

  private ObjectNode subnets(JsonNode request) {
    List<String> wanted = Tree.texts(request.path("SubnetIds"));
    ObjectNode answer = Tree.object();
    ArrayNode list = answer.putArray("Subnets");
    settings.subnets().stream()
        .filter(subnet -> wanted.isEmpty() || wanted.contains(subnet.id()))
        .forEach(subnet ->
            list.addObject()
                .put("SubnetId", subnet.id())
                .put("VpcId", subnet.vpc())
                .put("AvailabilityZone", subnet.zone())
                .put("MapPublicIpOnLaunch", subnet.open()));
    return answer;
  }
}
