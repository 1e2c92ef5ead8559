package expressguard.lock.policies;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import expressguard.lock.cases.Account;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The template installs the same policies, to the character, that are proven elsewhere. */
final class CarriersTemplateTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LockParameters PLAIN =
      LockParameters.of(
          Account.PARAMETERS.lockRole(),
          Account.PARAMETERS.breakGlassRole(),
          Account.PARAMETERS.deployerRole());

  @ParameterizedTest
  @EnumSource(Carrier.class)
  void installs_the_lock_and_the_protection_of_its_carrier(Carrier carrier) throws IOException {
    for (LockParameters parameters : List.of(Account.PARAMETERS, PLAIN)) {
      Carrier protecting =
          carrier == Carrier.PERMISSIONS_BOUNDARY ? Carrier.MANAGED_POLICY : carrier;
      assertThat(installed(carrier, parameters))
          .containsExactlyInAnyOrder(
              json(LockPolicies.lock(carrier, parameters)),
              json(LockPolicies.protection(protecting, parameters)));
    }
  }

  @Test
  void attaches_a_control_policy_only_where_it_is_told_to() throws IOException {
    Map<String, JsonNode> given = new TreeMap<>(values(Carrier.SERVICE_CONTROL_POLICY, PLAIN));
    JsonNode targets = template().at("/Resources/LockControlPolicy/Properties/TargetIds");
    assertThat(new Stack(template(), given).value(targets)).isEmpty();
    given.put("TargetIds", JSON.valueToTree(List.of(Account.ID)));
    assertThat(new Stack(template(), given).value(targets))
        .contains(JSON.valueToTree(List.of(Account.ID)));
  }

  /** CloudFormation takes a template of at most 51,200 bytes without a bucket. */
  @Test
  void is_small_enough_to_be_sent_as_it_is() throws IOException {
    assertThat(Files.size(path())).isLessThan(51_200);
  }

  private static List<JsonNode> installed(Carrier carrier, LockParameters parameters)
      throws IOException {
    JsonNode template = template();
    Stack stack = new Stack(template, values(carrier, parameters));
    List<JsonNode> policies = new ArrayList<>();
    for (JsonNode resource : template.path("Resources")) {
      if (stack.holds(resource.path("Condition").asText())) {
        JsonNode properties = resource.path("Properties");
        String document = properties.has("Content") ? "Content" : "PolicyDocument";
        stack.value(properties.path(document)).ifPresent(policies::add);
      }
    }
    return policies;
  }

  private static Map<String, JsonNode> values(Carrier carrier, LockParameters parameters) {
    return Map.of(
        "Carrier", JSON.valueToTree(carrier.name()),
        "AccountId", JSON.valueToTree(parameters.account()),
        "AWS::Partition", JSON.valueToTree("aws"),
        "LockRoleArn", JSON.valueToTree(parameters.lockRole()),
        "BreakGlassRoleArn", JSON.valueToTree(parameters.breakGlassRole()),
        "DeployerRoleArn", JSON.valueToTree(parameters.deployerRole()),
        "FrozenClusterArns", list(parameters.frozenClusters()),
        "FrozenServiceArns", list(parameters.frozenServices()),
        "TargetIds", list(List.of()));
  }

  /** An empty default of a CommaDelimitedList is a list of one empty text. */
  private static JsonNode list(List<String> values) {
    return JSON.valueToTree(values.isEmpty() ? List.of("") : values);
  }

  /** A list of one is the same to IAM as its one value, which is how the texts are written. */
  private static JsonNode json(PolicyText text) throws IOException {
    return Stack.unlisted(JSON.readTree(text.text()));
  }

  /** SnakeYAML resolves a bare {@code Null} to null, as CloudFormation does; so would this fail. */
  private static JsonNode template() throws IOException {
    Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(path()));
    return JSON.valueToTree(read);
  }

  private static Path path() {
    return Path.of(System.getProperty("expressguard.root", "../.."))
        .resolve("functions/lock/carriers.yaml");
  }
}
