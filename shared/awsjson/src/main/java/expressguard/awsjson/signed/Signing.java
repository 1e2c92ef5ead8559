package expressguard.awsjson.signed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.ClockSkew;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/**
 * Signs with the SDK's signer. Every attempt is signed anew: a signature holds for some minutes,
 * and credentials can change between two attempts.
 */
final class Signing {

  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final String region;
  private final AwsCredentialsProvider credentials;
  private volatile Clock clock = Clock.systemUTC();

  Signing(String region, AwsCredentialsProvider credentials) {
    this.region = region;
    this.credentials = credentials;
  }

  SignedRequest signed(Call call) {
    return signer.sign(sign ->
        sign.identity(credentials.resolveCredentials())
            .request(call.request())
            .payload(call.payload())
            .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, call.service().prefix())
            .putProperty(AwsV4HttpSigner.REGION_NAME, region)
            .putProperty(AwsV4HttpSigner.SIGNING_CLOCK, clock));
  }

  /** Sets the clock by the service's when that was why it refused. */
  void learn(SdkException failure) {
    if (failure instanceof AwsServiceException refused && refused.isClockSkewException()) {
      ClockSkew.getServerTime(refused.awsErrorDetails().sdkHttpResponse())
          .map(now -> Duration.between(Instant.now(), now))
          .ifPresent(behind -> clock = Clock.offset(Clock.systemUTC(), behind));
    }
  }
}
