package expressguard.catalog.operations;

import static expressguard.catalog.Calls.list;
import static expressguard.catalog.Calls.members;
import static org.assertj.core.api.Assertions.assertThat;

import expressguard.catalog.Calls;
import expressguard.catalog.Fields;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AlarmAndLogTest {

  private static final String ALARM = Calls.arn("cloudwatch", "alarm:default/web/RollbackAlarm");
  private static final String GROUP = Calls.arn("logs", "log-group:/aws/ecs/default/web-1a2b");

  @Test
  void reads_the_rollback_alarm_that_is_replaced() {
    Map<String, String> fields =
        Calls.of(
                "monitoring", "PutMetricAlarm",
                "alarmName", "default/web/RollbackAlarm",
                "threshold", "5.0",
                "evaluationPeriods", 3,
                "metrics", list(members("id", "e1", "expression", "m1/m2")))
            .read(ALARM);
    assertThat(fields)
        .containsEntry("threshold", "5")
        .containsEntry("evaluationPeriods", "3")
        .containsKey("metrics")
        .doesNotContainKey("alarmName");
  }

  @Test
  void switches_and_deletes_each_alarm_that_is_named() {
    assertThat(
            Calls.of(
                    "monitoring",
                    "DisableAlarmActions",
                    "alarmNames",
                    list("default/web/RollbackAlarm", "other"))
                .read())
        .containsOnlyKeys(ALARM, Calls.arn("cloudwatch", "alarm:other"))
        .containsEntry(ALARM, Map.of("actionsEnabled", "false"));
    assertThat(
            Calls.of("monitoring", "DeleteAlarms", "alarmNames", list("default/web/RollbackAlarm"))
                .read(ALARM))
        .containsExactly(Map.entry(Fields.EXISTENCE, "(removed)"));
  }

  @Test
  void reads_tags_of_an_alarm() {
    assertThat(
            Calls.of(
                    "monitoring",
                    "UntagResource",
                    "resourceARN",
                    ALARM,
                    "tagKeys",
                    list(Fields.MANAGED_TAG))
                .read(ALARM))
        .containsExactly(Map.entry(Fields.tag(Fields.MANAGED_TAG), "(removed)"));
  }

  @Test
  void names_a_log_group_alike_by_name_and_by_arn() {
    assertThat(
            Calls.of(
                    "logs", "PutRetentionPolicy",
                    "logGroupName", "/aws/ecs/default/web-1a2b",
                    "retentionInDays", 30)
                .read())
        .containsExactly(Map.entry(GROUP, Map.of("retentionInDays", "30")));
    assertThat(
            Calls.of(
                    "logs",
                    "PutLogGroupDeletionProtection",
                    "logGroupIdentifier",
                    GROUP + ":*",
                    "deletionProtectionEnabled",
                    true)
                .read())
        .containsExactly(Map.entry(GROUP, Map.of("deletionProtectionEnabled", "true")));
    assertThat(Calls.of("logs", "DisassociateKmsKey", "resourceIdentifier", GROUP).read())
        .containsExactly(Map.entry(GROUP, Map.of("kmsKeyId", "(removed)")));
  }

  @Test
  void reads_tags_of_a_log_group_in_both_forms() {
    assertThat(
            Calls.of(
                    "logs",
                    "TagResource",
                    "resourceArn",
                    GROUP,
                    "tags",
                    members(Fields.MANAGED_TAG, "false"))
                .read(GROUP))
        .containsExactly(Map.entry(Fields.tag(Fields.MANAGED_TAG), "false"));
    assertThat(
            Calls.of(
                    "logs", "UntagLogGroup",
                    "logGroupName", "/aws/ecs/default/web-1a2b",
                    "tags", list(Fields.MANAGED_TAG))
                .read(GROUP))
        .containsExactly(Map.entry(Fields.tag(Fields.MANAGED_TAG), "(removed)"));
  }

  @Test
  void shows_where_a_subscription_sends_the_logs() {
    assertThat(
            Calls.of(
                    "logs", "PutSubscriptionFilter",
                    "logGroupName", "/aws/ecs/default/web-1a2b",
                    "filterName", "ship",
                    "filterPattern", "",
                    "destinationArn", Calls.arn("kinesis", "stream/logs"))
                .read(GROUP))
        .containsEntry(
            "subscriptionFilters[ship].destinationArn", Calls.arn("kinesis", "stream/logs"))
        .containsKey("subscriptionFilters[ship]");
  }
}
