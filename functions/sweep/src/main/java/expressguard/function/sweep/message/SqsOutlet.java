package expressguard.function.sweep.message;

import expressguard.lambda.log.Line;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** A queue of SQS, which takes ten messages a call and 256 KiB of them in queues of old. */
public final class SqsOutlet implements Outlet {

  private static final Logger LOG = LogManager.getLogger(SqsOutlet.class);

  private static final int MOST_MESSAGES = 10;
  private static final int MOST_BYTES = 250 * 1024;

  private final SqsClient sqs;
  private final String queueUrl;

  public SqsOutlet(SqsClient sqs, String queueUrl) {
    this.sqs = sqs;
    this.queueUrl = queueUrl;
  }

  @Override
  public int send(List<String> messages) {
    int refused = 0;
    List<SendMessageBatchRequestEntry> batch = new ArrayList<>();
    int bytes = 0;
    for (String message : messages) {
      int size = message.getBytes(StandardCharsets.UTF_8).length;
      if (batch.size() == MOST_MESSAGES || (!batch.isEmpty() && bytes + size > MOST_BYTES)) {
        refused += put(batch);
        batch.clear();
        bytes = 0;
      }
      batch.add(
          SendMessageBatchRequestEntry.builder()
              .id("m" + batch.size())
              .messageBody(message)
              .build());
      bytes += size;
    }
    return batch.isEmpty() ? refused : refused + put(batch);
  }

  private int put(List<SendMessageBatchRequestEntry> batch) {
    List<BatchResultErrorEntry> failed =
        sqs.sendMessageBatch(send -> send.queueUrl(queueUrl).entries(batch)).failed();
    for (BatchResultErrorEntry one : failed) {
      LOG.warn(Line.of("the queue did not take a message").with("code", one.code()));
    }
    return failed.size();
  }
}
