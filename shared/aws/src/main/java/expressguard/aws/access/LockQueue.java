package expressguard.aws.access;

import expressguard.aws.Asked;
import expressguard.aws.Refusals;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The queue of the lock function, for owners' orders. */
public final class LockQueue {

  private final SqsClient sqs;
  private final String url;

  public LockQueue(SqsClient sqs, String url) {
    this.sqs = sqs;
    this.url = url;
  }

  /** Sends a message; answers its id. */
  public Asked<String> send(String body) {
    try {
      return new Asked.Answered<>(
          sqs.sendMessage(request -> request.queueUrl(url).messageBody(body)).messageId());
    } catch (SdkException e) {
      return new Asked.Refused<>(Refusals.of(e, "sqs:SendMessage"));
    }
  }
}
