package expressguard.aws;

import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.ecs.EcsClient;

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
