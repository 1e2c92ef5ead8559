package expressguard.loop.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import expressguard.sandbox.Answer;
import expressguard.sandbox.FunctionProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.model.Message;

/** An event source mapping: it feeds a function from a queue, and deletes what it was done with. */
public record Source(Queues queues, String queueArn, Supplier<FunctionProcess> function) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Feeds one batch, and tells how many messages were in it. */
  public int poll() {
    List<Message> messages = queues.receive(queueArn);
    if (messages.isEmpty()) {
      return 0;
    }
    Set<String> again = again(messages, function.get().invoke(Queues.event(queueArn, messages)));
    for (Message message : messages) {
      if (again.contains(message.messageId())) {
        queues.giveBack(queueArn, message);
      } else {
        queues.delete(queueArn, message);
      }
    }
    return messages.size();
  }

  private static Set<String> again(List<Message> messages, Answer answer) {
    Set<String> again = new HashSet<>();
    switch (answer) {
      case Answer.Failed _ -> messages.forEach(message -> again.add(message.messageId()));
      case Answer.Given(var text) ->
          read(text)
              .path("batchItemFailures")
              .forEach(item -> again.add(item.path("itemIdentifier").asText()));
    }
    return again;
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException("a function's answer is no JSON: " + text, e);
    }
  }
}
