package expressguard.message.hub;

import expressguard.conflict.Kind;
import expressguard.conflict.Severity;
import expressguard.inventory.ResourceType;

/** The words that the AWS Security Finding Format has for what the guard knows. */
final class Taxonomy {

  /** The type of whatever is no doing of somebody in particular. */
  static final String CHECK = "Software and Configuration Checks/AWS Security Best Practices";

  private Taxonomy() {}

  /** The label that the format has for a severity. */
  static String label(Severity severity) {
    return switch (severity) {
      case INFO -> "INFORMATIONAL";
      case LOW, MEDIUM, HIGH, CRITICAL -> severity.name();
    };
  }

  /** Of the namespaces and categories that the format has (Types taxonomy for ASFF). */
  static String type(Kind kind) {
    return kind == Kind.INFRASTRUCTURE_ROLE_USED_DIRECTLY ? "Unusual Behaviors/User" : CHECK;
  }

  /** The format's names for types; it has none for most, and says to use {@code Other} then. */
  static String type(ResourceType type) {
    return switch (type) {
      case SERVICE -> "AwsEcsService";
      case CLUSTER -> "AwsEcsCluster";
      case TASK_DEFINITION -> "AwsEcsTaskDefinition";
      case LOAD_BALANCER -> "AwsElbv2LoadBalancer";
      case CERTIFICATE -> "AwsCertificateManagerCertificate";
      case SECURITY_GROUP -> "AwsEc2SecurityGroup";
      case ALARM -> "AwsCloudWatchAlarm";
      case ROLE -> "AwsIamRole";
      case POLICY -> "AwsIamPolicy";
      case USER -> "AwsIamUser";
      case GROUP -> "AwsIamGroup";
      case TRAIL -> "AwsCloudTrailTrail";
      case FUNCTION -> "AwsLambdaFunction";
      case QUEUE -> "AwsSqsQueue";
      case TOPIC -> "AwsSnsTopic";
      case TABLE -> "AwsDynamoDbTable";
      case SERVICE_DEPLOYMENT,
          SERVICE_REVISION,
          TASK,
          LISTENER,
          RULE,
          TARGET_GROUP,
          SECURITY_GROUP_RULE,
          SCALABLE_TARGET,
          SCALING_POLICY,
          LOG_GROUP,
          ORGANIZATION_POLICY,
          HOSTED_ZONE,
          EVENT_RULE,
          STACK,
          WEB_ACL,
          ACCOUNT,
          OTHER ->
          "Other";
    };
  }
}
