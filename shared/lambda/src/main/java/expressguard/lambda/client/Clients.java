package expressguard.lambda.client;

import expressguard.awsjson.JsonCalls;
import expressguard.awsjson.Limits;
import expressguard.awsjson.signed.SignedCalls;
import expressguard.awsjson.signed.Transport;
import expressguard.lambda.environment.Environment;
import java.time.Duration;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Makes a function's clients of AWS. They share one HTTP client, and what hangs is given up while
 * the batch still has time to answer. Region, credentials and endpoints are the environment's.
 */
public final class Clients {

  private final SdkHttpClient http;
  private final Limits limits;

  /**
   * Clients with limits.
   *
   * @param attempt how long one attempt may take
   * @param call how long a call may take with all its attempts
   */
  public Clients(Duration attempt, Duration call) {
    this.limits = new Limits(attempt, call);
    this.http = Transport.onClassPath(attempt);
  }

  /** The client of a builder, which may have set more. */
  public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C of(B builder) {
    return builder
        .httpClient(http)
        .overrideConfiguration(override ->
            override.apiCallAttemptTimeout(limits.attempt()).apiCallTimeout(limits.call()))
        .build();
  }

  /** The calls that are made without a client of the service, which would be most of a function. */
  public JsonCalls signed(Environment environment) {
    return SignedCalls.of(http, environment.variables(), limits);
  }
}
