package expressguard.function.sweep;

import expressguard.testkit.backend.Backend;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/** The SDK's clients of something that answers like AWS. */
public final class Emulator {

  private Emulator() {}

  /** The emulator's endpoint, which the build passes. */
  public static URI endpoint() {
    return Backend.given();
  }

  public static <B extends AwsClientBuilder<B, C>, C> C client(B builder, URI endpoint) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.EU_WEST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIAGUARD", "secret")))
        .build();
  }
}
