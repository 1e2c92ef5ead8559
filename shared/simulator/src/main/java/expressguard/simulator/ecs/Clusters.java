package expressguard.simulator.ecs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Settings;
import expressguard.simulator.account.Shelf;
import expressguard.simulator.account.Tags;
import expressguard.simulator.account.Tree;
import java.util.List;

/** Clusters (ECS API reference, Cluster). */
final class Clusters {

  private final Settings settings;
  private final Tags tags;
  private final Shelf shelf = new Shelf("ClusterNotFoundException");

  Clusters(Settings settings, Tags tags) {
    this.settings = settings;
    this.tags = tags;
  }

  ObjectNode create(JsonNode request) {
    String name = request.path("clusterName").asText("default");
    String arn = arn(name);
    if (shelf.find(arn).isEmpty()) {
      ObjectNode made =
          Tree.object().put("clusterArn", arn).put("clusterName", name).put("status", "ACTIVE");
      made.set("capacityProviders", Tree.texts(List.of("FARGATE")));
      shelf.put(arn, made);
    }
    tags.add(arn, request.path("tags"));
    return Tree.object().set("cluster", shelf.get(arn).deepCopy());
  }

  ObjectNode describe(JsonNode request) {
    ObjectNode answer = Tree.object();
    ArrayNode found = answer.putArray("clusters");
    ArrayNode failures = answer.putArray("failures");
    List<String> wanted =
        request.has("clusters") ? Tree.texts(request.path("clusters")) : List.of("default");
    for (String cluster : wanted) {
      shelf
          .find(arn(cluster))
          .ifPresentOrElse(
              item -> found.add(item.deepCopy()),
              () -> failures.addObject().put("arn", arn(cluster)).put("reason", "MISSING"));
    }
    return answer;
  }

  ObjectNode list(JsonNode request) {
    List<String> arns =
        shelf.all().stream().map(cluster -> Tree.text(cluster, "clusterArn")).toList();
    return Tree.object().set("clusterArns", Tree.texts(arns));
  }

  /** The ARN of a cluster that is there, given by name, ARN or not at all. */
  String require(JsonNode request) {
    String arn = arn(request.path("cluster").asText("default"));
    shelf.get(arn);
    return arn;
  }

  private String arn(String nameOrArn) {
    return nameOrArn.startsWith("arn:") ? nameOrArn : settings.arn("ecs", "cluster/" + nameOrArn);
  }
}
