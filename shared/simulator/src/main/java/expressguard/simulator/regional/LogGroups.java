package expressguard.simulator.regional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Handler;
import expressguard.simulator.account.Settings;
import expressguard.simulator.account.Shelf;
import expressguard.simulator.account.Tags;
import expressguard.simulator.account.Tree;
import java.util.Map;

/** Log groups (CloudWatch Logs API reference). */
final class LogGroups {

  private final Settings settings;
  private final Tags tags = Tags.capital();
  private final Shelf shelf = new Shelf("ResourceNotFoundException");

  LogGroups(Settings settings) {
    this.settings = settings;
  }

  Map<String, Handler> operations() {
    return Map.of(
        "CreateLogGroup", this::create,
        "DeleteLogGroup", this::delete,
        "DescribeLogGroups", this::describe,
        "PutRetentionPolicy", this::retain,
        "TagResource", this::tag,
        "UntagResource", this::untag,
        "ListTagsForResource", this::listTags);
  }

  private ObjectNode create(JsonNode request) {
    String name = Tree.text(request, "logGroupName");
    if (shelf.find(name).isPresent()) {
      throw ApiException.of(
          "ResourceAlreadyExistsException", "The specified log group already exists");
    }
    String arn = settings.arn("logs", "log-group:" + name);
    shelf.put(
        name,
        Tree.object().put("logGroupName", name).put("arn", arn + ":*").put("logGroupArn", arn));
    tags.addMap(arn, request.path("tags"));
    return Tree.object();
  }

  private ObjectNode delete(JsonNode request) {
    shelf.remove(Tree.text(request, "logGroupName"));
    return Tree.object();
  }

  private ObjectNode describe(JsonNode request) {
    ObjectNode answer = Tree.object();
    ArrayNode list = answer.putArray("logGroups");
    String prefix = Tree.text(request, "logGroupNamePrefix");
    shelf.all().stream()
        .filter(group -> Tree.text(group, "logGroupName").startsWith(prefix))
        .forEach(group -> list.add(group.deepCopy()));
    return answer;
  }

  private ObjectNode retain(JsonNode request) {
    shelf
        .get(Tree.text(request, "logGroupName"))
        .put("retentionInDays", request.path("retentionInDays").asInt());
    return Tree.object();
  }

  private ObjectNode tag(JsonNode request) {
    tags.addMap(Tree.text(request, "resourceArn"), request.path("tags"));
    return Tree.object();
  }

  private ObjectNode untag(JsonNode request) {
    Tree.texts(request.path("tagKeys"))
        .forEach(key -> tags.remove(Tree.text(request, "resourceArn"), key));
    return Tree.object();
  }

  private ObjectNode listTags(JsonNode request) {
    return Tree.object().set("tags", tags.map(Tree.text(request, "resourceArn")));
  }
}
