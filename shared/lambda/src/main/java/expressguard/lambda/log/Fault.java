package expressguard.lambda.log;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Puts an exception into words for the log. An unknown exception's own text may quote what was
 * read, secrets included, so only its type and place are told.
 */
public final class Fault {

  /** These refusals name an action and a resource, which is what whoever reads them needs. */
  private static final Set<String> TELLING =
      Set.of("AccessDeniedException", "AccessDenied", "UnauthorizedOperation");

  private static final int FRAMES = 6;

  private Fault() {}

  public static String text(Throwable fault) {
    return switch (fault) {
      case AwsServiceException refused -> refusal(refused);
      case SdkException failed -> "AWS was not reached: " + failed.getMessage();
      default -> fault.getClass().getName() + place(fault);
    };
  }

  private static String refusal(AwsServiceException refused) {
    if (refused.awsErrorDetails() == null || refused.awsErrorDetails().errorCode().isEmpty()) {
      return "AWS answered with status " + refused.statusCode();
    }
    String code = refused.awsErrorDetails().errorCode();
    String said = TELLING.contains(code) ? ": " + refused.awsErrorDetails().errorMessage() : "";
    return refused.awsErrorDetails().serviceName()
        + " answered "
        + code
        + " (status "
        + refused.statusCode()
        + ", request "
        + refused.requestId()
        + ")"
        + said;
  }

  private static String place(Throwable fault) {
    return Arrays.stream(fault.getStackTrace())
        .limit(FRAMES)
        .map(frame ->
            frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
        .collect(Collectors.joining(" < ", " at ", ""));
  }
}
