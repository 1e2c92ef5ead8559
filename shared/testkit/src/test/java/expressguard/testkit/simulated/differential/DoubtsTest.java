package expressguard.testkit.simulated.differential;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.preflight.plan.Row;
import expressguard.simulator.fact.Assumption;
import expressguard.simulator.fact.Assumptions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What records alone cannot tell, and so no plan may leave out or take for certain. */
class DoubtsTest {

  private static final String MAIN_PORT = "primaryContainer.containerPort";
  private static final String IMAGE = "primaryContainer.image";

  private static final String SUBNETS = "[\"subnet-0aaa111122223333a\"]";

  private static final Deed.Call PATH =
      new Deed.Call(
          "TARGET_GROUP",
          "elasticloadbalancing",
          "ModifyTargetGroup",
          "{\"TargetGroupArn\":\"${active}\",\"HealthCheckPath\":\"/h1\"}");

  @Test
  void a_path_that_was_asked_for_again_may_have_left_what_somebody_set() {
    Trial trial =
        trial(
            Assumptions.standard().switched(Assumption.REPEATED_PATH_MOVES_NOTHING),
            List.of(PATH, update(Map.of("healthCheckPath", "\"/\""))),
            update(Map.of(MAIN_PORT, "81", IMAGE, "\"a:2\"")));

    assertThat(trial.run().came().overwritten())
        .extracting(Spot::field)
        .contains("healthCheckPath");
    assertThat(unknown(trial)).contains("healthCheckPath");
  }

  @Test
  void a_path_that_new_target_groups_have_is_no_doubt_any_more() {
    Trial trial =
        trial(
            Assumptions.standard(),
            List.of(PATH, update(Map.of("healthCheckPath", "\"/\""))),
            update(Map.of(MAIN_PORT, "81", IMAGE, "\"a:2\"")));

    assertThat(trial.run().came().held()).isEmpty();
    assertThat(unknown(trial)).doesNotContain("healthCheckPath");
  }

  @Test
  void a_task_definition_with_another_port_may_move_entries_of_security_groups() {
    Deed.Call revoked =
        securityGroup(
            "SERVICE_SECURITY_GROUP", "Revoke", "Ingress", "serviceGroup", "balancerGroup");
    Trial trial =
        trial(
            Assumptions.standard(),
            List.of(
                revoked,
                update(Map.of(MAIN_PORT, "81", IMAGE, "\"a:1\"")),
                new Deed.Pause(Stage.DEPLOYMENT)),
            update(Map.of("taskDefinitionArn", "\"${own}\"")));

    assertThat(trial.run().came().overwritten()).isNotEmpty();
    assertThat(unknown(trial)).anyMatch(field -> field.startsWith("ingress[tcp 80 "));
  }

  @Test
  void a_task_definition_with_the_same_port_leaves_security_groups_alone() {
    Deed.Call opened =
        securityGroup(
            "SERVICE_SECURITY_GROUP", "Authorize", "Egress", "serviceGroup", "balancerGroup");
    Trial trial =
        trial(
            Assumptions.standard(),
            List.of(opened),
            update(Map.of("taskDefinitionArn", "\"${own}\"")));

    assertThat(trial.run().spots(Row.Kept.class))
        .extracting(Spot::field)
        .anyMatch(field -> field.startsWith("egress[tcp 80 "));
  }

  @Test
  void nobody_knows_which_call_of_one_second_came_last() {
    Trial trial =
        trial(
            Assumptions.standard(),
            List.of(
                update(Map.of(MAIN_PORT, "82", IMAGE, "\"a:3\"")),
                securityGroup(
                    "LOAD_BALANCER_SECURITY_GROUP",
                    "Authorize",
                    "Egress",
                    "balancerGroup",
                    "serviceGroup")),
            update(Map.of("scalingTarget.maxTaskCount", "22")));

    assertThat(unknown(trial)).anyMatch(field -> field.startsWith("egress[tcp 80 "));
  }

  @Test
  void what_express_mode_built_unseen_may_be_what_somebody_set() {
    Deed.Update subnets = update(Map.of("networkConfiguration.subnets", SUBNETS));
    Deed.Call network =
        new Deed.Call(
            "SERVICE",
            "ecs",
            "UpdateService",
            "{\"service\":\"web\",\"networkConfiguration\":{\"awsvpcConfiguration\":{\"subnets\":%s,\"securityGroups\":[\"${serviceGroup}\"],\"assignPublicIp\":\"ENABLED\"}}}"
                .formatted(SUBNETS));

    assertThat(unknown(trial(Assumptions.standard(), List.of(subnets, network), subnets)))
        .contains("networkConfiguration.awsvpcConfiguration.assignPublicIp");
  }

  @Test
  void a_log_group_stays_the_services_when_an_update_has_left_it() {
    Deed.Call retention =
        new Deed.Call(
            "LOG_GROUP",
            "logs",
            "PutRetentionPolicy",
            "{\"logGroupName\":\"${logGroup}\",\"retentionInDays\":1}");
    Trial trial =
        trial(
            Assumptions.standard(),
            List.of(logs("/g0"), retention, logs("/g1")),
            update(Map.of("taskRoleArn", "\"arn:aws:iam::111122223333:role/task1\"")));

    assertThat(trial.run().differences()).isEmpty();
    assertThat(trial.run().spots(Row.Kept.class))
        .contains(new Spot("LOG_GROUP", "g0", "retentionInDays"));
  }

  private static Deed.Update logs(String group) {
    return update(
        Map.of(
            "primaryContainer.awsLogsConfiguration",
            "{\"logGroup\":\"%s\",\"logStreamPrefix\":\"web\"}".formatted(group),
            IMAGE,
            "\"a:2\""));
  }

  private static Trial trial(Assumptions assumptions, List<Deed> history, Deed.Update update) {
    return new Trial(1, assumptions, history, update, false);
  }

  private static List<String> unknown(Trial trial) {
    Comparison comparison = trial.run();
    assertThat(comparison.differences()).isEmpty();
    return comparison.spots(Row.Unknown.class).stream().map(Spot::field).toList();
  }

  private static Deed.Update update(Map<String, String> members) {
    return new Deed.Update(new TreeMap<>(members));
  }

  private static Deed.Call securityGroup(
      String slot, String verb, String side, String group, String peer) {
    return new Deed.Call(
        slot,
        "ec2",
        verb + "SecurityGroup" + side,
        "{\"GroupId\":\"${%s}\",\"IpPermissions\":[{\"IpProtocol\":\"tcp\",\"FromPort\":80,\"ToPort\":80,\"UserIdGroupPairs\":[{\"GroupId\":\"${%s}\"}]}]}"
            .formatted(group, peer));
  }
}
