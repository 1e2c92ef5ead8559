package expressguard.loop.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.loop.account.Emulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** What functions put on the emulator's default bus in us-east-1. */
final class GlobalBus implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SqsClient sqs;
  private final String queue;

  private GlobalBus(SqsClient sqs, String queue) {
    this.sqs = sqs;
    this.queue = queue;
  }

  /**
   * Listens to it.
   *
   * @param name that no other has
   */
  static GlobalBus open(Emulator emulator, String name) {
    SqsClient sqs = emulator.global(SqsClient.builder());
    String queue = sqs.createQueue(create -> create.queueName(name)).queueUrl();
    try (EventBridgeClient events = emulator.global(EventBridgeClient.builder())) {
      events.putRule(put -> put.name(name).eventPattern("{\"source\":[\"express-guard\"]}"));
      String arn = String.join(":", "arn:aws:sqs:us-east-1", Emulator.ACCOUNT, name);
      Target target = Target.builder().id("tap").arn(arn).build();
      events.putTargets(put -> put.rule(name).targets(target));
    }
    return new GlobalBus(sqs, queue);
  }

  /** The events that came since somebody last asked. */
  List<JsonNode> drain() {
    List<JsonNode> events = new ArrayList<>();
    List<Message> some = receive();
    while (!some.isEmpty()) {
      for (Message message : some) {
        sqs.deleteMessage(delete -> delete.queueUrl(queue).receiptHandle(message.receiptHandle()));
        events.add(read(message.body()));
      }
      some = receive();
    }
    return events;
  }

  private List<Message> receive() {
    return sqs.receiveMessage(ask -> ask.queueUrl(queue).maxNumberOfMessages(10)).messages();
  }

  /** EventBridge puts the account on every event; the emulator forgets it. */
  private static JsonNode read(String text) {
    try {
      return ((ObjectNode) JSON.readTree(text)).put("account", Emulator.ACCOUNT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    sqs.close();
  }
}
