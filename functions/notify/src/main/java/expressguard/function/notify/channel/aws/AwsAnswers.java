package expressguard.function.notify.channel.aws;

import expressguard.function.notify.channel.Sent;
import expressguard.lambda.log.Fault;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * What an answer of AWS means for a message. A throttled or failing service takes it later; one
 * that names a missing topic, bus or right takes nothing until somebody mends that.
 */
final class AwsAnswers {

  private AwsAnswers() {}

  static Sent of(Runnable call) {
    try {
      call.run();
      return new Sent.Delivered();
    } catch (AwsServiceException e) {
      boolean mendable =
          e.statusCode() >= 400
              && e.statusCode() < 500
              && !e.isThrottlingException()
              && !e.isClockSkewException();
      return mendable
          ? new Sent.Refused(Fault.text(e))
          : new Sent.Later(Fault.text(e), Optional.empty());
    } catch (SdkException e) {
      return new Sent.Later(Fault.text(e), Optional.empty());
    }
  }
}
