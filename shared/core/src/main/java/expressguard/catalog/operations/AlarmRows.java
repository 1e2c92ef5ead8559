package expressguard.catalog.operations;

import expressguard.catalog.WatchedCall;
import expressguard.catalog.WatchedCall.Api;
import expressguard.catalog.reading.Effect;
import expressguard.catalog.reading.Reading;
import expressguard.catalog.reading.RowSource;
import expressguard.catalog.reading.Subject;
import expressguard.inventory.ResourceType;
import java.util.List;

/** The rows of CloudWatch alarms, of which Express Mode keeps one to roll deployments back. */
public final class AlarmRows {

  private static final RowSource ALARMS = new RowSource("monitoring.amazonaws.com", Api.DIRECT);
  private static final String ENABLED = "actionsEnabled";

  private static final List<WatchedCall> ROWS =
      List.of(
          ALARMS.observed(
              "PutMetricAlarm",
              Reading.of(alarm(), parameters()),
              "Replaces the whole alarm; Express Mode replaces its rollback alarm again at each"
                  + " deployment.",
              "CloudWatch API reference, PutMetricAlarm; one published measurement of an Express"
                  + " service's rollback alarm"),
          ALARMS.inferred(
              "DeleteAlarms",
              Reading.of(alarms(), Effect.deleted()),
              "Without the rollback alarm a bad deployment is not rolled back until the next one"
                  + " makes the alarm again.",
              "CloudWatch API reference, DeleteAlarms"),
          ALARMS.inferred(
              "DisableAlarmActions",
              Reading.of(alarms(), Effect.set(ENABLED, "false")),
              "The alarm still changes its state and starts nothing by it.",
              "CloudWatch API reference, DisableAlarmActions"),
          ALARMS.inferred(
              "EnableAlarmActions",
              Reading.of(alarms(), Effect.set(ENABLED, "true")),
              "The alarm starts its actions again.",
              "CloudWatch API reference, EnableAlarmActions"),
          ALARMS.inferred(
              "SetAlarmState",
              Reading.of(alarm(), Effect.parameters("stateValue")),
              "Sets the alarm's state until its next evaluation; in a deployment ALARM rolls it"
                  + " back.",
              "CloudWatch API reference, SetAlarmState; ECS deployments watch the alarm's state"),
          ALARMS.inferred(
              "TagResource",
              Reading.of(tagged(), Effect.tagged("tags")),
              "Sets tags; another value of the managed tag takes the alarm from Express Mode as"
                  + " its removal does.",
              "CloudWatch API reference, TagResource; managed policy"
                  + " AmazonECSInfrastructureRoleforExpressGatewayServices tests the value"),
          ALARMS.inferred(
              "UntagResource",
              Reading.of(tagged(), Effect.untagged("tagKeys")),
              "Takes tags off; without the managed tag Express Mode can still write its alarm,"
                  + " and can no longer delete it.",
              "CloudWatch API reference, UntagResource; managed policy"
                  + " AmazonECSInfrastructureRoleforExpressGatewayServices"));

  private AlarmRows() {}

  public static List<WatchedCall> rows() {
    return ROWS;
  }

  private static Subject alarm() {
    return Subject.named("alarmName", ResourceType.ALARM);
  }

  private static Subject alarms() {
    return Subject.eachNamed("alarmNames", ResourceType.ALARM);
  }

  private static Subject tagged() {
    return Subject.arn("resourceARN", ResourceType.ALARM);
  }

  private static Effect parameters() {
    return Effect.parameters(
        ENABLED,
        "metricName",
        "namespace",
        "statistic",
        "extendedStatistic",
        "period",
        "evaluationPeriods",
        "datapointsToAlarm",
        "threshold",
        "comparisonOperator",
        "treatMissingData");
  }
}
