package expressguard.lambda.client;

import java.time.Duration;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * Makes a function's clients of AWS. They share one HTTP client, and what hangs is given up while
 * the batch still has time to answer. Region, credentials and endpoints are the environment's.
 */
public final class Clients {

  private final SdkHttpClient http = UrlConnectionHttpClient.create();
  private final Duration attempt;
  private final Duration call;

  /**
   * Clients with limits.
   *
   * @param attempt how long one attempt may take
   * @param call how long a call may take with all its attempts
   */
  public Clients(Duration attempt, Duration call) {
    this.attempt = attempt;
    this.call = call;
  }

  /** The client of a builder, which may have set more. */
  public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C of(B builder) {
    return builder
        .httpClient(http)
        .overrideConfiguration(limits -> limits.apiCallAttemptTimeout(attempt).apiCallTimeout(call))
        .build();
  }
}
