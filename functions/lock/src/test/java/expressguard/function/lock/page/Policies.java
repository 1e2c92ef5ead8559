package expressguard.function.lock.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.authorization.Access;
import expressguard.authorization.AccessRequest;
import expressguard.authorization.Authorizer;
import expressguard.authorization.PolicySet;
import expressguard.authorization.RequestPrincipal;
import expressguard.authorization.context.RequestContext;
import expressguard.aws.access.AccountPolicies;
import expressguard.aws.access.ControlLevels;
import expressguard.cloudtrail.json.DataReader;
import expressguard.event.Data;
import expressguard.posture.Holder;
import expressguard.simulator.gate.Authority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The IAM of the simulated account: principals, their policies, and the evaluator over them. */
final class Policies implements Authority {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ACCOUNT = "arn:aws:iam::111122223333:";
  private static final String ALL =
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}";

  /** The simulator's roles have no paths; the lock's role has one. */
  private static final Map<String, String> PATHS =
      Map.of(ACCOUNT + "role/LockWriter", ACCOUNT + "role/express-guard/LockWriter");

  private final ObjectNode details = JSON.createObjectNode();
  private Optional<JsonNode> controlPolicy = Optional.empty();

  Policies(String lockWriter) {
    for (String list : List.of("UserDetailList", "GroupDetailList", "RoleDetailList", "Policies")) {
      details.putArray(list);
    }
    managed("arn:aws:iam::aws:policy/AdministratorAccess", ALL);
    managed(ACCOUNT + "policy/express-guard/lock-writer", lockWriter);
    attach(
        principal("UserDetailList", "user/alice"), "arn:aws:iam::aws:policy/AdministratorAccess");
    attach(
        principal("RoleDetailList", "role/deployer"),
        "arn:aws:iam::aws:policy/AdministratorAccess");
    attach(
        principal("RoleDetailList", "role/BreakGlass"),
        "arn:aws:iam::aws:policy/AdministratorAccess");
    attach(
        principal("RoleDetailList", "role/express-guard/LockWriter"),
        ACCOUNT + "policy/express-guard/lock-writer");
  }

  void managed(String arn, String document) {
    ObjectNode policy = details.withArray("Policies").addObject().put("Arn", arn);
    policy
        .putArray("PolicyVersionList")
        .addObject()
        .put("IsDefaultVersion", true)
        .set("Document", read(document));
  }

  void attachToRole(String name, String policyArn) {
    for (JsonNode role : details.path("RoleDetailList")) {
      if (role.path("Arn").asText().endsWith("/" + name)) {
        attach((ObjectNode) role, policyArn);
      }
    }
  }

  void control(String document) {
    controlPolicy = Optional.of(read(document));
  }

  String details() {
    return details.toString();
  }

  /** As DescribePolicy answers. */
  String controlPolicy() {
    ArrayNode level = JSON.createArrayNode();
    describe(level, "FullAWSAccess", ALL);
    controlPolicy.ifPresent(policy -> describe(level, "express-guard-lock", policy.toString()));
    return level.toString();
  }

  @Override
  public Optional<String> refusal(Question question) {
    String caller = question.caller().principal().id();
    String arn = PATHS.getOrDefault(caller, caller);
    return holders().stream()
        .filter(holder -> holder.principal().arn().equals(arn))
        .findFirst()
        .flatMap(holder -> refusal(holder.policies(), arn, question));
  }

  private static Optional<String> refusal(PolicySet policies, String arn, Question question) {
    RequestContext context = RequestContext.complete();
    for (String key : question.tagKeys()) {
      context = context.with("aws:ResourceTag/" + key, "");
    }
    List<String> tagKeys = new ArrayList<>();
    question.request().path("tags").forEach(tag -> tagKeys.add(tag.path("key").asText()));
    question.request().path("tagKeys").forEach(key -> tagKeys.add(key.asText()));
    if (!tagKeys.isEmpty()) {
      context = context.with("aws:TagKeys", tagKeys);
    }
    String resource = question.resource().isEmpty() ? "*" : question.resource();
    return switch (Authorizer.decide(
        new AccessRequest(RequestPrincipal.of(arn), question.action(), resource, context),
        policies)) {
      case Access.Allowed _ -> Optional.empty();
      case Access.ExplicitlyDenied denied ->
          Optional.of("with an explicit deny in a " + denied.type().words());
      case Access.ImplicitlyDenied _ ->
          Optional.of(
              "because no identity-based policy allows the " + question.action() + " action");
      case Access.Unknown(var why) -> throw new AssertionError("nothing is unknown here: " + why);
    };
  }

  private List<Holder> holders() {
    return AccountPolicies.read(
        List.of(data(details())), ControlLevels.read(List.of(data(controlPolicy())), false));
  }

  private ObjectNode principal(String list, String name) {
    return details.withArray(list).addObject().put("Arn", ACCOUNT + name);
  }

  private static void attach(ObjectNode principal, String policyArn) {
    principal.withArray("AttachedManagedPolicies").addObject().put("PolicyArn", policyArn);
  }

  private static void describe(ArrayNode level, String name, String content) {
    ObjectNode policy = level.addObject().putObject("Policy");
    policy.putObject("PolicySummary").put("Name", name);
    policy.put("Content", content);
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Data data(String text) {
    try {
      return new DataReader().read(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
