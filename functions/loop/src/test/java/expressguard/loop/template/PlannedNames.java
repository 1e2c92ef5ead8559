package expressguard.loop.template;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Names that are known before anything is made: the stack's name and the logical id.
 *
 * @param endpoint where queues are; AWS's own would have the Region in it
 */
record PlannedNames(JsonNode resources, Place place, String endpoint) implements Names {

  /** Where a stack is. */
  record Place(String partition, String region, String account, String stack) {
    String arn(String service, String resource) {
      return arn(service, region, resource);
    }

    String arn(String service, String where, String resource) {
      return String.join(":", "arn", partition, service, where, account, resource);
    }
  }

  @Override
  public String ref(String logicalId) {
    String name = name(logicalId);
    return switch (type(logicalId)) {
      case "AWS::SQS::Queue" -> endpoint + "/" + place.account() + "/" + name;
      case "AWS::SNS::Topic" -> arn(logicalId);
      case "AWS::SSM::Parameter", "AWS::Events::EventBus", "AWS::Logs::LogGroup" ->
          givenName(logicalId);
      default -> name;
    };
  }

  @Override
  public String attribute(String logicalId, String attribute) {
    return switch (attribute) {
      case "Arn", "Alias" -> arn(logicalId);
      case "QueueName" -> name(logicalId);
      default -> throw new IllegalArgumentException(logicalId + "." + attribute);
    };
  }

  private String arn(String logicalId) {
    String name = name(logicalId);
    return switch (type(logicalId)) {
      case "AWS::SQS::Queue" -> place.arn("sqs", name);
      case "AWS::SNS::Topic" -> place.arn("sns", name);
      case "AWS::DynamoDB::Table" -> place.arn("dynamodb", "table/" + name);
      case "AWS::IAM::Role" -> place.arn("iam", "", "role/" + name);
      case "AWS::Events::Rule" -> place.arn("events", "rule/" + bus(logicalId) + name);
      case "AWS::Events::EventBus" -> place.arn("events", "event-bus/" + place.stack());
      case "AWS::ECS::Cluster" -> place.arn("ecs", "cluster/" + name);
      case "AWS::Logs::LogGroup" -> place.arn("logs", "log-group:" + givenName(logicalId) + ":*");
      case "AWS::KMS::Key" -> place.arn("kms", "key/" + name);
      case "AWS::CloudWatch::Alarm" -> place.arn("cloudwatch", "alarm:" + name);
      case "AWS::Serverless::Function" -> place.arn("lambda", "function:" + name + ":live");
      default -> throw new IllegalArgumentException(logicalId + " has no ARN here");
    };
  }

  private String bus(String rule) {
    return resources.path(rule).path("Properties").has("EventBusName") ? place.stack() + "/" : "";
  }

  private String name(String logicalId) {
    return place.stack() + "-" + logicalId;
  }

  /** The name that the template itself gives. */
  private String givenName(String logicalId) {
    JsonNode properties = resources.path(logicalId).path("Properties");
    JsonNode name = properties.path(properties.has("Name") ? "Name" : "LogGroupName");
    return name.has("Fn::Sub")
        ? name.path("Fn::Sub").asText().replace("${AWS::StackName}", place.stack())
        : place.stack();
  }

  private String type(String logicalId) {
    JsonNode resource = resources.path(logicalId);
    if (resource.isMissingNode()) {
      throw new IllegalArgumentException("the template has no `" + logicalId + "`");
    }
    return resource.path("Type").asText();
  }
}
