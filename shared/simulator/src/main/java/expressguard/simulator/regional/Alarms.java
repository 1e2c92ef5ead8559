package expressguard.simulator.regional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Handler;
import expressguard.simulator.account.Settings;
import expressguard.simulator.account.Shelf;
import expressguard.simulator.account.Tags;
import expressguard.simulator.account.Tree;
import java.util.List;
import java.util.Map;

/** Metric alarms (CloudWatch API reference). */
final class Alarms {

  private final Settings settings;
  private final Tags tags = Tags.capital();
  private final Shelf shelf = new Shelf("ResourceNotFound");

  Alarms(Settings settings) {
    this.settings = settings;
  }

  Map<String, Handler> operations() {
    return Map.of(
        "PutMetricAlarm", this::put,
        "DeleteAlarms", this::delete,
        "DescribeAlarms", this::describe,
        "SetAlarmState", this::state,
        "EnableAlarmActions", request -> actions(request, true),
        "DisableAlarmActions", request -> actions(request, false),
        "TagResource", this::tag,
        "UntagResource", this::untag,
        "ListTagsForResource", this::listTags);
  }

  /** Overwrites the whole alarm; tags of an existing one stay (CloudWatch, PutMetricAlarm). */
  private ObjectNode put(JsonNode request) {
    String name = Tree.text(request, "AlarmName");
    String arn = arn(name);
    ObjectNode alarm = Tree.object().put("AlarmArn", arn);
    alarm.setAll(Tree.without(request, "Tags"));
    alarm.put("StateValue", shelf.find(name).map(old -> Tree.text(old, "StateValue")).orElse("OK"));
    if (shelf.find(name).isEmpty()) {
      tags.add(arn, request.path("Tags"));
    }
    shelf.put(name, alarm);
    return Tree.object();
  }

  private ObjectNode delete(JsonNode request) {
    for (String name : Tree.texts(request.path("AlarmNames"))) {
      shelf.remove(name);
      tags.clear(arn(name));
    }
    return Tree.object();
  }

  private ObjectNode describe(JsonNode request) {
    List<String> wanted = Tree.texts(request.path("AlarmNames"));
    ObjectNode answer = Tree.object();
    ArrayNode list = answer.putArray("MetricAlarms");
    shelf.all().stream()
        .filter(alarm -> wanted.isEmpty() || wanted.contains(Tree.text(alarm, "AlarmName")))
        .forEach(alarm -> list.add(alarm.deepCopy()));
    return answer;
  }

  private ObjectNode state(JsonNode request) {
    shelf.get(Tree.text(request, "AlarmName")).put("StateValue", Tree.text(request, "StateValue"));
    return Tree.object();
  }

  private ObjectNode actions(JsonNode request, boolean enabled) {
    Tree.texts(request.path("AlarmNames"))
        .forEach(name -> shelf.get(name).put("ActionsEnabled", enabled));
    return Tree.object();
  }

  private ObjectNode tag(JsonNode request) {
    tags.add(Tree.text(request, "ResourceARN"), request.path("Tags"));
    return Tree.object();
  }

  private ObjectNode untag(JsonNode request) {
    Tree.texts(request.path("TagKeys"))
        .forEach(key -> tags.remove(Tree.text(request, "ResourceARN"), key));
    return Tree.object();
  }

  private ObjectNode listTags(JsonNode request) {
    ObjectNode answer = Tree.object();
    tags.show(Tree.text(request, "ResourceARN"), answer.putArray("Tags"));
    return answer;
  }

  private String arn(String name) {
    return settings.arn("cloudwatch", "alarm:" + name);
  }
}
