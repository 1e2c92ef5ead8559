package expressguard.simulator.world;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.simulator.account.Account;
import expressguard.simulator.account.Tree;
import java.util.List;

/**
 * How a listener answers a visitor: the first rule whose host condition fits; its heaviest target
 * group (ELB user guide, listener rules; 503 where a target group has no targets).
 */
record Visit(Account account) {

  Answer of(JsonNode listener, String host) {
    for (JsonNode rule : call("DescribeRules", listener).path("Rules")) {
      if (fits(rule, host)) {
        return answer(rule);
      }
    }
    return new Answer(404, "");
  }

  private static boolean fits(JsonNode rule, String host) {
    for (JsonNode condition : rule.path("Conditions")) {
      if (Tree.text(condition, "Field").equals("host-header")) {
        List<String> values = Tree.texts(condition.path("Values"));
        return values.stream().anyMatch(value -> matches(value, host));
      }
    }
    return true;
  }

  private static boolean matches(String value, String host) {
    return value.equalsIgnoreCase(host)
        || (value.startsWith("*.") && host.endsWith(value.substring(1)));
  }

  private Answer answer(JsonNode rule) {
    String arn = Tree.text(rule, "RuleArn");
    JsonNode action = rule.path("Actions").path(0);
    if (!Tree.text(action, "Type").equals("forward")) {
      return new Answer(action.path("FixedResponseConfig").path("StatusCode").asInt(404), arn);
    }
    String heaviest = "";
    int most = 0;
    for (JsonNode group : action.path("ForwardConfig").path("TargetGroups")) {
      if (group.path("Weight").asInt(1) > most) {
        most = group.path("Weight").asInt(1);
        heaviest = Tree.text(group, "TargetGroupArn");
      }
    }
    JsonNode health =
        call("DescribeTargetHealth", Tree.object().put("TargetGroupArn", heaviest))
            .path("TargetHealthDescriptions");
    return new Answer(health.isEmpty() ? 503 : 200, arn);
  }

  private JsonNode call(String operation, JsonNode request) {
    return account.call("elasticloadbalancing", operation, request);
  }
}
