package expressguard.loop.template;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.loop.template.PlannedNames.Place;
import expressguard.testkit.EventFiles;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A template with parameters given and every intrinsic function answered, as CloudFormation would
 * see it after the SAM transform's names.
 */
public final class Template {

  /** The account and Region of {@code events/}. */
  private static final Place EVENTS =
      new Place("aws", "eu-central-1", "111122223333", "express-guard");

  private final JsonNode source;
  private final Names names;
  private final SortedMap<String, JsonNode> resources;

  private Template(JsonNode source, Names names, SortedMap<String, JsonNode> resources) {
    this.source = source;
    this.names = names;
    this.resources = resources;
  }

  /** The guard's template in the account of {@code events/}. */
  public static Template guard(Map<String, String> parameters) {
    return at("template.yaml", parameters, EVENTS, "https://sqs.invalid");
  }

  /** The forwarder's template in us-east-1 of an account. */
  public static Template forward(String account, Map<String, String> parameters) {
    Place there = new Place(EVENTS.partition(), "us-east-1", account, "forward");
    return at("functions/forward/template.yaml", parameters, there, "https://sqs.invalid");
  }

  /** The guard's template, in front of an emulator. */
  public static Template emulated(
      Map<String, String> parameters,
      String region,
      String account,
      String stack,
      String endpoint) {
    return at("template.yaml", parameters, new Place("aws", region, account, stack), endpoint);
  }

  private static Template at(
      String path, Map<String, String> parameters, Place place, String endpoint) {
    JsonNode source = YamlNodes.read(EventFiles.root().resolve(path));
    SortedMap<String, String> values = new TreeMap<>();
    source
        .path("Parameters")
        .properties()
        .forEach(parameter ->
            values.put(parameter.getKey(), parameter.getValue().path("Default").asText()));
    values.putAll(parameters);
    values.put("AWS::AccountId", place.account());
    values.put("AWS::Region", place.region());
    values.put("AWS::Partition", place.partition());
    values.put("AWS::StackName", place.stack());
    JsonNode all = source.path("Resources");
    Names names = new PlannedNames(all, place, endpoint);
    Intrinsics intrinsics = new Intrinsics(values, source.path("Conditions"), names);
    SortedMap<String, JsonNode> resources = new TreeMap<>();
    all.properties()
        .forEach(resource -> {
          JsonNode condition = resource.getValue().path("Condition");
          if (condition.isMissingNode() || intrinsics.holds(condition.asText())) {
            resources.put(resource.getKey(), intrinsics.resolved(resource.getValue()));
          }
        });
    return new Template(source, names, resources);
  }

  /** The template as it is written, in the long form of its functions. */
  public JsonNode source() {
    return source;
  }

  /** The logical ids of all that it makes. */
  public SortedSet<String> ids() {
    return new TreeSet<>(resources.keySet());
  }

  /** The ARN that a resource will have. */
  public String arn(String logicalId) {
    return names.attribute(logicalId, "Arn");
  }

  /** What {@code Fn::GetAtt} gives for a resource. */
  public String attribute(String logicalId, String attribute) {
    return names.attribute(logicalId, attribute);
  }

  /** What {@code Ref} gives for a resource: a name, a URL, an ARN. */
  public String ref(String logicalId) {
    return names.ref(logicalId);
  }

  /** The properties of every resource of a type, by logical id. */
  public SortedMap<String, JsonNode> ofType(String type) {
    SortedMap<String, JsonNode> found = new TreeMap<>();
    resources.forEach((id, resource) -> {
      if (resource.path("Type").asText().equals(type)) {
        found.put(id, resource.path("Properties"));
      }
    });
    return Collections.unmodifiableSortedMap(found);
  }

  /** The properties of one resource. */
  public JsonNode properties(String logicalId) {
    if (!resources.containsKey(logicalId)) {
      throw new IllegalArgumentException("the template makes no `" + logicalId + "`");
    }
    return resources.get(logicalId).path("Properties");
  }

  /** Every rule, by logical id. */
  public List<EventRule> rules() {
    return ofType("AWS::Events::Rule").entrySet().stream()
        .map(rule -> new EventRule(rule.getKey(), rule.getValue()))
        .toList();
  }
}
