package expressguard.function.sweep.message;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.function.sweep.Emulator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

class SqsOutletIT {

  @Test
  void every_message_arrives_however_many_and_large_they_are() {
    try (SqsClient sqs = Emulator.client(SqsClient.builder(), Emulator.endpoint())) {
      String queue =
          sqs.createQueue(create -> create.queueName("q" + Long.toHexString(System.nanoTime())))
              .queueUrl();
      List<String> messages =
          IntStream.range(0, 23).mapToObj(n -> n + "x".repeat(n % 3 * 60_000)).toList();

      assertThat(new SqsOutlet(sqs, queue).send(messages)).isZero();

      assertThat(received(sqs, queue, messages.size()))
          .containsExactlyInAnyOrderElementsOf(messages);
    }
  }

  private static List<String> received(SqsClient sqs, String queue, int count) {
    List<String> bodies = new ArrayList<>();
    for (int call = 0; call < 10 * count && bodies.size() < count; call++) {
      List<Message> some =
          sqs.receiveMessage(receive -> receive.queueUrl(queue).maxNumberOfMessages(10)).messages();
      some.forEach(message -> bodies.add(message.body()));
    }
    return bodies;
  }
}
