package expressguard.bench.soak.town;

import expressguard.simulator.fleet.ExpressService;
import expressguard.simulator.fleet.Parts;
import java.util.List;
import java.util.Map;

/**
 * A call that somebody may make on a service.
 *
 * @param api the name in the credential scope
 * @param request with {@code ${…}} for what the service has at that moment, and for a number
 */
record Deed(String api, String operation, String request) {

  private static final String ELB = "elasticloadbalancing";
  private static final String SCALED =
      "\"ServiceNamespace\":\"ecs\",\"ResourceId\":\"${scaling}\","
          + "\"ScalableDimension\":\"ecs:service:DesiredCount\"";

  /** Updates by Express Mode. */
  static final List<Deed> UPDATES =
      List.of(
          update("\"primaryContainer\":{\"image\":\"a:${n}\"}"),
          update("\"primaryContainer\":{\"image\":\"b:${n}\"}"),
          update("\"cpu\":\"512\""),
          update("\"healthCheckPath\":\"/h${n}\""),
          update("\"scalingTarget\":{\"maxTaskCount\":2${n}}"));

  /** Direct changes of what an update may set. */
  static final List<Deed> DIRECT =
      List.of(
          new Deed("ecs", "UpdateService", "{\"service\":\"${name}\",\"forceNewDeployment\":true}"),
          new Deed("ecs", "UpdateService", "{\"service\":\"${name}\",\"desiredCount\":1${n}}"),
          new Deed(
              ELB,
              "ModifyRule",
              "{\"RuleArn\":\"${rule}\",\"Conditions\":[{\"Field\":\"host-header\","
                  + "\"Values\":[\"${host}\",\"www${n}.example.com\"]}]}"),
          new Deed(
              ELB,
              "CreateRule",
              "{\"ListenerArn\":\"${listener}\",\"Priority\":5${n},\"Conditions\":[{\"Field\":"
                  + "\"host-header\",\"Values\":[\"own${n}.example.com\"]}],\"Actions\":[{\"Type\":"
                  + "\"forward\",\"TargetGroupArn\":\"${active}\"}]}"),
          new Deed(
              ELB,
              "ModifyTargetGroup",
              "{\"TargetGroupArn\":\"${active}\",\"HealthCheckPath\":\"/own${n}\"}"),
          new Deed(
              ELB,
              "AddTags",
              "{\"ResourceArns\":[\"${rule}\"],\"Tags\":[{\"Key\":\"team\",\"Value\":\"${n}\"}]}"),
          new Deed(
              "application-autoscaling",
              "RegisterScalableTarget",
              "{" + SCALED + ",\"MinCapacity\":1,\"MaxCapacity\":3${n}}"),
          new Deed(
              "monitoring",
              "PutMetricAlarm",
              "{\"AlarmName\":\"${alarm}\",\"EvaluationPeriods\":${n},\"Threshold\":1,"
                  + "\"ComparisonOperator\":\"GreaterThanThreshold\",\"MetricName\":\"RequestCount\","
                  + "\"Namespace\":\"AWS/ApplicationELB\",\"Statistic\":\"Sum\",\"Period\":60}"));

  /** What is done to the guard's own tags. */
  static final List<Deed> TAMPERING =
      List.of(
          new Deed(
              "ecs",
              "UntagResource",
              "{\"resourceArn\":\"${arn}\",\"tagKeys\":[\"express-guard:state\"]}"),
          new Deed(
              "ecs",
              "TagResource",
              "{\"resourceArn\":\"${arn}\",\"tags\":[{\"key\":\"express-guard:finding\","
                  + "\"value\":\"none${n}\"}]}"));

  private static Deed update(String members) {
    return new Deed(
        "ecs", "UpdateExpressGatewayService", "{\"serviceArn\":\"${arn}\"," + members + "}");
  }

  /** The request for a service, as JSON. */
  String on(ExpressService service, int n) {
    Parts parts = service.parts();
    Map<String, String> has =
        Map.of(
            "arn", service.arn(),
            "name", service.name(),
            "host", service.host(),
            "scaling", service.scalingId(),
            "alarm", service.alarmName(),
            "rule", parts.rule,
            "listener", parts.listener,
            "active", parts.active,
            "n", Integer.toString(n));
    String filled = request;
    for (Map.Entry<String, String> one : has.entrySet()) {
      filled = filled.replace("${" + one.getKey() + "}", one.getValue());
    }
    return filled;
  }
}
