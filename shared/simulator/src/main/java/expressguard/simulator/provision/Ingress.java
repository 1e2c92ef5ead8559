package expressguard.simulator.provision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Ids;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fleet.ExpressService;
import expressguard.simulator.fleet.Fleet;
import expressguard.simulator.fleet.Parts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The way in: load balancer, listener, certificate and rule (ECS developer guide, Resources created
 * by Express Mode; names and the fixed 404 as observed).
 */
final class Ingress {

  /** Express services on one load balancer, at most (the same page). */
  private static final int MOST_SERVICES = 25;

  private final Hand hand;
  private final Fleet fleet;
  private final TaskNetwork network;
  private final Ids ids;

  Ingress(Hand hand, Fleet fleet, Ids ids) {
    this.hand = hand;
    this.fleet = fleet;
    this.network = new TaskNetwork(hand);
    this.ids = ids;
  }

  /** Takes a load balancer of the VPC and scheme that has room, or makes one. */
  void balancer(ExpressService service) {
    Parts parts = service.parts();
    Optional<Parts> shared = shared(service);
    if (shared.isPresent()) {
      parts.loadBalancer = shared.get().loadBalancer;
      parts.balancerGroup = shared.get().balancerGroup;
      parts.listener = shared.get().listener;
      return;
    }
    String name = "ecs-express-gateway-alb-" + ids.hex(8);
    parts.balancerGroup = network.front(service, name);
    ObjectNode request =
        Tree.object()
            .put("Name", name)
            .put("Scheme", scheme(service))
            .put("Type", "application")
            .put("IpAddressType", "ipv4");
    request.set("Subnets", service.settings().path("subnets").deepCopy());
    request.set("SecurityGroups", Tree.texts(List.of(parts.balancerGroup)));
    request.set("Tags", Hand.tag());
    parts.loadBalancer =
        Tree.text(
            hand.balancing(service, "CreateLoadBalancer", request).path("LoadBalancers").path(0),
            "LoadBalancerArn");
  }

  private Optional<Parts> shared(ExpressService service) {
    return fleet.all().stream()
        .filter(one -> !one.parts().loadBalancer.isEmpty())
        .filter(one -> place(one).equals(place(service)))
        .map(ExpressService::parts)
        .filter(parts -> fleet.on(parts.loadBalancer).size() < MOST_SERVICES)
        .findFirst();
  }

  private static String place(ExpressService service) {
    return Tree.text(service.settings(), "vpc") + " " + scheme(service);
  }

  private static String scheme(ExpressService service) {
    return service.settings().path("open").asBoolean() ? "internet-facing" : "internal";
  }

  void certificate(ExpressService service) {
    ObjectNode request =
        Tree.object().put("DomainName", service.host()).put("ValidationMethod", "DNS");
    request.set("Tags", Hand.tag());
    service.parts().certificate =
        Tree.text(hand.call(service, "acm", "RequestCertificate", request), "CertificateArn");
  }

  /** The first service's certificate is the listener's default one, later ones are added. */
  void listener(ExpressService service) {
    Parts parts = service.parts();
    ObjectNode request = Tree.object();
    if (!parts.listener.isEmpty()) {
      request.put("ListenerArn", parts.listener);
      request.set("Certificates", certificates(parts));
      hand.balancing(service, "AddListenerCertificates", request);
      return;
    }
    request
        .put("LoadBalancerArn", parts.loadBalancer)
        .put("Protocol", "HTTPS")
        .put("Port", 443)
        .put("SslPolicy", "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09");
    request.set("Certificates", certificates(parts));
    ObjectNode notFound = Tree.object().put("Type", "fixed-response");
    notFound
        .putObject("FixedResponseConfig")
        .put("StatusCode", "404")
        .put("ContentType", "text/plain")
        .put("MessageBody", "Not Found");
    request.set("DefaultActions", Tree.list(notFound));
    request.set("Tags", Hand.tag());
    parts.listener =
        Tree.text(
            hand.balancing(service, "CreateListener", request).path("Listeners").path(0),
            "ListenerArn");
  }

  static ArrayNode certificates(Parts parts) {
    return Tree.list(Tree.object().put("CertificateArn", parts.certificate));
  }

  void rule(ExpressService service) {
    Parts parts = service.parts();
    ObjectNode host = Tree.object().put("Field", "host-header");
    host.putObject("HostHeaderConfig").putArray("Values").add(service.host());
    ObjectNode request =
        Tree.object().put("ListenerArn", parts.listener).put("Priority", freePriority(parts));
    request.set("Conditions", Tree.list(host));
    request.set("Actions", TrafficSplit.of(parts, 0).actions());
    request.set("Tags", Hand.tag());
    parts.rule =
        Tree.text(hand.balancing(service, "CreateRule", request).path("Rules").path(0), "RuleArn");
  }

  private int freePriority(Parts parts) {
    JsonNode rules =
        hand.inside(
                "elasticloadbalancing",
                "DescribeRules",
                Tree.object().put("ListenerArn", parts.listener))
            .path("Rules");
    return IntStream.rangeClosed(1, 50_000)
        .filter(free ->
            Tree.first(rules, rule -> rule.path("Priority").asText().equals("" + free)).isEmpty())
        .findFirst()
        .orElseThrow(() -> ApiException.of("TooManyRules", "No rule priority is free"));
  }
}
