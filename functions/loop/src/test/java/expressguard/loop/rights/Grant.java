package expressguard.loop.rights;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.loop.call.MadeCall;
import expressguard.loop.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One action on one resource that a role allows.
 *
 * @param sid the statement's name
 * @param resource an ARN, which can have {@code *} in it
 */
record Grant(String sid, String action, String resource) {

  /** All that a role allows, statement by statement. */
  static List<Grant> of(Template template, String role) {
    List<Grant> grants = new ArrayList<>();
    for (JsonNode policy : template.properties(role).path("Policies")) {
      for (JsonNode statement : policy.at("/PolicyDocument/Statement")) {
        for (String action : texts(statement.path("Action"))) {
          for (String resource : texts(statement.path("Resource"))) {
            grants.add(new Grant(statement.path("Sid").asText(), action, resource));
          }
        }
      }
    }
    return List.copyOf(grants);
  }

  /** Whether another one is the same, or the same for other kinds of resources. */
  boolean isAlike(Grant other) {
    boolean same = sid.equals(other.sid) && action.equals(other.action);
    return equals(other) || (same && isForMany() && other.isForMany());
  }

  private boolean isForMany() {
    return resource.contains("*");
  }

  /** Whether it lets a call be made. */
  boolean allows(MadeCall call, Arns arns) {
    return action.equals(call.action()) && covers(arns.of(call));
  }

  private boolean covers(String arn) {
    String glob = "\\Q" + resource.replace("*", "\\E.*\\Q") + "\\E";
    return resource.equals("*") || Pattern.matches(glob, arn);
  }

  private static List<String> texts(JsonNode oneOrMore) {
    return oneOrMore.isArray()
        ? oneOrMore.valueStream().map(JsonNode::asText).toList()
        : List.of(oneOrMore.asText());
  }
}
