package expressguard.cli.detach;

import expressguard.catalog.Fields;
import expressguard.inventory.ResourceId;

/** The AWS CLI's commands that take the tag off one resource, to go on by hand. */
final class AwsCommands {

  private AwsCommands() {}

  static String of(ResourceId resource) {
    String key = Fields.MANAGED_TAG;
    String arn = quoted(resource.toString());
    String command =
        switch (resource.type()) {
          case LOAD_BALANCER, LISTENER, RULE, TARGET_GROUP ->
              "elbv2 remove-tags --resource-arns " + arn + " --tag-keys " + key;
          case CERTIFICATE ->
              "acm remove-tags-from-certificate --certificate-arn " + arn + " --tags Key=" + key;
          case SECURITY_GROUP ->
              "ec2 delete-tags --resources " + quoted(resource.shortName()) + " --tags Key=" + key;
          case SCALABLE_TARGET ->
              "application-autoscaling untag-resource --resource-arn " + arn + " --tag-keys " + key;
          case ALARM -> "cloudwatch untag-resource --resource-arn " + arn + " --tag-keys " + key;
          case LOG_GROUP -> "logs untag-resource --resource-arn " + arn + " --tag-keys " + key;
          default -> "ecs untag-resource --resource-arn " + arn + " --tag-keys " + key;
        };
    return "aws " + command + " --region " + quoted(resource.region());
  }

  /** For a shell, whatever somebody has put into a name. */
  private static String quoted(String text) {
    return text.matches("[A-Za-z0-9:/_.-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
