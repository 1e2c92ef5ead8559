package expressguard.loop.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.loop.template.Template;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One role per function, and none that could do harm beyond what its function is there for. */
final class RolesTest {

  /** Everything switched on, so that every statement is there. */
  private static final Template FULL =
      Template.guard(
          Map.of(
              "Mode", "enforce",
              "Forwarder", "yes",
              "OwnKey", "yes",
              "PolicyParameter", "/guard/policy",
              "ChannelsParameter", "/guard/channels",
              "WebhookSecret",
                  "arn:aws:secretsmanager:eu-central-1:111122223333:secret:hook-AbCdEf"));

  /** Actions for which AWS knows no resource: with them, and with no other, `*` is all there is. */
  private static final Set<String> WITHOUT_RESOURCE =
      Set.of("xray:PutTraceSegments", "xray:PutTelemetryRecords");

  private static final Set<String> READING = Set.of("Get", "List", "Describe", "Lookup");

  record Allowed(String role, JsonNode statement, String action, String resource) {}

  static Stream<Allowed> everything() {
    List<Allowed> all = new ArrayList<>();
    for (Template template :
        List.of(FULL, Template.forward("111122223333", Map.of("HomeRegion", "eu-central-1")))) {
      template
          .ofType("AWS::IAM::Role")
          .forEach((role, properties) -> {
            for (JsonNode policy : properties.path("Policies")) {
              for (JsonNode statement : policy.at("/PolicyDocument/Statement")) {
                for (String action : QueuesTest.texts(statement.path("Action"))) {
                  for (String resource : QueuesTest.texts(statement.path("Resource"))) {
                    all.add(new Allowed(role, statement, action, resource));
                  }
                }
              }
            }
          });
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("everything")
  void allows_named_actions_on_named_resources(Allowed one) {
    String verb = one.action().replaceAll("^\\w+:([A-Z][a-z]+).*$", "$1");

    assertThat(one.statement().path("Effect").asText()).isEqualTo("Allow");
    assertThat(one.action()).matches("[a-z0-9-]+:[A-Za-z]+").doesNotStartWith("iam:");
    assertThat(one.action()).doesNotStartWith("organizations:").doesNotStartWith("sts:");
    if (!READING.contains(verb) && !WITHOUT_RESOURCE.contains(one.action())) {
      assertThat(one.resource()).isNotEqualTo("*").startsWith("arn:aws:");
    }
  }

  @ParameterizedTest
  @MethodSource("everything")
  void writes_no_tag_but_the_guards_own(Allowed one) {
    if (Set.of("TagResource", "UntagResource", "AddTags", "RemoveTags")
        .contains(one.action().replaceAll("^.*:", ""))) {
      String condition = one.statement().path("Condition").toString();

      assertThat(condition).contains("ForAllValues:").contains("aws:TagKeys");
      assertThat(condition).contains("express-guard:");
      // ForAllValues holds of no keys at all; this is what refuses that.
      assertThat(condition).contains("\"Null\":{\"aws:TagKeys\":\"false\"}");
    }
  }

  @Test
  void gives_each_function_a_role_of_its_own_that_no_other_service_takes() {
    Set<String> roles = new HashSet<>();
    FULL.ofType("AWS::Serverless::Function")
        .forEach((id, function) -> {
          String role = id.replace("Function", "Role");
          assertThat(function.path("Role").asText()).isEqualTo(FULL.arn(role));
          assertThat(function.has("Policies")).as("rights beside the role").isFalse();
          assertThat(FULL.properties(role).has("ManagedPolicyArns")).isFalse();
          assertThat(FULL.properties(role).path("AssumeRolePolicyDocument").path("Statement"))
              .hasToString(
                  """
                  [{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},\
                  "Action":"sts:AssumeRole"}]\
                  """);
          roles.add(role);
        });

    assertThat(FULL.ofType("AWS::IAM::Role")).containsOnlyKeys(roles);
  }
}
