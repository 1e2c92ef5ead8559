package expressguard.testkit.simulated.differential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.event.Caller;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Settings;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fact.Assumptions;
import expressguard.simulator.fleet.ExpressService;
import expressguard.simulator.fleet.Parts;
import expressguard.simulator.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** A world with one Express service in it, in which deeds are done. */
final class Stage {

  private static final JsonMapper JSON = new JsonMapper();

  /** Longer than any deployment takes. */
  static final Duration DEPLOYMENT = Duration.ofMinutes(20);

  final World world;
  final String service;
  private SortedSet<String> pair = new TreeSet<>();
  private String own = "";

  Stage(long seed, Assumptions assumptions) {
    this.world = World.of(Settings.standard(seed), assumptions);
    String request =
        """
        {"serviceName":"web","infrastructureRoleArn":"%s","executionRoleArn":"%s",
         "primaryContainer":{"image":"a:1","environment":[{"name":"MODE","value":"live"}]}}
        """
            .formatted(
                world.callers().roleArn("infrastructure"), world.callers().roleArn("execution"));
    this.service =
        Tree.text(
            world
                .call(pipeline(), "ecs", "CreateExpressGatewayService", json(request))
                .path("service"),
            "serviceArn");
    world.advance(DEPLOYMENT);
    act(RandomDeeds.ownRevision("Main", 512, 0));
  }

  private Caller pipeline() {
    return world.callers().deployAction("deployer");
  }

  private Caller person() {
    return world.callers().cli("bob");
  }

  ExpressService express() {
    return world.service(service);
  }

  /** Everything that is to be seen now, of a pair that has just been replaced too. */
  Sight sight() {
    SortedSet<String> groups = new TreeSet<>(pair);
    pair = pair();
    groups.addAll(pair);
    return sight(groups);
  }

  /** What is to be seen of some target groups, or of those in their place, and of all else. */
  Sight sight(SortedSet<String> groups) {
    return Sight.of(world, service, groups);
  }

  SortedSet<String> pair() {
    return new TreeSet<>(express().parts().targetGroups);
  }

  boolean isDeploying() {
    return express().running().isPresent();
  }

  /** Does a deed; gives the error of a call that was refused. */
  Optional<ApiException> act(Deed deed) {
    try {
      switch (deed) {
        case Deed.Call(_, var api, var operation, var request) -> call(api, operation, request);
        case Deed.Adoption adoption -> adopt(adoption);
        case Deed.Update update ->
            world.call(pipeline(), "ecs", "UpdateExpressGatewayService", request(update));
        case Deed.Pause(var length) -> world.advance(length);
      }
      return Optional.empty();
    } catch (ApiException e) {
      return Optional.of(e);
    }
  }

  /** The calls that Express Mode has made since some record, with what they set. */
  List<JsonNode> ownCalls(int since) {
    List<JsonNode> records = world.records();
    return records.subList(since, records.size()).stream()
        .filter(record -> record.at("/userIdentity/invokedBy").asText().startsWith("ecs."))
        .toList();
  }

  private void call(String api, String operation, String request) {
    JsonNode answer = world.call(person(), api, operation, json(filled(request)));
    String arn = answer.at("/taskDefinition/taskDefinitionArn").asText();
    own = arn.isEmpty() ? own : arn;
  }

  private void adopt(Deed.Adoption adoption) {
    ObjectNode service = Tree.object().put("cluster", "default");
    service.set("services", Tree.texts(List.of("web")));
    JsonNode shown = world.look("ecs", "DescribeServices", service).at("/services/0");
    ObjectNode definition =
        Tree.object(
            world
                .look(
                    "ecs",
                    "DescribeTaskDefinition",
                    Tree.object().put("taskDefinition", Tree.text(shown, "taskDefinition")))
                .path("taskDefinition"));
    definition.remove(
        List.of("taskDefinitionArn", "revision", "status", "compatibilities", "registeredAt"));
    adoption.edits().forEach(edit -> edit(definition, edit));
    String made =
        world
            .call(person(), "ecs", "RegisterTaskDefinition", definition)
            .at("/taskDefinition/taskDefinitionArn")
            .asText();
    ObjectNode update = Tree.object().put("service", "web").put("taskDefinition", made);
    world.call(person(), "ecs", "UpdateService", update.put("forceNewDeployment", true));
  }

  private static void edit(ObjectNode definition, Deed.Edit edit) {
    ObjectNode here = definition;
    String path = edit.path();
    if (path.startsWith("containerDefinitions[")) {
      String name = path.substring(path.indexOf('[') + 1, path.indexOf(']'));
      Optional<ObjectNode> container =
          Tree.first(
              definition.path("containerDefinitions"), one -> Tree.text(one, "name").equals(name));
      here =
          container.orElseGet(
              () -> definition.withArray("containerDefinitions").addObject().put("name", name));
      path = path.substring(path.indexOf(']') + 1).replaceFirst("^\\.", "");
    }
    if (path.isEmpty() && edit.value().isEmpty()) {
      String gone = Tree.text(here, "name");
      definition
          .withArray("containerDefinitions")
          .removeIf(one -> Tree.text(one, "name").equals(gone));
    } else if (path.isEmpty()) {
      here.setAll(json(edit.value()));
    } else if (edit.value().isEmpty()) {
      here.remove(path);
    } else {
      here.set(path, value(edit.value()));
    }
  }

  /** The answer of a reading call of ECS. */
  ObjectNode asked(String operation, ObjectNode request) {
    return world.call(person(), "ecs", operation, request);
  }

  /** The request of an update. */
  ObjectNode request(Deed.Update update) {
    ObjectNode request = Tree.object().put("serviceArn", service);
    update
        .members()
        .forEach((path, json) -> {
          ObjectNode here = request;
          String[] names = path.split("\\.", -1);
          for (int i = 0; i < names.length - 1; i++) {
            here = here.withObject("/" + names[i]);
          }
          here.set(names[names.length - 1], value(filled(json)));
        });
    return request;
  }

  private String filled(String text) {
    Parts parts = express().parts();
    String filled = text;
    Map<String, String> names =
        Map.of(
            "rule", parts.rule,
            "listener", parts.listener,
            "active", parts.active,
            "idle", parts.idle(),
            "balancerGroup", parts.balancerGroup,
            "serviceGroup", parts.serviceGroup,
            "policy", parts.policyName,
            "logGroup", parts.logGroup,
            "host", express().host(),
            "own", own);
    for (Map.Entry<String, String> name : names.entrySet()) {
      filled = filled.replace("${" + name.getKey() + "}", name.getValue());
    }
    return filled;
  }

  private static JsonNode value(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + json, e);
    }
  }

  static ObjectNode json(String json) {
    return Tree.object(value(json));
  }
}
