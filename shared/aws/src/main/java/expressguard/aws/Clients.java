package expressguard.aws;

import expressguard.aws.access.AccountReader;
import expressguard.aws.access.LockProbe;
import expressguard.aws.access.LockQueue;
import expressguard.aws.access.OrganizationPolicies;
import expressguard.aws.history.Pacing;
import expressguard.aws.history.RecordedCalls;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Makes the SDK's clients. Credentials, Region and endpoint come from where the SDK looks for them,
 * {@code AWS_ENDPOINT_URL} among them.
 */
public final class Clients {

  private Clients() {}

  /**
   * A client of ECS.
   *
   * @param region empty for the one that the SDK finds
   */
  public static Asked<ExpressServices> ecs(Optional<String> region) {
    return made(region, EcsClient.builder(), ecs -> new ExpressServices(ecs), "ecs:ListServices");
  }

  /** A client of CloudTrail. */
  public static Asked<RecordedCalls> cloudTrail(
      Optional<String> region, Pacing pacing, RecordedCalls.Progress progress) {
    return made(
        region,
        CloudTrailClient.builder(),
        trail -> new RecordedCalls(trail, pacing, progress),
        "cloudtrail:LookupEvents");
  }

  /** A reader of the account's principals and their policies; IAM has one endpoint. */
  public static Asked<AccountReader> iam() {
    return made(
        Optional.of("aws-global"),
        IamClient.builder(),
        iam -> new AccountReader(iam),
        "iam:GetAccountAuthorizationDetails");
  }

  /** A reader of the organisation's policies. */
  public static Asked<OrganizationPolicies> organizations() {
    return made(
        Optional.of("aws-global"),
        OrganizationsClient.builder(),
        organizations -> new OrganizationPolicies(organizations),
        "organizations:ListPoliciesForTarget");
  }

  /** A probe of a service's lock. */
  public static Asked<LockProbe> probe(Optional<String> region) {
    return made(region, EcsClient.builder(), ecs -> new LockProbe(ecs), "ecs:UntagResource");
  }

  /** A queue for orders. */
  public static Asked<LockQueue> lockQueue(Optional<String> region, String url) {
    return made(region, SqsClient.builder(), sqs -> new LockQueue(sqs, url), "sqs:SendMessage");
  }

  private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C, T>
      Asked<T> made(Optional<String> region, B builder, Function<C, T> use, String action) {
    try {
      region.map(Region::of).ifPresent(builder::region);
      return new Asked.Answered<>(
          use.apply(builder.httpClient(UrlConnectionHttpClient.create()).build()));
    } catch (SdkException e) {
      return new Asked.Refused<>(Refusals.of(e, action));
    }
  }
}
