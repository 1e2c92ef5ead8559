package expressguard.cli.update;

import java.util.List;
import java.util.Map;

/**
 * The shape of an update (ECS API reference, UpdateExpressGatewayService). The log group and its
 * stream prefix go together; {@code primaryContainer} is never without its image.
 */
final class UpdateShape {

  static final Shape ANY_TEXT = new Shape.Text(List.of());

  private static final Shape.Members CONTAINER =
      new Shape.Members(
          Map.of(
              "image",
              ANY_TEXT,
              "containerPort",
              new Shape.Whole(1),
              "awsLogsConfiguration",
              new Shape.Members(
                  Map.of("logGroup", ANY_TEXT, "logStreamPrefix", ANY_TEXT),
                  "logGroup",
                  "logStreamPrefix"),
              "repositoryCredentials",
              new Shape.Members(Map.of("credentialsParameter", ANY_TEXT)),
              "command",
              new Shape.Texts(),
              "environment",
              new Shape.Objects(pair("value")),
              "secrets",
              new Shape.Objects(pair("valueFrom"))),
          List.of(),
          List.of("image"));

  static final Shape.Members UPDATE =
      new Shape.Members(
          Map.ofEntries(
              Map.entry("serviceArn", ANY_TEXT),
              Map.entry("executionRoleArn", ANY_TEXT),
              Map.entry("taskRoleArn", ANY_TEXT),
              Map.entry("taskDefinitionArn", ANY_TEXT),
              Map.entry("healthCheckPath", ANY_TEXT),
              Map.entry("cpu", ANY_TEXT),
              Map.entry("memory", ANY_TEXT),
              Map.entry("cpuArchitecture", new Shape.Text(List.of("X86_64", "ARM64"))),
              Map.entry("primaryContainer", CONTAINER),
              Map.entry(
                  "networkConfiguration",
                  new Shape.Members(
                      Map.of("securityGroups", new Shape.Texts(), "subnets", new Shape.Texts()))),
              Map.entry("scalingTarget", scaling())));

  private static Shape.Members pair(String value) {
    return new Shape.Members(Map.of("name", ANY_TEXT, value, ANY_TEXT), "name", value);
  }

  private static Shape.Members scaling() {
    return new Shape.Members(
        Map.of(
            "minTaskCount",
            new Shape.Whole(0),
            "maxTaskCount",
            new Shape.Whole(0),
            "autoScalingMetric",
            new Shape.Text(List.of("AVERAGE_CPU", "AVERAGE_MEMORY", "REQUEST_COUNT_PER_TARGET")),
            "autoScalingTargetValue",
            new Shape.Whole(1)));
  }

  private UpdateShape() {}
}
