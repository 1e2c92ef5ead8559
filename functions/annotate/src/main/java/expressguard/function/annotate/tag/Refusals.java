package expressguard.function.annotate.tag;

import expressguard.function.annotate.tag.ResourceTags.Refused;
import expressguard.function.annotate.tag.ResourceTags.Why;
import expressguard.lambda.log.Fault;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** What an exception of the SDK means for a resource's tags. */
final class Refusals {

  /** ECS API reference, TagResource; ELBv2 API reference, AddTags. */
  private static final Set<String> GONE =
      Set.of(
          "ResourceNotFoundException",
          "ServiceNotFoundException",
          "ServiceNotActiveException",
          "ClusterNotFoundException",
          "LoadBalancerNotFound",
          "ListenerNotFound",
          "RuleNotFound",
          "TargetGroupNotFound");

  /** Codes of 4xx that are no fault of the call: the credentials of the moment do not hold. */
  private static final Set<String> CREDENTIALS =
      Set.of(
          "ExpiredToken",
          "ExpiredTokenException",
          "UnrecognizedClientException",
          "InvalidClientTokenId",
          "InvalidSignatureException",
          "SignatureDoesNotMatch",
          "RequestExpired");

  private Refusals() {}

  static Refused of(SdkException e) {
    if (!(e instanceof AwsServiceException answered)) {
      return new Refused(Why.UNAVAILABLE, Fault.text(e));
    }
    String code =
        Optional.ofNullable(answered.awsErrorDetails()).map(AwsErrorDetails::errorCode).orElse("");
    return new Refused(why(answered, code), Fault.text(e));
  }

  private static Why why(AwsServiceException e, String code) {
    if (e.isThrottlingException()) {
      return Why.THROTTLED;
    }
    if (GONE.contains(code)) {
      return Why.GONE;
    }
    if (code.contains("AccessDenied")) {
      return Why.DENIED;
    }
    if (code.equals("TooManyTags")) {
      return Why.FULL;
    }
    boolean faultOfCall = e.statusCode() >= 400 && e.statusCode() < 500;
    return faultOfCall && !CREDENTIALS.contains(code) ? Why.INVALID : Why.UNAVAILABLE;
  }
}
