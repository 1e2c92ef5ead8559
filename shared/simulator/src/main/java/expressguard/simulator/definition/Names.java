package expressguard.simulator.definition;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.simulator.account.Ids;
import expressguard.simulator.account.Tree;
import java.util.Locale;

/** The names that Express Mode gives, as observed on real services. */
public record Names(Ids ids, String region) {

  /** The given name, or {@code <image's name>-<4 hex>}. */
  public String service(JsonNode request) {
    if (request.has("serviceName")) {
      return Tree.text(request, "serviceName");
    }
    String image = request.path("primaryContainer").path("image").asText("service");
    String last = image.replaceFirst("^.*/", "").replaceFirst("[:@].*$", "");
    return last.toLowerCase(Locale.ROOT) + "-" + ids.hex(4);
  }

  /** The given log group or {@code /aws/ecs/<cluster>/<service>-<4 hex>}; empty for none. */
  public String logGroup(JsonNode request, String cluster, String name) {
    if (request.has("taskDefinitionArn")) {
      return "";
    }
    JsonNode asked = request.path("primaryContainer").path("awsLogsConfiguration");
    return asked.has("logGroup")
        ? Tree.text(asked, "logGroup")
        : "/aws/ecs/%s/%s-%s".formatted(cluster, name, ids.hex(4));
  }

  /** {@code <first two letters>-<32 hex>.ecs.<region>.on.aws}. */
  public String host(String name) {
    return "%s-%s.ecs.%s.on.aws"
        .formatted(name.substring(0, Math.min(2, name.length())), ids.hex(32), region);
  }
}
