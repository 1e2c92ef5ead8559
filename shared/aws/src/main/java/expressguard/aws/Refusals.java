package expressguard.aws;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** What an exception of the SDK means to a person. */
public final class Refusals {

  private static final Pattern ACTION = Pattern.compile("to perform: ([A-Za-z0-9-]+:[A-Za-z0-9]+)");

  private static final String NO_REASON = "no reason given";

  private Refusals() {}

  /**
   * The refusal.
   *
   * @param action IAM's name of what was asked for, in case AWS does not say it
   */
  public static Refusal of(SdkException e, String action) {
    return e instanceof AwsServiceException answered
        ? answered(answered, action)
        : unasked(e, action);
  }

  private static Refusal answered(AwsServiceException e, String action) {
    Optional<AwsErrorDetails> details = Optional.ofNullable(e.awsErrorDetails());
    String code = details.map(AwsErrorDetails::errorCode).orElse("an error without a code");
    String message = details.map(AwsErrorDetails::errorMessage).orElse(NO_REASON);
    if (e.isThrottlingException()) {
      return new Refusal(
          Refusal.Kind.THROTTLED,
          "AWS throttled `" + action + "` after every retry; try again in a minute");
    }
    if (code.contains("AccessDenied") || code.contains("UnauthorizedOperation")) {
      return denied(action, message);
    }
    return switch (code) {
      case "ServiceNotFoundException", "ClusterNotFoundException", "ResourceNotFoundException" ->
          new Refusal(
              Refusal.Kind.UNKNOWN_SERVICE,
              "AWS knows no such service (" + code + "): " + message + "; check ARN and Region");
      case "ExpiredTokenException",
          "ExpiredToken",
          "UnrecognizedClientException",
          "InvalidClientTokenId",
          "InvalidSignatureException" ->
          new Refusal(
              Refusal.Kind.NO_CREDENTIALS,
              "AWS does not accept the credentials (" + code + "); sign in again");
      default ->
          new Refusal(
              Refusal.Kind.OTHER, "AWS answered `" + action + "` with " + code + ": " + message);
    };
  }

  private static Refusal denied(String action, String message) {
    Matcher named = ACTION.matcher(message);
    String refused = named.find() ? named.group(1) : action;
    return new Refusal(
        Refusal.Kind.DENIED,
        "AWS denied `" + refused + "`; the caller needs a policy that allows it");
  }

  private static Refusal unasked(SdkException e, String action) {
    String message = reason(e);
    if (message.contains("Unable to load credentials")) {
      return new Refusal(
          Refusal.Kind.NO_CREDENTIALS,
          "no AWS credentials found; sign in, or set AWS_PROFILE or AWS_ACCESS_KEY_ID");
    }
    if (message.contains("Unable to load region")) {
      return new Refusal(
          Refusal.Kind.NO_REGION,
          "no AWS Region found; set AWS_REGION, or name a service by its ARN");
    }
    return e.getCause() instanceof IOException
        ? new Refusal(
            Refusal.Kind.UNREACHABLE,
            "AWS was not reached for `" + action + "`: " + reason(e.getCause()))
        : new Refusal(Refusal.Kind.OTHER, "`" + action + "` failed: " + message);
  }

  private static String reason(Throwable e) {
    return Optional.ofNullable(e.getMessage()).orElse(NO_REASON);
  }
}
