package expressguard.simulator.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Account;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Settings;
import expressguard.simulator.account.Tree;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The tag {@code AmazonECSManaged=true} on managed resources (managed policy
 * AmazonECSInfrastructureRoleforExpressGatewayServices v6; terraform-provider-aws #47576).
 */
public final class ManagedTag {

  public static final String KEY = "AmazonECSManaged";

  private final Account account;
  private final Settings settings;

  public ManagedTag(Account account, Settings settings) {
    this.account = account;
    this.settings = settings;
  }

  /** Whether a resource carries the tag with the value that the policy asks for. */
  public boolean on(String service, String resource) {
    return value(tags(service, resource), KEY).equals("true");
  }

  /** Whether a resource carries a tag with this key. */
  boolean has(String service, String resource, String key) {
    JsonNode tags = tags(service, resource);
    return tags.has(key)
        || tags.findValuesAsText("Key").contains(key)
        || tags.findValuesAsText("key").contains(key);
  }

  /** The keys of all its tags. */
  SortedSet<String> keys(String service, String resource) {
    JsonNode tags = tags(service, resource);
    TreeSet<String> keys = new TreeSet<>(tags.findValuesAsText("Key"));
    keys.addAll(tags.findValuesAsText("key"));
    if (tags.isObject()) {
      tags.fieldNames().forEachRemaining(keys::add);
    }
    return keys;
  }

  private static String value(JsonNode tags, String key) {
    if (tags.has(key)) {
      return Tree.text(tags, key);
    }
    return Tree.first(tags, tag -> tag.path("Key").asText(Tree.text(tag, "key")).equals(key))
        .map(tag -> tag.path("Value").asText(Tree.text(tag, "value")))
        .orElse("");
  }

  private JsonNode tags(String service, String resource) {
    try {
      return switch (service) {
        case "elasticloadbalancing" ->
            ask(service, "DescribeTags", list("ResourceArns", resource))
                .path("TagDescriptions")
                .path(0)
                .path("Tags");
        case "ec2" ->
            ask(service, "DescribeSecurityGroups", list("GroupIds", resource))
                .path("SecurityGroups")
                .path(0)
                .path("Tags");
        case "acm" ->
            ask(service, "ListTagsForCertificate", one("CertificateArn", resource)).path("Tags");
        case "monitoring" ->
            ask(service, "ListTagsForResource", one("ResourceARN", alarm(resource))).path("Tags");
        case "application-autoscaling" ->
            ask(service, "ListTagsForResource", one("ResourceARN", target(resource))).path("Tags");
        case "ecs" ->
            ask(service, "ListTagsForResource", one("resourceArn", resource)).path("tags");
        default -> Tree.object();
      };
    } catch (ApiException _) {
      // A resource that is gone has no tags; the call itself then says what is missing.
      return Tree.object();
    }
  }

  private String alarm(String name) {
    return name.startsWith("arn:") ? name : settings.arn("cloudwatch", "alarm:" + name);
  }

  private String target(String id) {
    if (id.startsWith("arn:")) {
      return id;
    }
    ObjectNode wanted = list("ResourceIds", id).put("ServiceNamespace", "ecs");
    return Tree.text(
        ask("application-autoscaling", "DescribeScalableTargets", wanted)
            .path("ScalableTargets")
            .path(0),
        "ScalableTargetARN");
  }

  private ObjectNode ask(String service, String operation, ObjectNode request) {
    return account.call(service, operation, request);
  }

  private static ObjectNode list(String member, String value) {
    ObjectNode request = Tree.object();
    request.putArray(member).add(value);
    return request;
  }

  private static ObjectNode one(String member, String value) {
    return Tree.object().put(member, value);
  }
}
