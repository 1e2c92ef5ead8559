package expressguard.function.sweep;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/** The SDK's clients of something that answers like AWS. */
public final class Emulator {

  private Emulator() {}

  /** The emulator's endpoint, which the build passes. */
  public static URI endpoint() {
    return Optional.ofNullable(System.getProperty("expressguard.emulator"))
        .or(() -> Optional.ofNullable(System.getenv("EXPRESSGUARD_EMULATOR")))
        .map(URI::create)
        .orElseThrow(() ->
            new IllegalStateException(
                "no emulator: set EXPRESSGUARD_EMULATOR to the endpoint of one"));
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
