package expressguard.ownership;

import static expressguard.catalog.Fields.MAIN;
import static expressguard.catalog.Fields.container;
import static expressguard.event.Basis.DOCUMENTED;
import static expressguard.event.Basis.INFERRED;

import expressguard.catalog.Fields;
import expressguard.event.Basis;
import expressguard.inventory.Slot;
import java.util.List;

/**
 * Which fields each parameter of an Express create or update writes. A parameter that is not here
 * is a class of its own: unknown, never ignored.
 *
 * <p>To teach the guard a new parameter, add its rows, each with its source.
 */
public final class ParameterMap {

  private static final String GUIDE = "ECS developer guide, Resources created by Express Mode";
  private static final String OUTSIDE =
      "ECS developer guide, Updating Resources Outside of Express Mode";
  private static final String API = "ECS API reference, UpdateExpressGatewayService";
  private static final String LIST =
      "a list parameter is taken to replace the list; the API reference does not say";
  private static final String BLOCK =
      "the log configuration is taken to be built anew as a block; the guide names only the driver";
  private static final String NEW_GROUPS =
      "the infrastructure role may not modify target groups, so new ones are taken to be made";
  private static final String PUT_POLICY =
      "PutScalingPolicy carries the whole configuration (Application Auto Scaling API reference)";

  private static final Written SENT = new Written.AsSent();
  private static final Written LISTED = new Written.WholeList();
  private static final Written DERIVED = new Written.Derived();

  private static final List<ParameterRow> ROWS =
      List.of(
          main("image", "image", SENT, DOCUMENTED, GUIDE),
          main("containerPort", "portMappings[0].containerPort", SENT, DOCUMENTED, GUIDE),
          row(
              "primaryContainer.containerPort",
              Slot.LOAD_BALANCER_SECURITY_GROUP,
              "egress",
              DERIVED,
              DOCUMENTED,
              GUIDE),
          row(
              "primaryContainer.containerPort",
              Slot.SERVICE_SECURITY_GROUP,
              "ingress",
              DERIVED,
              INFERRED,
              "the service group lets the load balancer in on the container port"),
          row(
              "primaryContainer.containerPort",
              Slot.TARGET_GROUP,
              "healthCheckPort",
              SENT,
              DOCUMENTED,
              GUIDE),
          main(
              "awsLogsConfiguration",
              "logConfiguration.logDriver",
              new Written.Always("awslogs"),
              DOCUMENTED,
              OUTSIDE),
          main(
              "awsLogsConfiguration.logGroup",
              "logConfiguration.options.awslogs-group",
              SENT,
              DOCUMENTED,
              OUTSIDE),
          main(
              "awsLogsConfiguration.logStreamPrefix",
              "logConfiguration.options.awslogs-stream-prefix",
              SENT,
              DOCUMENTED,
              OUTSIDE),
          main("awsLogsConfiguration", "logConfiguration", DERIVED, INFERRED, BLOCK),
          main("environment", "environment", LISTED, INFERRED, LIST),
          main("secrets", "secrets", LISTED, INFERRED, LIST),
          main("command", "command", SENT, INFERRED, LIST),
          main(
              "repositoryCredentials",
              "repositoryCredentials",
              SENT,
              INFERRED,
              "the parameter has the member's name"),
          task("cpu", "cpu", DOCUMENTED, GUIDE),
          task("memory", "memory", DOCUMENTED, GUIDE),
          task("cpuArchitecture", "runtimePlatform.cpuArchitecture", DOCUMENTED, API),
          task("executionRoleArn", "executionRoleArn", DOCUMENTED, API),
          task("taskRoleArn", "taskRoleArn", DOCUMENTED, API),
          row("taskDefinitionArn", Slot.SERVICE, Fields.TASK_DEFINITION, SENT, DOCUMENTED, API),
          row("healthCheckPath", Slot.TARGET_GROUP, "healthCheckPath", SENT, DOCUMENTED, GUIDE),
          row("healthCheckPath", Slot.TARGET_GROUP, "matcher", DERIVED, INFERRED, NEW_GROUPS),
          network("subnets", "subnets", SENT, DOCUMENTED, GUIDE),
          network(
              "subnets",
              "assignPublicIp",
              DERIVED,
              INFERRED,
              "it follows from the kind of the subnets"),
          network("securityGroups", "securityGroups", DERIVED, DOCUMENTED, GUIDE),
          scaling("minTaskCount", Slot.SCALABLE_TARGET, "minCapacity", SENT, DOCUMENTED, GUIDE),
          scaling("maxTaskCount", Slot.SCALABLE_TARGET, "maxCapacity", SENT, DOCUMENTED, GUIDE),
          scaling(
              "autoScalingMetric",
              Slot.SCALING_POLICY,
              "targetTrackingScalingPolicyConfiguration.predefinedMetricSpecification",
              DERIVED,
              DOCUMENTED,
              GUIDE),
          scaling(
              "autoScalingTargetValue",
              Slot.SCALING_POLICY,
              "targetTrackingScalingPolicyConfiguration.targetValue",
              SENT,
              DOCUMENTED,
              GUIDE),
          scaling(
              "autoScalingTargetValue",
              Slot.SCALING_POLICY,
              "targetTrackingScalingPolicyConfiguration",
              DERIVED,
              INFERRED,
              PUT_POLICY));

  /** Parameters that name the service or belong to its birth, and write no field afterwards. */
  private static final List<String> IDENTIFYING =
      List.of(
          "serviceArn",
          "serviceName",
          "cluster",
          "infrastructureRoleArn",
          "tags",
          "clientToken",
          "monitorResources");

  private ParameterMap() {}

  public static List<ParameterRow> rows() {
    return ROWS;
  }

  /** The rows of a parameter that was sent. */
  static List<ParameterRow> of(String sentParameter) {
    return ROWS.stream().filter(row -> row.carriedBy(sentParameter)).toList();
  }

  /** The rows that write a field. */
  public static List<ParameterRow> writing(Slot slot, String field) {
    return ROWS.stream().filter(row -> row.writes(slot, field)).toList();
  }

  /** Whether a parameter is known, as one that writes fields or as one that does not. */
  public static boolean knows(String sentParameter) {
    return !of(sentParameter).isEmpty()
        || IDENTIFYING.stream().anyMatch(name -> ParameterRow.covers(name, sentParameter));
  }

  private static ParameterRow row(
      String parameter, Slot slot, String field, Written written, Basis basis, String source) {
    return new ParameterRow(parameter, slot, field, written, basis, source);
  }

  private static ParameterRow main(
      String parameter, String member, Written written, Basis basis, String source) {
    return row(
        "primaryContainer." + parameter,
        Slot.TASK_DEFINITION,
        container(MAIN, member),
        written,
        basis,
        source);
  }

  private static ParameterRow task(String parameter, String field, Basis basis, String source) {
    return row(parameter, Slot.TASK_DEFINITION, field, SENT, basis, source);
  }

  private static ParameterRow network(
      String parameter, String member, Written written, Basis basis, String source) {
    return row(
        "networkConfiguration." + parameter,
        Slot.SERVICE,
        "networkConfiguration.awsvpcConfiguration." + member,
        written,
        basis,
        source);
  }

  private static ParameterRow scaling(
      String parameter, Slot slot, String field, Written written, Basis basis, String source) {
    return row("scalingTarget." + parameter, slot, field, written, basis, source);
  }
}
