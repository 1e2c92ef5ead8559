package expressguard.aws.tag;

import expressguard.aws.Refusals;
import expressguard.catalog.Fields;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/**
 * Each service's own call. The Resource Groups Tagging API would be one call for all; nothing that
 * we found says that it writes tags of Application Auto Scaling.
 */
@SuppressWarnings("unchecked") // The SDK's builders take consumers as varargs.
public final class AwsManagedTags implements ManagedTags {

  private static final String KEY = Fields.MANAGED_TAG;

  private final Region region;
  private final SdkHttpClient http = UrlConnectionHttpClient.create();

  /**
   * @param region of the resources
   */
  public AwsManagedTags(String region) {
    this.region = Region.of(region);
  }

  @Override
  public Removal remove(ResourceId resource) {
    try {
      untag(resource);
      return new Removal.Removed();
    } catch (SdkException e) {
      return new Removal.Failed(Refusals.of(e, action(resource.type())));
    }
  }

  /** IAM's name of the call for a kind. */
  private static String action(ResourceType type) {
    return switch (type) {
      case LOAD_BALANCER, LISTENER, RULE, TARGET_GROUP -> "elasticloadbalancing:RemoveTags";
      case CERTIFICATE -> "acm:RemoveTagsFromCertificate";
      case SECURITY_GROUP -> "ec2:DeleteTags";
      case SCALABLE_TARGET -> "application-autoscaling:UntagResource";
      case ALARM -> "cloudwatch:UntagResource";
      case LOG_GROUP -> "logs:UntagResource";
      default -> "ecs:UntagResource";
    };
  }

  private void untag(ResourceId resource) {
    switch (resource.type()) {
      case LOAD_BALANCER, LISTENER, RULE, TARGET_GROUP -> balancing(resource.toString());
      case CERTIFICATE -> certificate(resource.toString());
      case SECURITY_GROUP -> securityGroup(resource.shortName());
      case SCALABLE_TARGET -> scalableTarget(resource.toString());
      case ALARM -> alarm(resource.toString());
      case LOG_GROUP -> logGroup(resource.toString());
      case SERVICE -> service(resource.toString());
      default ->
          throw new IllegalArgumentException(
              "no managed tag is taken off a " + resource.type().words());
    }
  }

  private void balancing(String arn) {
    try (var balancing = in(ElasticLoadBalancingV2Client.builder())) {
      balancing.removeTags(request -> request.resourceArns(arn).tagKeys(KEY));
    }
  }

  /** Without a value, or a tag with another one would stay (ACM API reference). */
  private void certificate(String arn) {
    try (var acm = in(AcmClient.builder())) {
      acm.removeTagsFromCertificate(
          request -> request.certificateArn(arn).tags(tag -> tag.key(KEY)));
    }
  }

  /** Without a value too; without any tag it would delete all (EC2 API reference, DeleteTags). */
  private void securityGroup(String id) {
    try (var ec2 = in(Ec2Client.builder())) {
      ec2.deleteTags(request -> request.resources(id).tags(tag -> tag.key(KEY)));
    }
  }

  private void scalableTarget(String arn) {
    try (var scaling = in(ApplicationAutoScalingClient.builder())) {
      scaling.untagResource(request -> request.resourceARN(arn).tagKeys(KEY));
    }
  }

  private void alarm(String arn) {
    try (var cloudWatch = in(CloudWatchClient.builder())) {
      cloudWatch.untagResource(request -> request.resourceARN(arn).tagKeys(KEY));
    }
  }

  private void logGroup(String arn) {
    try (var logs = in(CloudWatchLogsClient.builder())) {
      logs.untagResource(request -> request.resourceArn(arn).tagKeys(KEY));
    }
  }

  private void service(String arn) {
    try (var ecs = in(EcsClient.builder())) {
      ecs.untagResource(request -> request.resourceArn(arn).tagKeys(KEY));
    }
  }

  private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C in(B builder) {
    return builder.region(region).httpClient(http).build();
  }
}
