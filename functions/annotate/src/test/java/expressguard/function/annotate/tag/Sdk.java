package expressguard.function.annotate.tag;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/** The SDK's clients of something that answers like AWS. */
public record Sdk(EcsClient ecs, ElasticLoadBalancingV2Client balancing) implements AutoCloseable {

  public static Sdk of(URI endpoint) {
    return new Sdk(
        client(EcsClient.builder(), endpoint),
        client(ElasticLoadBalancingV2Client.builder(), endpoint));
  }

  private static <B extends AwsClientBuilder<B, C>, C> C client(B builder, URI endpoint) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.EU_WEST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIAGUARD", "secret")))
        .build();
  }

  @Override
  public void close() {
    ecs.close();
    balancing.close();
  }
}
