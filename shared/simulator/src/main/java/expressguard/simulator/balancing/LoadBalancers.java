package expressguard.simulator.balancing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Ids;
import expressguard.simulator.account.Settings;
import expressguard.simulator.account.Shelf;
import expressguard.simulator.account.Tags;
import expressguard.simulator.account.Tree;
import java.util.List;

/** Load balancers (ELBv2 API reference, LoadBalancer). */
final class LoadBalancers {

  private final Settings settings;
  private final Ids ids;
  private final Tags tags;
  private final Shelf shelf = new Shelf("LoadBalancerNotFound");

  LoadBalancers(Settings settings, Ids ids, Tags tags) {
    this.settings = settings;
    this.ids = ids;
    this.tags = tags;
  }

  ObjectNode create(JsonNode request) {
    String name = Tree.text(request, "Name");
    String arn =
        settings.arn("elasticloadbalancing", "loadbalancer/app/" + name + "/" + ids.hex(16));
    ObjectNode made =
        Tree.object()
            .put("LoadBalancerArn", arn)
            .put(
                "DNSName",
                "%s-%s.%s.elb.amazonaws.com".formatted(name, ids.digits(10), settings.region()))
            // The zone id of load balancers in eu-west-1 (AWS General Reference, ELB endpoints).
            .put("CanonicalHostedZoneId", "Z32O12XQLNTSW2")
            .put("LoadBalancerName", name)
            .put("Scheme", request.path("Scheme").asText("internet-facing"))
            .put("Type", "application")
            .put("IpAddressType", request.path("IpAddressType").asText("ipv4"));
    made.putObject("State").put("Code", "active");
    made.set("SecurityGroups", request.path("SecurityGroups").deepCopy());
    zones(made, Tree.texts(request.path("Subnets")));
    shelf.put(arn, made);
    tags.add(arn, request.path("Tags"));
    return Tree.object().set("LoadBalancers", Tree.list(made.deepCopy()));
  }

  ObjectNode get(String arn) {
    return shelf.get(arn);
  }

  private void zones(ObjectNode made, List<String> subnets) {
    var zones = made.putArray("AvailabilityZones");
    settings.subnets().stream()
        .filter(subnet -> subnets.contains(subnet.id()))
        .forEach(subnet -> {
          made.put("VpcId", subnet.vpc());
          zones.addObject().put("ZoneName", subnet.zone()).put("SubnetId", subnet.id());
        });
  }

  ObjectNode delete(JsonNode request) {
    String arn = Tree.text(request, "LoadBalancerArn");
    shelf.remove(arn);
    tags.clear(arn);
    return Tree.object();
  }

  ObjectNode describe(JsonNode request) {
    List<String> arns = Tree.texts(request.path("LoadBalancerArns"));
    List<String> names = Tree.texts(request.path("Names"));
    List<ObjectNode> found =
        arns.isEmpty()
            ? shelf.all().stream()
                .filter(lb -> names.isEmpty() || names.contains(Tree.text(lb, "LoadBalancerName")))
                .toList()
            : arns.stream().map(shelf::get).toList();
    return Tree.object().set("LoadBalancers", Tree.list(found.toArray(JsonNode[]::new)).deepCopy());
  }
}
