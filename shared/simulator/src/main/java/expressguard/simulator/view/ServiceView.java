package expressguard.simulator.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Account;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Settings;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fleet.ExpressService;
import expressguard.simulator.fleet.Revision;
import expressguard.simulator.fleet.Rollout;
import java.util.List;
import java.util.stream.Stream;

/** An Express service as its own APIs show it (ECS API reference, ECSExpressGatewayService). */
public final class ServiceView {

  private final Account account;
  private final Settings world;

  public ServiceView(Account account, Settings world) {
    this.account = account;
    this.world = world;
  }

  /** The answer to Create, Delete and Describe; during a canary it has two configurations. */
  public ObjectNode shown(ExpressService service, boolean withTags) {
    ObjectNode shown =
        head(service)
            .put("cluster", world.arn("ecs", "cluster/" + service.cluster()))
            .put("infrastructureRoleArn", service.infrastructureRole());
    service.running().ifPresent(rollout -> shown.put("currentDeployment", rollout.arn()));
    ArrayNode active = shown.putArray("activeConfigurations");
    revisions(service).forEach(revision -> active.add(configuration(service, revision)));
    if (withTags) {
      shown.set("tags", tags(service));
    }
    return shown;
  }

  /** The answer to Update. */
  public ObjectNode updated(ExpressService service, Revision target) {
    ObjectNode shown =
        head(service).put("cluster", world.arn("ecs", "cluster/" + service.cluster()));
    shown.set("targetConfiguration", configuration(service, target));
    return Tree.object().set("service", shown);
  }

  private static ObjectNode head(ExpressService service) {
    ObjectNode shown =
        Tree.object().put("serviceArn", service.arn()).put("serviceName", service.name());
    ObjectNode status = shown.putObject("status").put("statusCode", service.status());
    if (!service.reason().isEmpty()) {
      status.put("statusReason", service.reason());
    }
    return shown.put("createdAt", service.createdAt()).put("updatedAt", service.updatedAt());
  }

  private static List<Revision> revisions(ExpressService service) {
    return Stream.concat(
            service.running().map(Rollout::target).stream(), Stream.of(service.current()))
        .distinct()
        .toList();
  }

  private JsonNode tags(ExpressService service) {
    try {
      return account
          .call("ecs", "ListTagsForResource", Tree.object().put("resourceArn", service.arn()))
          .path("tags");
    } catch (ApiException _) {
      // Until the ECS service is made, only the request's tags are known.
      return service.settings().withArray("tags").deepCopy();
    }
  }

  /** One configuration: what its task definition says, and what only the service knows. */
  private ObjectNode configuration(ExpressService service, Revision revision) {
    JsonNode definition =
        account
            .call(
                "ecs",
                "DescribeTaskDefinition",
                Tree.object().put("taskDefinition", revision.taskDefinition()))
            .path("taskDefinition");
    ObjectNode shown = Tree.object().put("serviceRevisionArn", revision.arn());
    copy(definition, shown, "executionRoleArn", "taskRoleArn");
    shown.put("taskDefinitionArn", revision.taskDefinition());
    copy(definition, shown, "cpu", "memory");
    ObjectNode network = shown.putObject("networkConfiguration");
    copy(revision.network().path("awsvpcConfiguration"), network, "securityGroups", "subnets");
    copy(service.settings(), shown, "healthCheckPath");
    Tree.first(
            definition.path("containerDefinitions"),
            container -> Tree.text(container, "name").equals("Main"))
        .ifPresent(main -> shown.set("primaryContainer", primary(main)));
    copy(service.settings(), shown, "scalingTarget");
    shown.putArray("ingressPaths").add(path(service));
    return shown.put("createdAt", revision.createdAt());
  }

  static ObjectNode path(ExpressService service) {
    return Tree.object()
        .put("accessType", service.settings().path("open").asBoolean() ? "PUBLIC" : "PRIVATE")
        .put("endpoint", service.host());
  }

  private static ObjectNode primary(JsonNode main) {
    ObjectNode shown = Tree.object();
    copy(main, shown, "image");
    copy(main.path("portMappings").path(0), shown, "containerPort");
    JsonNode options = main.path("logConfiguration").path("options");
    if (options.has("awslogs-group")) {
      shown
          .putObject("awsLogsConfiguration")
          .put("logGroup", Tree.text(options, "awslogs-group"))
          .put("logStreamPrefix", Tree.text(options, "awslogs-stream-prefix"));
    }
    copy(main, shown, "repositoryCredentials", "command", "environment", "secrets");
    return shown;
  }

  private static void copy(JsonNode from, ObjectNode to, String... members) {
    for (String member : members) {
      if (from.has(member)) {
        to.set(member, from.path(member).deepCopy());
      }
    }
  }
}
