package expressguard.simulator.ecs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Settings;
import expressguard.simulator.account.Shelf;
import expressguard.simulator.account.Tags;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fact.Assumption;
import expressguard.simulator.fact.Assumptions;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Task definitions and their revisions (ECS API reference, RegisterTaskDefinition). */
final class TaskDefinitions {

  private final Settings settings;
  private final InstantSource clock;
  private final Assumptions assumptions;
  private final Tags tags;
  private final Shelf shelf = new Shelf("ClientException");
  private final Map<String, Integer> latest = new HashMap<>();

  TaskDefinitions(Settings settings, InstantSource clock, Assumptions assumptions, Tags tags) {
    this.settings = settings;
    this.clock = clock;
    this.assumptions = assumptions;
    this.tags = tags;
  }

  ObjectNode register(JsonNode request) {
    check(request);
    int revision = latest.merge(Tree.text(request, "family"), 1, Integer::sum);
    String arn =
        settings.arn("ecs", "task-definition/" + Tree.text(request, "family") + ":" + revision);
    ObjectNode made = Tree.object().put("taskDefinitionArn", arn);
    made.setAll(Tree.without(request, "tags"));
    made.put("revision", revision)
        .put("status", "ACTIVE")
        .put("registeredAt", clock.instant().getEpochSecond());
    made.set(
        "compatibilities",
        request.has("requiresCompatibilities")
            ? request.path("requiresCompatibilities").deepCopy()
            : Tree.texts(List.of("EC2")));
    shelf.put(arn, made);
    tags.add(arn, request.path("tags"));
    return answer(arn);
  }

  ObjectNode deregister(JsonNode request) {
    ObjectNode found = shelf.get(require(Tree.text(request, "taskDefinition")));
    found.put("status", "INACTIVE").put("deregisteredAt", clock.instant().getEpochSecond());
    return Tree.object().set("taskDefinition", found.deepCopy());
  }

  ObjectNode describe(JsonNode request) {
    return answer(require(Tree.text(request, "taskDefinition")));
  }

  ObjectNode list(JsonNode request) {
    ObjectNode answer = Tree.object();
    ArrayNode arns = answer.putArray("taskDefinitionArns");
    String family = Tree.text(request, "familyPrefix");
    shelf.all().stream()
        .filter(item -> family.isEmpty() || Tree.text(item, "family").equals(family))
        .map(item -> Tree.text(item, "taskDefinitionArn"))
        .forEach(arns::add);
    return answer;
  }

  /** The ARN of a task definition given by ARN, family and revision, or family alone. */
  String require(String name) {
    String resource =
        name.startsWith("arn:") ? name.replaceFirst("^.*:task-definition/", "") : name;
    String full = resource.contains(":") ? resource : resource + ":" + latest.get(resource);
    String arn = settings.arn("ecs", "task-definition/" + full);
    if (shelf.find(arn).isEmpty()) {
      throw ApiException.of("ClientException", "Unable to describe task definition.");
    }
    return arn;
  }

  private ObjectNode answer(String arn) {
    ObjectNode answer = Tree.object();
    answer.set("taskDefinition", shelf.get(arn).deepCopy());
    tags.show(arn, answer.putArray("tags"));
    return answer;
  }

  private void check(JsonNode request) {
    boolean fargate = Tree.texts(request.path("requiresCompatibilities")).contains("FARGATE");
    if (fargate && (!request.has("cpu") || !request.has("memory"))) {
      throw ApiException.of(
          "ClientException",
          "Fargate requires that `cpu` and `memory` be defined at the task level.");
    }
    containers(request.path("containerDefinitions"));
    int reserved = 0;
    for (JsonNode container : request.path("containerDefinitions")) {
      reserved += container.path("memoryReservation").asInt(container.path("memory").asInt(0));
    }
    if (request.has("memory")
        && reserved > request.path("memory").asInt()
        && assumptions.holds(Assumption.RESERVATIONS_CHECKED)) {
      throw ApiException.of(
          "ClientException",
          "The containers reserve %d MiB, more than the task's memory of %s MiB"
              .formatted(reserved, Tree.text(request, "memory")));
    }
  }

  /** Refused in these words, as users of ECS report. */
  private static void containers(JsonNode containers) {
    Set<String> names = new HashSet<>();
    for (JsonNode container : containers) {
      if (Tree.text(container, "image").isEmpty()) {
        throw ApiException.of("ClientException", "Container.image should not be null or empty.");
      }
      if (!names.add(Tree.text(container, "name"))) {
        throw ApiException.of(
            "ClientException", "Container names must be unique within a Task Definition.");
      }
    }
  }
}
