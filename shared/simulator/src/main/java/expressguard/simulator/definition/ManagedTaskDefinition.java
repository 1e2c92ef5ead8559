package expressguard.simulator.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fact.Assumption;
import expressguard.simulator.fact.Assumptions;
import java.util.List;

/**
 * The task definition that Express Mode writes: its defaults, and what an update changes in the
 * active one (ECS developer guide, Resources created by Express Mode).
 *
 * @param family {@code <cluster>-<service>}, as observed
 */
public record ManagedTaskDefinition(String family, String region, Assumptions assumptions) {

  private static final String MAIN = "Main";

  public static boolean isMain(JsonNode container) {
    return Tree.text(container, "name").equals(MAIN);
  }

  /** The first one of a service. */
  public ObjectNode fresh(JsonNode request, String logGroup) {
    ObjectNode made =
        Tree.object()
            .put("family", family)
            .put("networkMode", "awsvpc")
            .put("cpu", "1024")
            .put("memory", "2048");
    made.putArray("requiresCompatibilities").add("FARGATE");
    made.putObject("runtimePlatform")
        .put("cpuArchitecture", "X86_64")
        .put("operatingSystemFamily", "LINUX");
    ObjectNode main = made.putArray("containerDefinitions").addObject().put("name", MAIN);
    main.put("essential", true).put("stopTimeout", 30).put("versionConsistency", "enabled");
    main.putArray("portMappings")
        .addObject()
        .put("containerPort", 80)
        .put("protocol", "tcp")
        .put("name", "main");
    main.putObject("linuxParameters").put("initProcessEnabled", true);
    logs(main, logGroup, "ecs");
    write(made, request);
    return made;
  }

  /**
   * The active one with the parameters of an update in it; all else stays, sidecars and
   * reservations too.
   *
   * @param active as DescribeTaskDefinition shows it
   */
  public ObjectNode changed(JsonNode active, JsonNode request) {
    ObjectNode made =
        Tree.without(
            active,
            "taskDefinitionArn",
            "revision",
            "status",
            "requiresAttributes",
            "compatibilities",
            "registeredAt",
            "registeredBy",
            "deregisteredAt");
    made.put("family", family);
    write(made, request);
    return made;
  }

  private void write(ObjectNode definition, JsonNode request) {
    for (String member : List.of("cpu", "memory", "executionRoleArn", "taskRoleArn")) {
      if (request.has(member)) {
        definition.set(member, request.path(member).deepCopy());
      }
    }
    if (request.has("cpuArchitecture")) {
      definition
          .withObject("/runtimePlatform")
          .set("cpuArchitecture", request.path("cpuArchitecture").deepCopy());
    }
    if (request.has("primaryContainer")) {
      container(main(definition), request.path("primaryContainer"));
    }
  }

  private ObjectNode main(ObjectNode definition) {
    return Tree.first(definition.path("containerDefinitions"), ManagedTaskDefinition::isMain)
        .orElseGet(() -> added(definition));
  }

  private ObjectNode added(ObjectNode definition) {
    if (assumptions.holds(Assumption.MISSING_MAIN_REFUSED)) {
      throw ApiException.of("ClientException", "The task definition has no container named `Main`");
    }
    ObjectNode main = definition.withArray("containerDefinitions").addObject().put("name", MAIN);
    return main.put("essential", true);
  }

  private void container(ObjectNode main, JsonNode asked) {
    main.set("image", asked.path("image").deepCopy());
    if (asked.has("containerPort")) {
      ObjectNode port = port(main);
      port.set("containerPort", asked.path("containerPort").deepCopy());
      if (port.has("hostPort")) {
        port.set("hostPort", asked.path("containerPort").deepCopy());
      }
    }
    if (asked.has("awsLogsConfiguration")) {
      JsonNode logs = asked.path("awsLogsConfiguration");
      logs(main, Tree.text(logs, "logGroup"), Tree.text(logs, "logStreamPrefix"));
    }
    if (asked.has("repositoryCredentials")) {
      main.set("repositoryCredentials", asked.path("repositoryCredentials").deepCopy());
    }
    for (String list : List.of("environment", "secrets", "command")) {
      if (asked.has(list)) {
        main.set(list, asked.path(list).deepCopy());
      } else if (!assumptions.holds(Assumption.OMITTED_MEMBERS_KEPT)) {
        main.remove(list);
      }
    }
  }

  private static ObjectNode port(ObjectNode main) {
    ArrayNode ports = main.withArray("portMappings");
    return ports.isEmpty() ? ports.addObject().put("protocol", "tcp") : Tree.object(ports.path(0));
  }

  private void logs(ObjectNode main, String group, String prefix) {
    boolean rebuild =
        assumptions.holds(Assumption.LOG_OPTIONS_REBUILT) || !main.has("logConfiguration");
    ObjectNode logs =
        rebuild ? main.putObject("logConfiguration") : main.withObject("/logConfiguration");
    ObjectNode options = logs.put("logDriver", "awslogs").withObject("/options");
    options.put("awslogs-group", group).put("awslogs-stream-prefix", prefix);
    if (rebuild) {
      options
          .put("awslogs-region", region)
          .put("mode", "non-blocking")
          .put("max-buffer-size", "25m");
    }
  }
}
