package expressguard.simulator.gate;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.simulator.account.Settings;
import expressguard.simulator.account.Tree;
import java.util.List;

/** The resource that a request names, by the members that the APIs have for it. */
final class CalledResource {

  // In the order in which a request's own resource is found: a rule before its listener.
  private static final List<String> MEMBERS =
      List.of(
          "serviceArn",
          "resourceArn",
          "ResourceARN",
          "RuleArn",
          "TargetGroupArn",
          "ListenerArn",
          "LoadBalancerArn",
          "CertificateArn",
          "GroupId",
          "ResourceId",
          "AlarmName",
          "logGroupName");

  private CalledResource() {}

  /** The ARN, id or name; empty for a request that makes something new or names nothing. */
  static String of(Settings settings, String operation, JsonNode request) {
    if (operation.equals("UpdateService") || operation.equals("DeleteService")) {
      return service(settings, request, Tree.text(request, "service"));
    }
    if (operation.equals("CreateExpressGatewayService")) {
      return service(settings, request, Tree.text(request, "serviceName"));
    }
    for (String list : List.of("ResourceArns", "Resources", "AlarmNames")) {
      if (request.path(list).size() > 0) {
        return request.path(list).path(0).asText();
      }
    }
    return MEMBERS.stream()
        .filter(request::has)
        .findFirst()
        .map(member -> Tree.text(request, member))
        .orElse("");
  }

  private static String service(Settings settings, JsonNode request, String name) {
    String cluster = request.path("cluster").asText("default").replaceFirst("^.*cluster/", "");
    return name.startsWith("arn:") ? name : settings.arn("ecs", "service/" + cluster + "/" + name);
  }
}
