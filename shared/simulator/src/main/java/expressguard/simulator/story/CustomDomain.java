package expressguard.simulator.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fact.Assumption;
import expressguard.simulator.world.Session;
import java.time.Duration;
import java.util.List;

/** ECS developer guide, Adding a custom domain to your service, and a deployment after it. */
final class CustomDomain {

  static final String HOST = "www.example.com";

  private CustomDomain() {}

  static Story story() {
    return new Story(
        "custom-domain",
        "111122223332",
        "A custom domain, added as AWS documents it",
        "Carol adds a host to Express Mode's own rule, a certificate to the listener, and an alias"
            + " record. All of it stays, also over the next deployment.",
        List.of(Assumption.OMITTED_MEMBERS_KEPT, Assumption.REGISTRATION_IS_RECORDED),
        List.of(
            new Beat.Deed(
                "Alice creates `web` with Express Mode",
                stage -> stage.creates(stage.console("alice"), "web")),
            Beat.deployment(),
            new Beat.Visit(HOST),
            Beat.hours(24),
            new Beat.Deed("Carol adds her host beside the application URL", CustomDomain::hosts),
            new Beat.Pause(Duration.ofMinutes(3)),
            new Beat.Deed("Carol adds the certificate", CustomDomain::certificate),
            new Beat.Pause(Duration.ofMinutes(4)),
            new Beat.Deed("Carol points the name at the load balancer", CustomDomain::alias),
            new Beat.Visit(HOST),
            Beat.hours(24),
            new Beat.Deed(
                "The pipeline ships an image",
                stage ->
                    stage.updates(
                        stage.pipeline(),
                        "\"primaryContainer\":{\"image\":\"%s\"}".formatted(stage.image("1.5.0")))),
            Beat.deployment(),
            new Beat.Visit(HOST),
            new Beat.Visit("")));
  }

  private static void hosts(Stage stage) {
    ObjectNode condition = Tree.object().put("Field", "host-header");
    condition
        .putObject("HostHeaderConfig")
        .set("Values", Tree.texts(List.of(stage.web().host(), HOST)));
    ObjectNode request = Tree.object().put("RuleArn", stage.web().parts().rule);
    request.set("Conditions", Tree.list(condition));
    stage.console("carol").call("elasticloadbalancing", "ModifyRule", request);
  }

  private static void certificate(Stage stage) {
    String arn =
        "arn:aws:acm:eu-west-1:%s:certificate/5f1c2d3e-4a5b-6c7d-8e9f-0a1b2c3d4e5f"
            .formatted(stage.world().callers().account());
    ObjectNode request = Tree.object().put("ListenerArn", stage.web().parts().listener);
    request.set("Certificates", Tree.list(Tree.object().put("CertificateArn", arn)));
    stage.console("carol").call("elasticloadbalancing", "AddListenerCertificates", request);
  }

  private static void alias(Stage stage) {
    Session carol = stage.console("carol");
    ObjectNode balancer = Tree.object();
    balancer.set("LoadBalancerArns", Tree.texts(List.of(stage.web().parts().loadBalancer)));
    JsonNode found =
        carol
            .call("elasticloadbalancing", "DescribeLoadBalancers", balancer)
            .at("/LoadBalancers/0");
    ObjectNode zone = Tree.object().put("Name", "example.com").put("CallerReference", "1");
    ObjectNode record = Tree.object().put("Name", HOST + ".").put("Type", "A");
    record
        .putObject("AliasTarget")
        .put("HostedZoneId", Tree.text(found, "CanonicalHostedZoneId"))
        .put("DNSName", "dualstack." + Tree.text(found, "DNSName") + ".")
        .put("EvaluateTargetHealth", true);
    ObjectNode change = Tree.object().put("Action", "UPSERT");
    change.set("ResourceRecordSet", record);
    ObjectNode request =
        Tree.object()
            .put(
                "HostedZoneId",
                carol.call("route53", "CreateHostedZone", zone).at("/HostedZone/Id").asText());
    request.putObject("ChangeBatch").set("Changes", Tree.list(change));
    carol.call("route53", "ChangeResourceRecordSets", request);
  }
}
