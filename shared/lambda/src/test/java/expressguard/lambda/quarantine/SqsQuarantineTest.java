package expressguard.lambda.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

class SqsQuarantineTest {

  /** A queue that keeps what is sent. */
  private static final class Queue implements SqsClient {
    private final List<SendMessageRequest> sent = new ArrayList<>();

    @Override
    public SendMessageResponse sendMessage(SendMessageRequest request) {
      sent.add(request);
      return SendMessageResponse.builder().messageId("1").build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }

  @Test
  void tells_reason_size_and_hash_and_nothing_of_the_message() {
    Queue queue = new Queue();
    String body = "{\"password\": \"hunter2\"";
    new SqsQuarantine(queue, "https://queue").keep(Rejected.of("m1", body, 3, "it is no JSON"));

    SendMessageRequest sent = queue.sent.getFirst();
    assertThat(sent.queueUrl()).isEqualTo("https://queue");
    Map<String, String> attributes = new TreeMap<>();
    sent.messageAttributes().forEach((name, value) -> attributes.put(name, value.stringValue()));
    assertThat(attributes)
        .containsOnlyKeys("reason", "sha256", "size")
        .containsEntry("reason", "it is no JSON")
        .containsEntry("size", "22");
    assertThat(attributes.get("sha256")).hasSize(64);
    assertThat(sent.messageBody())
        .startsWith("{\"message\":\"m1\",\"reason\":\"it is no JSON\",\"size\":22,\"sha256\":\"")
        .endsWith("\",\"receives\":3}");
    assertThat(sent.toString()).doesNotContain("hunter2");
  }
}
