package expressguard.simulator.ecs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Settings;
import expressguard.simulator.account.Shelf;
import expressguard.simulator.account.Tags;
import expressguard.simulator.account.Tree;
import java.time.InstantSource;
import java.util.List;

/** Services (ECS API reference, Service). A service takes what it is given at once. */
final class Services {

  private final Settings settings;
  private final InstantSource clock;
  private final Clusters clusters;
  private final TaskDefinitions definitions;
  private final Tags tags;
  private final Shelf shelf = new Shelf("ServiceNotFoundException");

  Services(
      Settings settings,
      InstantSource clock,
      Clusters clusters,
      TaskDefinitions definitions,
      Tags tags) {
    this.settings = settings;
    this.clock = clock;
    this.clusters = clusters;
    this.definitions = definitions;
    this.tags = tags;
  }

  ObjectNode create(JsonNode request) {
    String cluster = clusters.require(request);
    String name = Tree.text(request, "serviceName");
    String arn = arn(request, name);
    if (shelf.find(arn).filter(Services::active).isPresent()) {
      throw ApiException.of("InvalidParameterException", "Creation of service was not idempotent.");
    }
    ObjectNode made =
        Tree.object()
            .put("serviceArn", arn)
            .put("serviceName", name)
            .put("clusterArn", cluster)
            .put("status", "ACTIVE");
    made.setAll(Tree.without(request, "cluster", "serviceName", "tags", "clientToken"));
    made.put("taskDefinition", definitions.require(Tree.text(request, "taskDefinition")))
        .put("desiredCount", request.path("desiredCount").asInt(1))
        .put("runningCount", request.path("desiredCount").asInt(1))
        .put("pendingCount", 0)
        .put("createdAt", clock.instant().getEpochSecond());
    shelf.put(arn, made);
    tags.add(arn, request.path("tags"));
    return Tree.object().set("service", shown(arn, true));
  }

  ObjectNode update(JsonNode request) {
    clusters.require(request);
    String arn = arn(request, Tree.text(request, "service"));
    ObjectNode service = shelf.get(arn);
    if (!active(service)) {
      throw ApiException.of("ServiceNotActiveException", "Service was not ACTIVE.");
    }
    ObjectNode changes = Tree.without(request, "cluster", "service", "forceNewDeployment");
    if (request.has("taskDefinition")) {
      changes.put("taskDefinition", definitions.require(Tree.text(request, "taskDefinition")));
    }
    if (request.has("desiredCount")) {
      changes.put("runningCount", request.path("desiredCount").asInt());
    }
    service.setAll(changes);
    return Tree.object().set("service", shown(arn, false));
  }

  ObjectNode delete(JsonNode request) {
    clusters.require(request);
    String arn = arn(request, Tree.text(request, "service"));
    shelf.get(arn).put("status", "INACTIVE").put("desiredCount", 0).put("runningCount", 0);
    return Tree.object().set("service", shown(arn, false));
  }

  ObjectNode describe(JsonNode request) {
    clusters.require(request);
    boolean withTags = Tree.texts(request.path("include")).contains("TAGS");
    ObjectNode answer = Tree.object();
    ArrayNode found = answer.putArray("services");
    ArrayNode failures = answer.putArray("failures");
    for (String name : Tree.texts(request.path("services"))) {
      String arn = arn(request, name);
      if (shelf.find(arn).isPresent()) {
        found.add(shown(arn, withTags));
      } else {
        failures.addObject().put("arn", arn).put("reason", "MISSING");
      }
    }
    return answer;
  }

  ObjectNode list(JsonNode request) {
    String cluster = clusters.require(request);
    List<String> arns =
        shelf.all().stream()
            .filter(service -> active(service))
            .filter(service -> Tree.text(service, "clusterArn").equals(cluster))
            .map(service -> Tree.text(service, "serviceArn"))
            .toList();
    return Tree.object().set("serviceArns", Tree.texts(arns));
  }

  boolean has(String arn) {
    return shelf.find(arn).isPresent();
  }

  private ObjectNode shown(String arn, boolean withTags) {
    ObjectNode service = shelf.get(arn).deepCopy();
    if (withTags) {
      tags.show(arn, service.putArray("tags"));
    }
    return service;
  }

  private static boolean active(JsonNode service) {
    return Tree.text(service, "status").equals("ACTIVE");
  }

  private String arn(JsonNode request, String nameOrArn) {
    if (nameOrArn.startsWith("arn:")) {
      return nameOrArn;
    }
    String cluster = request.path("cluster").asText("default").replaceFirst("^.*cluster/", "");
    return settings.arn("ecs", "service/" + cluster + "/" + nameOrArn);
  }
}
