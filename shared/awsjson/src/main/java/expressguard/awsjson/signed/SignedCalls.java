package expressguard.awsjson.signed;

import expressguard.awsjson.JsonCalls;
import expressguard.awsjson.JsonService;
import expressguard.awsjson.Limits;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.AcquireInitialTokenResponse;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.retries.api.RetryToken;
import software.amazon.awssdk.retries.api.TokenAcquisitionFailedException;

/**
 * Calls that are signed here and sent by whatever client of HTTP is on the class path. What the
 * SDK's service clients do beside that is theirs to do; what they must not be missed for is here,
 * and is the SDK's too: signature, credentials, what is worth another attempt, and when.
 *
 * <p>Attempts and pauses are those of the SDK's client of DynamoDB, in the standard mode.
 */
public final class SignedCalls implements JsonCalls {

  private static final int MOST_ATTEMPTS = 9;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(25);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

  private final SdkHttpClient http;
  private final Endpoints endpoints;
  private final Signing signing;
  private final Limits limits;
  private final RetryStrategy retries =
      AwsRetryStrategy.standardRetryStrategy().toBuilder()
          .maxAttempts(MOST_ATTEMPTS)
          .backoffStrategy(BackoffStrategy.exponentialDelay(FIRST_PAUSE, LONGEST_PAUSE))
          .build();

  public SignedCalls(
      SdkHttpClient http, Endpoints endpoints, AwsCredentialsProvider credentials, Limits limits) {
    this.http = http;
    this.endpoints = endpoints;
    this.signing = new Signing(endpoints.region(), credentials);
    this.limits = limits;
  }

  /** Calls as a function's environment has them made. */
  public static SignedCalls of(SdkHttpClient http, Map<String, String> environment, Limits limits) {
    return new SignedCalls(
        http, new Endpoints(environment), Transport.credentials(environment), limits);
  }

  @Override
  public byte[] call(JsonService service, String operation, byte[] body) {
    Deadline deadline = Deadline.in(limits.call());
    Call call = new Call(service, endpoints.of(service), operation, body);
    AcquireInitialTokenResponse first =
        retries.acquireInitialToken(AcquireInitialTokenRequest.create(service.name()));
    pause(first.delay());
    RetryToken token = first.token();
    while (true) {
      try {
        byte[] answer =
            new Attempt(http, service, deadline.shorter(limits.attempt()))
                .send(signing.signed(call));
        retries.recordSuccess(RecordSuccessRequest.create(token));
        return answer;
      } catch (SdkException failure) {
        signing.learn(failure);
        token = next(token, failure, deadline);
      }
    }
  }

  /** Waits for the next attempt; where there is none, the last failure is the call's. */
  private RetryToken next(RetryToken token, SdkException failure, Deadline deadline) {
    RefreshRetryTokenResponse next;
    try {
      next =
          retries.refreshRetryToken(
              RefreshRetryTokenRequest.builder()
                  .token(token)
                  .failure(failure)
                  .suggestedDelay(Duration.ZERO)
                  .build());
    } catch (TokenAcquisitionFailedException none) {
      throw failure;
    }
    if (!deadline.leaves(next.delay())) {
      throw failure;
    }
    pause(next.delay());
    return next.token();
  }

  private static void pause(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AbortedException.create("a call was interrupted while it waited", e);
    }
  }
}
