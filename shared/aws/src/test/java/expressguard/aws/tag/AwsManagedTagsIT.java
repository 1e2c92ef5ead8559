package expressguard.aws.tag;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.inventory.ResourceId;
import expressguard.testkit.backend.Backend;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/** Each kind of resource loses the managed tag, and keeps its other one. */
@Isolated
@SuppressWarnings("unchecked") // The SDK's builders take consumers as varargs.
class AwsManagedTagsIT {

  private static final String MANAGED = "AmazonECSManaged";
  private static final String OWN = "team";

  private final String name = "live-" + UUID.randomUUID().toString().substring(0, 8);
  private final String before =
      Optional.ofNullable(System.getProperty("aws.endpointUrl")).orElse("");
  private final ManagedTags tags = new AwsManagedTags("eu-west-1");

  /** The SDK takes this from the environment of a process, or from its properties. */
  @BeforeEach
  void emulator() {
    System.setProperty("aws.endpointUrl", Backend.given().toString());
  }

  @AfterEach
  void gone() {
    if (before.isEmpty()) {
      System.clearProperty("aws.endpointUrl");
    } else {
      System.setProperty("aws.endpointUrl", before);
    }
  }

  private void removed(String arn) {
    assertThat(tags.remove(ResourceId.ofArn(arn).orElseThrow()))
        .as(arn)
        .isEqualTo(new Removal.Removed());
  }

  @Test
  void of_a_target_group() {
    try (var balancing = client(ElasticLoadBalancingV2Client.builder())) {
      String arn =
          balancing
              .createTargetGroup(one ->
                  one.name(name)
                      .protocol("HTTP")
                      .port(80)
                      .vpcId(vpc())
                      .tags(
                          tag -> tag.key(MANAGED).value("true"), tag -> tag.key(OWN).value("web")))
              .targetGroups()
              .getFirst()
              .targetGroupArn();
      removed(arn);
      assertThat(
              balancing
                  .describeTags(one -> one.resourceArns(arn))
                  .tagDescriptions()
                  .getFirst()
                  .tags())
          .extracting(tag -> tag.key())
          .containsExactly(OWN);
    }
  }

  @Test
  void of_a_security_group() {
    try (var ec2 = client(Ec2Client.builder())) {
      String id =
          ec2.createSecurityGroup(one -> one.groupName(name).description("d").vpcId(vpc()))
              .groupId();
      ec2.createTags(one ->
          one.resources(id)
              .tags(tag -> tag.key(MANAGED).value("true"), tag -> tag.key(OWN).value("web")));
      removed("arn:aws:ec2:eu-west-1:123456789012:security-group/" + id);
      assertThat(
              ec2.describeSecurityGroups(one -> one.groupIds(id))
                  .securityGroups()
                  .getFirst()
                  .tags())
          .extracting(tag -> tag.key())
          .containsExactly(OWN);
    }
  }

  @Test
  void of_a_log_group() {
    try (var logs = client(CloudWatchLogsClient.builder())) {
      logs.createLogGroup(one -> one.logGroupName(name).tags(Map.of(MANAGED, "true", OWN, "web")));
      String arn = "arn:aws:logs:eu-west-1:123456789012:log-group:" + name;
      removed(arn);
      assertThat(logs.listTagsForResource(one -> one.resourceArn(arn)).tags())
          .containsOnlyKeys(OWN);
    }
  }

  @Test
  void of_an_alarm() {
    try (var cloudWatch = client(CloudWatchClient.builder())) {
      cloudWatch.putMetricAlarm(one ->
          one.alarmName(name)
              .namespace("n")
              .metricName("m")
              .comparisonOperator("GreaterThanThreshold")
              .threshold(1.0)
              .evaluationPeriods(1)
              .period(60)
              .statistic("Sum")
              .tags(tag -> tag.key(MANAGED).value("true"), tag -> tag.key(OWN).value("web")));
      String arn = "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:" + name;
      removed(arn);
      assertThat(cloudWatch.listTagsForResource(one -> one.resourceARN(arn)).tags())
          .extracting(tag -> tag.key())
          .containsExactly(OWN);
    }
  }

  @Test
  void of_a_certificate_whatever_the_value_is() {
    try (var acm = client(AcmClient.builder())) {
      String arn =
          acm.requestCertificate(one -> one.domainName("www.example.com")).certificateArn();
      acm.addTagsToCertificate(one ->
          one.certificateArn(arn)
              .tags(tag -> tag.key(MANAGED).value("true"), tag -> tag.key(OWN).value("web")));
      removed(arn);
      assertThat(acm.listTagsForCertificate(one -> one.certificateArn(arn)).tags())
          .extracting(tag -> tag.key())
          .containsExactly(OWN);
    }
  }

  @Test
  void what_is_not_there_is_told_and_never_thrown() {
    String arn =
        "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/none/0123456789abcdef";
    assertThat(tags.remove(ResourceId.ofArn(arn).orElseThrow()))
        .isInstanceOfSatisfying(
            Removal.Failed.class,
            one -> assertThat(one.refusal().message()).contains("elasticloadbalancing:RemoveTags"));
  }

  private static String vpc() {
    try (var ec2 = client(Ec2Client.builder())) {
      return ec2.createVpc(one -> one.cidrBlock("10.0.0.0/16")).vpc().vpcId();
    }
  }

  private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(
      B builder) {
    return builder
        .endpointOverride(Backend.given())
        .region(Region.EU_WEST_1)
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
