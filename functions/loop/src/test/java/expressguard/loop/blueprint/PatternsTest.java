package expressguard.loop.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.catalog.Catalog;
import expressguard.event.EventKey;
import expressguard.loop.template.EventRule;
import expressguard.loop.template.RuleBook;
import expressguard.loop.template.Template;
import expressguard.testkit.EventPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the template let in what is watched, each by one rule, and nothing else. */
final class PatternsTest {

  /**
   * A page of AWS has it so; EventBridge's own events are not known to. Archives are read with it.
   */
  private static final String TRAILING_BLANK = "oddities/event-name-with-trailing-blank";

  /** The organization's, as the events know it. */
  private static final String MANAGEMENT = "999988887777";

  private static final Template TEMPLATE =
      Template.guard(Map.of("ManagementAccount", MANAGEMENT, "Forwarder", "yes"));

  /** The rules of what is no call that the catalogue has. */
  private static final Set<String> OTHERS =
      Set.of("DeploymentRule", "HeartbeatRule", "ForwardedBeatRule", "OwnLockRule");

  private static final Catalog CATALOG = Catalog.standard();
  private static final RuleBook RULES = RuleBook.of(TEMPLATE, "default");

  static List<EventPair> pairs() {
    return EventPair.all();
  }

  static Stream<String> roles() {
    return Stream.of("DetectRole", "SweepRole", "AnnotateRole", "NotifyRole", "LockRole")
        .map(role -> TEMPLATE.arn(role));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void lets_a_watched_call_in_by_the_rule_of_its_source_alone(EventPair pair) {
    EventKey key = key(pair.event());
    boolean watched = CATALOG.watches(key) && !pair.name().equals(TRAILING_BLANK);

    assertThat(RULES.matching(pair.event()))
        .as("%s", key)
        .isEqualTo(watched ? List.of(rulesBySource().get(key.eventSource())) : List.of());
  }

  @Test
  void names_each_row_of_the_catalogue_once_and_no_other_call() {
    List<EventKey> named = new ArrayList<>();
    for (EventRule rule : intakeRules()) {
      JsonNode detail = rule.pattern().path("detail");
      assertThat(detail.path("eventSource").size()).as(rule.id()).isEqualTo(1);
      String source = detail.path("eventSource").get(0).asText();
      detail.path("eventName").forEach(name -> named.add(new EventKey(source, name.asText())));
    }

    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(
            CATALOG.rows().stream().map(row -> row.key()).distinct().toList());
  }

  @ParameterizedTest
  @MethodSource("roles")
  void keeps_every_call_of_the_guards_own_roles_out_but_the_tags_of_its_lock(String role) {
    for (EventPair pair : EventPair.all()) {
      boolean lock = role.equals(TEMPLATE.arn("LockRole")) && isTagOfEcs(pair.event());
      assertThat(RULES.matching(by(role, pair.event())))
          .as(pair.name())
          .isEqualTo(lock ? List.of("OwnLockRule") : List.of());
    }
  }

  @Test
  void takes_nothing_from_a_source_that_only_looks_like_one_of_aws() {
    for (EventPair pair : EventPair.all()) {
      for (String source : List.of("express-guard", "awsx.ecs", "my.aws.ecs", "AWS.ecs", "ecs")) {
        ObjectNode forged = pair.event().deepCopy();
        forged.put("source", source);
        assertThat(RULES.matching(forged)).as("%s from %s", pair.name(), source).isEmpty();
      }
    }
  }

  @Test
  void takes_nothing_of_another_account() {
    for (EventPair pair : EventPair.all()) {
      ObjectNode foreign = pair.event().deepCopy();
      foreign.put("account", "444455556666");
      assertThat(RULES.matching(foreign)).as(pair.name()).isEmpty();
    }
  }

  @Test
  void takes_of_the_management_account_what_concerns_the_organization_alone() {
    for (EventPair pair : EventPair.all()) {
      ObjectNode foreign = pair.event().deepCopy();
      foreign.put("account", MANAGEMENT);
      assertThat(RULES.matching(foreign)).as(pair.name()).isSubsetOf("OrganizationsRule");
    }
  }

  @Test
  void lets_no_call_in_that_the_catalogue_leaves_out() {
    for (var unwatched : CATALOG.unwatched()) {
      if (!CATALOG.watches(unwatched.key())) {
        assertThat(RULES.matching(called(unwatched.key()))).as("%s", unwatched.key()).isEmpty();
      }
    }
  }

  @Test
  void lets_no_read_in() {
    for (var row : CATALOG.rows()) {
      for (String verb : List.of("Describe", "List", "Get", "Lookup")) {
        EventKey read = new EventKey(row.key().eventSource(), verb + row.key().eventName());
        assertThat(RULES.matching(called(read))).as("%s", read).isEmpty();
      }
    }
  }

  @Test
  void takes_a_name_only_together_with_its_source() {
    for (var row : CATALOG.rows()) {
      for (String source : List.of("apprunner", "vpc-lattice", "events", "rbin", "eks")) {
        EventKey other = new EventKey(source + ".amazonaws.com", row.key().eventName());
        if (!CATALOG.watches(other)) {
          assertThat(RULES.matching(called(other))).as("%s", other).isEmpty();
        }
      }
    }
  }

  @Test
  void keeps_every_pattern_within_what_EventBridge_takes() {
    for (EventRule rule : TEMPLATE.rules()) {
      // Quotas of Amazon EventBridge: event pattern size, 2,048 characters. The names of the five
      // roles will be longer than the planned ones by their path and CloudFormation's own ending.
      int longest = rule.pattern().toString().length() + 5 * ("express-guard/".length() + 15);
      assertThat(longest).as(rule.id()).isLessThanOrEqualTo(2048);
    }
  }

  private static List<EventRule> intakeRules() {
    String intake = TEMPLATE.arn("IntakeQueue");
    return TEMPLATE.rules().stream()
        .filter(rule -> rule.targets(intake))
        .filter(rule -> !OTHERS.contains(rule.id()))
        .toList();
  }

  private static SortedMap<String, String> rulesBySource() {
    SortedMap<String, String> rules = new TreeMap<>();
    intakeRules()
        .forEach(rule -> rules.put(rule.pattern().at("/detail/eventSource/0").asText(), rule.id()));
    return rules;
  }

  private static boolean isTagOfEcs(JsonNode event) {
    return List.of(
            new EventKey("ecs.amazonaws.com", "TagResource"),
            new EventKey("ecs.amazonaws.com", "UntagResource"))
        .contains(key(event));
  }

  private static EventKey key(JsonNode event) {
    JsonNode detail = event.path("detail");
    return new EventKey(detail.path("eventSource").asText(), detail.path("eventName").asText());
  }

  /** A plain call of this API, in the envelope that EventBridge puts around it. */
  private static JsonNode called(EventKey key) {
    ObjectNode event = EventPair.named("principals/IamUser").event().deepCopy();
    event.put("source", "aws." + key.eventSource().replace(".amazonaws.com", ""));
    event.withObject("detail").put("eventSource", key.eventSource());
    event.withObject("detail").put("eventName", key.eventName());
    return event;
  }

  private static JsonNode by(String role, JsonNode event) {
    ObjectNode own = event.deepCopy();
    own.withObject("detail").remove("userIdentity");
    own.withObject("detail")
        .withObject("userIdentity")
        .put("type", "AssumedRole")
        .withObject("sessionContext")
        .withObject("sessionIssuer")
        .put("type", "Role")
        .put("arn", role);
    return own;
  }
}
