package expressguard.loop.queue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.loop.account.Emulator;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** The emulator's queues, by the ARNs and URLs that the template has for them. */
public final class Queues implements AutoCloseable {

  private final SqsClient sqs;
  private final String base;

  public Queues(Emulator emulator) {
    this.sqs = emulator.client(SqsClient.builder());
    this.base = emulator.endpoint() + "/" + Emulator.ACCOUNT + "/";
  }

  /** Sends to a queue by its ARN, as a rule's target does. */
  public void send(String arn, String body) {
    sqs.sendMessage(send -> send.queueUrl(url(arn)).messageBody(body));
  }

  /** Takes the next messages, hidden until they are deleted or given back. */
  List<Message> receive(String arn) {
    return sqs.receiveMessage(receive ->
            receive
                .queueUrl(url(arn))
                .maxNumberOfMessages(10)
                .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                .messageAttributeNames("All"))
        .messages();
  }

  void delete(String arn, Message message) {
    sqs.deleteMessage(delete -> delete.queueUrl(url(arn)).receiptHandle(message.receiptHandle()));
  }

  /** Lets a message be seen again at once, where AWS would let the visibility timeout pass. */
  void giveBack(String arn, Message message) {
    sqs.changeMessageVisibility(change ->
        change.queueUrl(url(arn)).receiptHandle(message.receiptHandle()).visibilityTimeout(0));
  }

  /** Takes a queue itself away, so that it takes nothing any more. */
  public void remove(String arn) {
    sqs.deleteQueue(delete -> delete.queueUrl(url(arn)));
  }

  /** Takes every message out of a queue. */
  public List<Message> drain(String arn) {
    List<Message> all = new ArrayList<>();
    List<Message> some = receive(arn);
    while (!some.isEmpty()) {
      some.forEach(message -> delete(arn, message));
      all.addAll(some);
      some = receive(arn);
    }
    return all;
  }

  /** The event that Lambda's event source mapping makes of messages. */
  public static String event(String arn, List<Message> messages) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    ArrayNode records = event.putArray("Records");
    for (Message message : messages) {
      ObjectNode record = records.addObject();
      record.put("messageId", message.messageId());
      record.put("receiptHandle", message.receiptHandle());
      record.put("body", message.body());
      ObjectNode attributes = record.putObject("attributes");
      message.attributes().forEach((name, value) -> attributes.put(name.toString(), value));
      record.putObject("messageAttributes");
      record.put("md5OfBody", message.md5OfBody());
      record.put("eventSource", "aws:sqs");
      record.put("eventSourceARN", arn);
      record.put("awsRegion", Emulator.REGION);
    }
    return event.toString();
  }

  private String url(String arn) {
    return base + arn.substring(arn.lastIndexOf(':') + 1);
  }

  @Override
  public void close() {
    sqs.close();
  }
}
