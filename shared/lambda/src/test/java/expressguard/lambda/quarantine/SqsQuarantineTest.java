package expressguard.lambda.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqsQuarantineTest {

  @Test
  void tells_reason_size_and_hash_and_nothing_of_the_message() throws IOException {
    List<byte[]> requests = new ArrayList<>();
    String body = "{\"password\": \"hunter2\"";
    new SqsQuarantine(
            (service, operation, request) -> {
              requests.add(request);
              return "{\"MessageId\":\"1\"}".getBytes(StandardCharsets.UTF_8);
            },
            "https://queue")
        .keep(Rejected.of("m1", body, 3, "it is no JSON"));

    JsonNode sent = new ObjectMapper().readTree(requests.getFirst());
    assertThat(sent.path("QueueUrl").asText()).isEqualTo("https://queue");
    JsonNode attributes = sent.path("MessageAttributes");
    assertThat(attributes.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("reason", "sha256", "size");
    assertThat(attributes.path("reason"))
        .isEqualTo(
            new ObjectMapper()
                .readTree("{\"DataType\":\"String\",\"StringValue\":\"it is no JSON\"}"));
    assertThat(attributes.at("/size/DataType").asText()).isEqualTo("Number");
    assertThat(attributes.at("/size/StringValue").asText()).isEqualTo("22");
    assertThat(attributes.at("/sha256/StringValue").asText()).hasSize(64);
    assertThat(sent.path("MessageBody").asText())
        .startsWith("{\"message\":\"m1\",\"reason\":\"it is no JSON\",\"size\":22,\"sha256\":\"")
        .endsWith("\",\"receives\":3}");
    assertThat(sent.toString()).doesNotContain("hunter2");
  }
}
