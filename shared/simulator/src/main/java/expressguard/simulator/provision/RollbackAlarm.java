package expressguard.simulator.provision;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fleet.ExpressService;
import expressguard.simulator.fleet.Parts;
import java.util.List;

/**
 * The alarm that rolls a deployment back: more than 1 % of answers are 4xx or 5xx in 2 of 3 minutes
 * (observed: name, description, threshold, metric maths over both target groups).
 */
public final class RollbackAlarm {

  private static final List<String> METRICS =
      List.of("HTTPCode_Target_4XX_Count", "HTTPCode_Target_5XX_Count", "RequestCount");

  private final Hand hand;

  public RollbackAlarm(Hand hand) {
    this.hand = hand;
  }

  /** Writes the whole alarm, over whatever stands there. */
  public void write(ExpressService service) {
    ObjectNode request =
        Tree.object()
            .put("AlarmName", service.alarmName())
            .put("AlarmDescription", "Rate of 4XX and 5XX errors")
            .put("EvaluationPeriods", 3)
            .put("DatapointsToAlarm", 2)
            .put("Threshold", 1.0)
            .put("ComparisonOperator", "GreaterThanThreshold")
            .put("TreatMissingData", "notBreaching");
    ArrayNode metrics = request.putArray("Metrics");
    int group = 1;
    for (String arn : service.parts().targetGroups) {
      for (int metric = 0; metric < METRICS.size(); metric++) {
        metric(
            metrics, "m%d%d".formatted(group, metric), METRICS.get(metric), arn, service.parts());
      }
      group++;
    }
    metrics
        .addObject()
        .put("Id", "rate")
        .put("Expression", "100 * (m10 + m11 + m20 + m21) / (m12 + m22)")
        .put("ReturnData", true);
    request.set("Tags", Hand.tag());
    hand.call(service, "monitoring", "PutMetricAlarm", request);
    service.parts().alarm = service.alarmName();
  }

  private static void metric(ArrayNode metrics, String id, String name, String group, Parts parts) {
    ObjectNode one = metrics.addObject().put("Id", id);
    ObjectNode stat = one.putObject("MetricStat");
    ObjectNode metric =
        stat.putObject("Metric").put("Namespace", "AWS/ApplicationELB").put("MetricName", name);
    ArrayNode dimensions = metric.putArray("Dimensions");
    dimensions
        .addObject()
        .put("Name", "LoadBalancer")
        .put("Value", parts.loadBalancer.replaceFirst("^.*:loadbalancer/", ""));
    dimensions
        .addObject()
        .put("Name", "TargetGroup")
        .put("Value", group.replaceFirst("^.*:targetgroup/", "targetgroup/"));
    stat.put("Period", 60).put("Stat", "Sum");
    one.put("ReturnData", false);
  }

  void remove(ExpressService service) {
    ObjectNode request = Tree.object();
    request.putArray("AlarmNames").add(service.alarmName());
    hand.call(service, "monitoring", "DeleteAlarms", request);
  }
}
