package expressguard.simulator.definition;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Tree;
import java.util.List;

/**
 * What the Express APIs refuse beyond the shape (ECS API reference, CreateExpressGatewayService;
 * developer guide, custom task definitions).
 */
public final class RequestRules {

  /** The parameters that a task definition of one's own excludes. */
  private static final List<String> OF_TASK_DEFINITION =
      List.of(
          "primaryContainer",
          "executionRoleArn",
          "taskRoleArn",
          "cpu",
          "memory",
          "cpuArchitecture");

  private RequestRules() {}

  public static void create(JsonNode request) {
    both(request);
    if (!request.has("taskDefinitionArn")) {
      for (String needed : List.of("primaryContainer", "executionRoleArn")) {
        if (!request.has(needed)) {
          throw invalid("`" + needed + "` is required when `taskDefinitionArn` is not given");
        }
      }
    }
  }

  public static void both(JsonNode request) {
    if (request.has("taskDefinitionArn")) {
      OF_TASK_DEFINITION.stream()
          .filter(request::has)
          .findFirst()
          .ifPresent(other -> {
            throw invalid("`" + other + "` cannot be combined with `taskDefinitionArn`");
          });
    }
    JsonNode scaling = request.path("scalingTarget");
    if (scaling.has("minTaskCount")
        && scaling.has("maxTaskCount")
        && scaling.path("minTaskCount").asInt() > scaling.path("maxTaskCount").asInt()) {
      throw invalid("`scalingTarget.minTaskCount` is above `scalingTarget.maxTaskCount`");
    }
  }

  /** Whether an update names anything that a task definition holds. */
  public static boolean touchesTaskDefinition(JsonNode request) {
    return OF_TASK_DEFINITION.stream().anyMatch(request::has);
  }

  /** A task definition of one's own: FARGATE, and a Main with one named TCP port. */
  public static void own(JsonNode definition) {
    if (!Tree.texts(definition.path("requiresCompatibilities")).contains("FARGATE")) {
      throw invalid("The task definition must be compatible with FARGATE");
    }
    JsonNode ports =
        Tree.first(definition.path("containerDefinitions"), ManagedTaskDefinition::isMain)
            .orElseThrow(() -> invalid("The task definition must have a container named `Main`"))
            .path("portMappings");
    JsonNode port = ports.path(0);
    if (ports.size() != 1
        || !port.has("containerPort")
        || Tree.text(port, "name").isEmpty()
        || !port.path("protocol").asText("tcp").equals("tcp")) {
      throw invalid("The container `Main` must have exactly one named TCP port mapping");
    }
  }

  public static ApiException invalid(String message) {
    return ApiException.of("InvalidParameterException", message);
  }
}
