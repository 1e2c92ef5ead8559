package expressguard.catalog.ecs;

import expressguard.catalog.WatchedCall;
import expressguard.catalog.WatchedCall.Api;
import expressguard.catalog.reading.Effect;
import expressguard.catalog.reading.Reading;
import expressguard.catalog.reading.RowSource;
import java.util.List;

/** The three writing APIs of Express Mode. */
public final class ExpressRows {

  private static final RowSource EXPRESS = new RowSource("ecs.amazonaws.com", Api.EXPRESS);

  private static final List<WatchedCall> ROWS =
      List.of(
          EXPRESS.documented(
              "CreateExpressGatewayService",
              Reading.of(EcsSubjects.expressServiceMade(), Effect.created(), parameters()),
              "Makes an Express service and its infrastructure; every parameter sets fields of"
                  + " them.",
              "ECS API reference, CreateExpressGatewayService; ECS developer guide, Resources"
                  + " created by Amazon ECS Express Mode services"),
          EXPRESS.documented(
              "UpdateExpressGatewayService",
              Reading.of(EcsSubjects.expressService(), parameters()),
              "Starts a deployment and writes the fields that belong to the parameters that it"
                  + " carries.",
              "ECS API reference, UpdateExpressGatewayService; ECS developer guide, Updating"
                  + " Resources Outside of Express Mode"),
          EXPRESS.documented(
              "DeleteExpressGatewayService",
              Reading.of(EcsSubjects.expressService(), Effect.deleted()),
              "Drains the service and deletes what Express Mode manages for it; its log groups"
                  + " stay.",
              "ECS API reference, DeleteExpressGatewayService; managed policy"
                  + " AmazonECSInfrastructureRoleforExpressGatewayServices, which has no log"
                  + " deletion"));

  private ExpressRows() {}

  public static List<WatchedCall> rows() {
    return ROWS;
  }

  private static Effect parameters() {
    return Effect.parameters(
        "cluster",
        "serviceName",
        "infrastructureRoleArn",
        "executionRoleArn",
        "taskRoleArn",
        "taskDefinitionArn",
        "cpu",
        "memory",
        "cpuArchitecture",
        "healthCheckPath",
        "networkConfiguration.subnets",
        "networkConfiguration.securityGroups",
        "primaryContainer.image",
        "primaryContainer.containerPort",
        "primaryContainer.awsLogsConfiguration.logGroup",
        "primaryContainer.awsLogsConfiguration.logStreamPrefix",
        "scalingTarget.minTaskCount",
        "scalingTarget.maxTaskCount",
        "scalingTarget.autoScalingMetric",
        "scalingTarget.autoScalingTargetValue");
  }
}
