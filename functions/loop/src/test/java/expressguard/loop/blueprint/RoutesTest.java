package expressguard.loop.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.bus.Bus;
import expressguard.loop.template.RuleBook;
import expressguard.loop.template.Template;
import expressguard.policy.Response;
import expressguard.testkit.EventPair;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where else events go: deployments, the heartbeat, findings on the guard's bus, other Regions. */
final class RoutesTest {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String ACCOUNT = "111122223333";
  private static final String MANAGEMENT = "999988887777";
  private static final String HOME_BUS =
      "arn:aws:events:eu-central-1:111122223333:event-bus/default";
  private static final Map<String, String> TO_FRANKFURT = Map.of("HomeRegion", "eu-central-1");
  private static final Template OBSERVING = Template.guard(Map.of());

  @Test
  void takes_deployments_in_beside_the_calls() {
    ObjectNode deployment = event("aws.ecs", "ECS Deployment State Change");
    deployment.withObject("detail").put("eventName", "SERVICE_DEPLOYMENT_IN_PROGRESS");

    assertThat(RuleBook.of(OBSERVING, "default").matching(deployment))
        .containsExactly("DeploymentRule", "LockDeploymentRule");
  }

  @Test
  void takes_no_deployment_from_anybody_but_aws() {
    assertThat(
            RuleBook.of(OBSERVING, "default")
                .matching(event("my.ecs", "ECS Deployment State Change")))
        .isEmpty();
  }

  @Test
  void lets_the_heartbeat_in_and_no_other_tag_that_the_guard_writes() {
    RuleBook rules = RuleBook.of(OBSERVING, "default");

    assertThat(rules.matching(tagged(OBSERVING.arn("CanaryCluster"), "SweepRole")))
        .containsExactly("HeartbeatRule");
    assertThat(
            rules.matching(tagged("arn:aws:ecs:eu-central-1:111122223333:cluster/x", "SweepRole")))
        .isEmpty();
    assertThat(rules.matching(tagged(OBSERVING.arn("CanaryCluster"), "AnnotateRole"))).isEmpty();
  }

  @Test
  void has_no_heartbeat_without_a_canary() {
    Template without = Template.guard(Map.of("Canary", "no"));

    assertThat(without.ofType("AWS::ECS::Cluster")).isEmpty();
    assertThat(without.rules()).noneMatch(rule -> rule.id().equals("HeartbeatRule"));
    assertThat(
            without.properties("DetectFunction").at("/Environment/Variables/CANARY_ARN").asText())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"notify", "enforce"})
  void brings_a_finding_to_the_responses_that_it_names(String mode) {
    Template template = Template.guard(Map.of("Mode", mode));
    RuleBook rules = RuleBook.of(template, "express-guard");

    assertThat(rules.matching(finding("observe"))).isEmpty();
    assertThat(rules.matching(finding("annotate"))).containsExactly("AnnotateRule");
    assertThat(rules.matching(finding("notify"))).containsExactly("NotifyRule");
    assertThat(rules.matching(finding("annotate", "notify")))
        .containsExactly("AnnotateRule", "NotifyRule");
    assertThat(rules.matching(finding("lock")))
        .isEqualTo(mode.equals("enforce") ? List.of("LockRule") : List.of());
  }

  @Test
  void brings_what_became_of_locks_to_notify_and_to_nobody_while_it_observes() {
    ObjectNode lock = event(Bus.SOURCE, Bus.LOCK_DETAIL_TYPE);
    Template enforcing = Template.guard(Map.of("Mode", "enforce"));

    assertThat(RuleBook.of(enforcing, "express-guard").matching(lock))
        .containsExactly("LockNewsRule");
    assertThat(RuleBook.of(OBSERVING, "express-guard").matching(lock)).isEmpty();
  }

  @Test
  void brings_no_finding_to_any_response_while_it_observes() {
    for (Response response : Response.values()) {
      assertThat(RuleBook.of(OBSERVING, "express-guard").matching(finding(response.word())))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Response.class)
  void takes_no_finding_that_somebody_else_put_on_the_bus(Response response) {
    Template template = Template.guard(Map.of("Mode", "enforce"));
    ObjectNode forged = finding(response.word());
    forged.put("source", "express-guard.forged");

    assertThat(RuleBook.of(template, "express-guard").matching(forged)).isEmpty();
  }

  @Test
  void forwards_from_us_east_1_what_the_guards_rules_take_at_home() {
    RuleBook home = RuleBook.of(OBSERVING, "default");
    RuleBook there = RuleBook.of(Template.forward(ACCOUNT, TO_FRANKFURT), "default");
    Set<String> global = Set.of("DnsRule", "IdentityRule", "OrganizationsRule");

    for (EventPair pair : EventPair.all()) {
      boolean forwarded = home.matching(pair.event()).stream().anyMatch(global::contains);
      assertThat(there.matching(pair.event()))
          .as(pair.name())
          .isEqualTo(forwarded ? List.of("GlobalRule") : List.of());
    }
  }

  @Test
  void forwards_from_the_management_account_what_concerns_the_organization_alone() {
    Map<String, String> parameters = Map.of("HomeRegion", "eu-central-1", "HomeAccount", ACCOUNT);
    RuleBook there = RuleBook.of(Template.forward(MANAGEMENT, parameters), "default");

    for (EventPair pair : EventPair.all()) {
      boolean organization = pair.name().startsWith("organizations/");
      assertThat(there.matching(pair.event()))
          .as(pair.name())
          .isEqualTo(organization ? List.of("GlobalRule") : List.of());
    }
  }

  @Test
  void forwards_to_the_default_bus_of_the_guard_alone() {
    for (Template forward :
        List.of(
            Template.forward(ACCOUNT, TO_FRANKFURT),
            Template.forward(
                MANAGEMENT, Map.of("HomeRegion", "eu-central-1", "HomeAccount", ACCOUNT)))) {
      assertThat(forward.rules()).isNotEmpty().allMatch(rule -> rule.targets(HOME_BUS));
      assertThat(
              forward
                  .properties("ForwardRole")
                  .at("/Policies/0/PolicyDocument/Statement")
                  .valueStream())
          .singleElement()
          .matches(allowed -> allowed.path("Action").asText().equals("events:PutEvents"))
          .matches(allowed -> allowed.path("Resource").asText().equals(HOME_BUS));
    }
  }

  @Test
  void forwards_the_guards_own_heartbeat_and_nothing_else_that_calls_itself_the_guard() {
    RuleBook there = RuleBook.of(Template.forward(ACCOUNT, TO_FRANKFURT), "default");
    RuleBook home = RuleBook.of(Template.guard(Map.of("Forwarder", "yes")), "default");
    ObjectNode beat = event("express-guard", "Express Guard Heartbeat");
    beat.put("account", ACCOUNT).put("region", "us-east-1");

    assertThat(there.matching(beat)).containsExactly("BeatRule");
    assertThat(home.matching(beat)).containsExactly("ForwardedBeatRule");
    assertThat(RuleBook.of(OBSERVING, "default").matching(beat)).isEmpty();
    assertThat(there.matching(finding("notify"))).isEmpty();
    assertThat(home.matching(beat.deepCopy().put("region", "eu-central-1"))).isEmpty();
    assertThat(home.matching(beat.deepCopy().put("account", MANAGEMENT))).isEmpty();
  }

  @Test
  void lets_the_management_account_put_events_of_its_organization_alone() {
    Template guard = Template.guard(Map.of("ManagementAccount", MANAGEMENT));

    assertThat(OBSERVING.ofType("AWS::Events::EventBusPolicy")).isEmpty();
    assertThat(guard.properties("ManagementBusPolicy").path("Statement"))
        .hasToString(
            """
            {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::999988887777:root"},\
            "Action":"events:PutEvents","Resource":"%s",\
            "Condition":{"StringEquals":{"events:source":"aws.organizations"}}}\
            """
                .formatted(HOME_BUS));
  }

  @Test
  void forwards_nothing_where_the_guard_is_in_us_east_1_itself() {
    Template forward = Template.forward(ACCOUNT, Map.of("HomeRegion", "us-east-1"));

    assertThat(forward.ids()).containsExactly("Nothing");
  }

  private static ObjectNode event(String source, String detailType) {
    ObjectNode event = NODES.objectNode();
    event.put("version", "0").put("id", "1").put("detail-type", detailType);
    event.put("source", source).put("account", "111122223333").put("region", "eu-central-1");
    event.put("time", "2026-10-12T09:47:29Z").putArray("resources");
    event.putObject("detail");
    return event;
  }

  private static JsonNode tagged(String resource, String role) {
    ObjectNode event = EventPair.named("ecs/TagResource.lock-by-the-guard").event().deepCopy();
    event.withObject("/detail/requestParameters").put("resourceArn", resource);
    event
        .withObject("/detail/userIdentity/sessionContext/sessionIssuer")
        .put("arn", OBSERVING.arn(role));
    return event;
  }

  private static ObjectNode finding(String... responses) {
    ObjectNode event = event(Bus.SOURCE, Bus.DETAIL_TYPE);
    var words = event.withObject("detail").putArray("responses");
    List.of(responses).forEach(words::add);
    return event;
  }
}
