package expressguard.catalog.traffic;

import static expressguard.catalog.Calls.list;
import static expressguard.catalog.Calls.members;
import static org.assertj.core.api.Assertions.assertThat;

import expressguard.catalog.Calls;
import expressguard.catalog.Fields;
import expressguard.event.Data;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RuleTest {

  private static final String ALB = "app/ecs-express-gateway-alb-0a1b2c3d/50dc6c495c0c9188";
  private static final String LISTENER = Calls.elb("listener/" + ALB + "/f2f7dc8efc522ab2");
  private static final String RULE = Calls.elb("listener-rule/" + ALB + "/f2f7dc8efc522ab2/9683");
  private static final String BLUE = Calls.elb("targetgroup/ecs-gateway-tg-1/73e2d6bc24d8a067");
  private static final String GREEN = Calls.elb("targetgroup/ecs-gateway-tg-2/1a2b3c4d5e6f7081");
  private static final String UNKNOWN = "unknown (the record does not hold it)";

  private static Calls modifying(String member, Object value) {
    return Calls.of("elasticloadbalancing", "ModifyRule", "ruleArn", RULE, member, value);
  }

  private static Data forward(Object... groups) {
    return members("type", "forward", "forwardConfig", members("targetGroups", list(groups)));
  }

  @Test
  void reads_both_target_groups_with_their_weights() {
    Data actions =
        list(
            forward(
                members("targetGroupArn", BLUE, "weight", 95),
                members("targetGroupArn", GREEN, "weight", 5)));
    assertThat(modifying("actions", actions).read(RULE))
        .containsEntry(Fields.FORWARD, BLUE + "=95, " + GREEN + "=5")
        .containsKey(Fields.ACTIONS)
        .doesNotContainKeys(Fields.HOST_HEADER, Fields.PRIORITY, "ruleArn");
  }

  @Test
  void gives_a_target_group_without_weight_the_default_one() {
    assertThat(
            modifying("actions", list(members("type", "forward", "targetGroupArn", BLUE)))
                .read(RULE))
        .containsEntry(Fields.FORWARD, BLUE + "=1");
    assertThat(modifying("actions", list(forward(members("targetGroupArn", BLUE)))).read(RULE))
        .containsEntry(Fields.FORWARD, BLUE + "=1");
  }

  @Test
  void counts_the_targets_once_where_the_console_sends_them_twice() {
    Data action =
        members(
            "type",
            "forward",
            "targetGroupArn",
            BLUE,
            "forwardConfig",
            members("targetGroups", list(members("targetGroupArn", BLUE, "weight", 1))));
    assertThat(modifying("actions", list(action)).read(RULE))
        .containsEntry(Fields.FORWARD, BLUE + "=1");
  }

  @Test
  void says_that_a_redirect_forwards_to_nothing() {
    assertThat(modifying("actions", list(members("type", "redirect"))).read(RULE))
        .containsEntry(Fields.FORWARD, "(none)");
  }

  @Test
  void does_not_guess_targets_that_it_cannot_read() {
    assertThat(modifying("actions", Data.Gap.UNKNOWN).read(RULE))
        .containsEntry(Fields.FORWARD, UNKNOWN)
        .containsEntry(Fields.ACTIONS, UNKNOWN);
    Data half =
        list(
            forward(
                members("targetGroupArn", BLUE, "weight", 1),
                members("targetGroupArn", Data.HIDDEN, "weight", 1)));
    assertThat(modifying("actions", half).read(RULE)).containsEntry(Fields.FORWARD, UNKNOWN);
    assertThat(modifying("actions", "forward").read(RULE)).containsEntry(Fields.FORWARD, UNKNOWN);
    assertThat(modifying("actions", list("forward")).read(RULE))
        .containsEntry(Fields.FORWARD, UNKNOWN);
  }

  @Test
  void keeps_the_client_secret_of_an_action_to_itself() {
    Data login =
        members(
            "type",
            "authenticate-oidc",
            "authenticateOidcConfig",
            members("clientSecret", "hunter2"));
    assertThat(
            modifying("actions", list(login, forward(members("targetGroupArn", BLUE)))).read(RULE))
        .containsEntry(Fields.FORWARD, BLUE + "=1")
        .allSatisfy((field, value) -> assertThat(value).doesNotContain("hunter2"));
  }

  @Test
  void reads_hosts_wherever_the_caller_put_them() {
    String url = "we-0123.ecs.eu-west-1.on.aws";
    Data plain = list(members("field", "host-header", "values", list(url, "WWW.Example.com")));
    Data nested =
        list(
            members(
                "field",
                "host-header",
                "hostHeaderConfig",
                members("values", list(url, "www.example.com"))));
    assertThat(modifying("conditions", plain).read(RULE))
        .containsEntry(Fields.HOST_HEADER, url + ", www.example.com")
        .containsKey(Fields.CONDITIONS)
        .doesNotContainKey(Fields.FORWARD);
    assertThat(modifying("conditions", nested).read(RULE))
        .containsEntry(Fields.HOST_HEADER, url + ", www.example.com");
  }

  @Test
  void says_that_the_hosts_are_off_where_the_new_list_has_none() {
    Data paths = list(members("field", "path-pattern", "values", list("/api/*")));
    assertThat(modifying("conditions", paths).read(RULE))
        .containsEntry(Fields.HOST_HEADER, "(none)");
  }

  @Test
  void does_not_guess_hosts_that_it_cannot_read() {
    assertThat(modifying("conditions", Data.Gap.UNKNOWN).read(RULE))
        .containsEntry(Fields.HOST_HEADER, UNKNOWN);
    assertThat(
            modifying(
                    "conditions",
                    list(members("field", "host-header", "values", list("a", Data.Gap.UNKNOWN))))
                .read(RULE))
        .containsEntry(Fields.HOST_HEADER, UNKNOWN);
    assertThat(
            modifying(
                    "conditions",
                    list(members("field", "host-header", "regexValues", list("^.*$"))))
                .read(RULE))
        .containsEntry(Fields.HOST_HEADER, "unknown (hosts are given as regular expressions)");
  }

  @Test
  void names_a_new_rule_by_the_response() {
    Calls create =
        Calls.of(
            "elasticloadbalancing",
            "CreateRule",
            "listenerArn",
            LISTENER,
            "priority",
            10,
            "actions",
            list(members("type", "forward", "targetGroupArn", BLUE)),
            "tags",
            list(members("key", Fields.MANAGED_TAG, "value", "true")));
    assertThat(create.answered("rules", list(members("ruleArn", RULE))).read(RULE))
        .containsEntry(Fields.EXISTENCE, "created")
        .containsEntry(Fields.FORWARD, BLUE + "=1")
        .containsEntry(Fields.PRIORITY, "10")
        .containsEntry(Fields.tag(Fields.MANAGED_TAG), "true");
    assertThat(create.read(LISTENER))
        .containsEntry("rules[*]." + Fields.FORWARD, BLUE + "=1")
        .containsEntry("rules[*]." + Fields.EXISTENCE, "created");
  }

  @Test
  void gives_each_rule_its_priority() {
    Data pair = members("ruleArn", RULE, "priority", 5);
    Calls set = Calls.of("elasticloadbalancing", "SetRulePriorities");
    Map<String, Map<String, String>> five = Map.of(RULE, Map.of(Fields.PRIORITY, "5"));
    assertThat(set.requesting(members("rulePriorities", list(pair))).read()).isEqualTo(five);
    assertThat(set.requesting(Data.Gap.UNKNOWN).answered("rules", list(pair)).read())
        .isEqualTo(five);
    assertThat(set.requesting(Data.Gap.UNKNOWN).listing(RULE).read(RULE))
        .containsEntry(Fields.PRIORITY, UNKNOWN);
  }

  @Test
  void says_that_a_deleted_rule_is_gone() {
    assertThat(Calls.of("elasticloadbalancing", "DeleteRule", "ruleArn", RULE).read())
        .containsExactly(Map.entry(RULE, Map.of(Fields.EXISTENCE, "(removed)")));
  }
}
