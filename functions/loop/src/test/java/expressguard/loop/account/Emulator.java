package expressguard.loop.account;

import expressguard.testkit.backend.Backend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;

/**
 * The AWS emulator that the tests run against: the one that they were told of, or none and they
 * fail.
 */
public record Emulator(URI endpoint) {

  /** The account that moto plays. */
  public static final String ACCOUNT = "123456789012";

  public static final String REGION = "eu-west-1";

  /**
   * The emulator by system property, else by environment variable.
   *
   * @throws IllegalStateException when there is none: these tests are never passed over
   */
  public static Emulator given() {
    return new Emulator(Backend.given());
  }

  /** Makes a trail that logs, in the bucket that it needs. */
  public void trail(String name) {
    try (HttpClient http = HttpClient.newHttpClient();
        CloudTrailClient trails = client(CloudTrailClient.builder())) {
      HttpRequest bucket =
          HttpRequest.newBuilder(endpoint.resolve("/" + name))
              .PUT(HttpRequest.BodyPublishers.noBody())
              .build();
      http.send(bucket, HttpResponse.BodyHandlers.discarding());
      trails.createTrail(create -> create.name(name).s3BucketName(name));
      trails.startLogging(start -> start.name(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A client of the emulator itself. */
  public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(B builder) {
    return client(builder, endpoint, "test");
  }

  /** A client of the emulator in the Region of the global services' events. */
  public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C global(B builder) {
    return client(builder, endpoint, "test", Region.US_EAST_1);
  }

  /** A client at some endpoint, with an access key that says who calls. */
  public static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(
      B builder, URI endpoint, String accessKey) {
    return client(builder, endpoint, accessKey, Region.of(REGION));
  }

  private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(
      B builder, URI endpoint, String accessKey, Region region) {
    return builder
        .httpClient(UrlConnectionHttpClient.create())
        .endpointOverride(endpoint)
        .region(region)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, "none")))
        .build();
  }
}
