package expressguard.function.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.function.notify.channel.Sent;
import expressguard.function.notify.settings.Target;
import expressguard.lambda.memory.LocalContext;
import expressguard.lambda.quarantine.Rejected;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NotifyHandlerTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void of_a_batch_only_what_was_not_told_comes_again_and_what_is_no_notice_is_kept_apart()
      throws IOException {
    Desk desk =
        Desk.of(
            "{name: topic, type: sns, topic: t, from: high}",
            "{name: critical, type: slack, secret: s, from: critical}");
    desk.channels.answers(
        new Target.Slack("s"), new Sent.Later("the webhook answered 500", Optional.empty()));
    List<String> story = Desk.details("stranding");

    String answer =
        handle(desk, Desk.event(story.get(0)), Desk.event(story.get(1)), "{\"broken\":");

    assertThat(answer).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"}]}");
    assertThat(desk.channels.at(new Target.Sns("t"))).hasSize(2);
    assertThat(desk.quarantine.kept()).extracting(Rejected::messageId).containsExactly("m2");
  }

  private static String handle(Desk desk, String... bodies) throws IOException {
    ObjectNode event = JSON.createObjectNode();
    ArrayNode records = event.putArray("Records");
    for (int number = 0; number < bodies.length; number++) {
      records.addObject().put("messageId", "m" + number).put("body", bodies[number]);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new NotifyHandler(desk.ports())
        .handleRequest(
            new ByteArrayInputStream(event.toString().getBytes(StandardCharsets.UTF_8)),
            out,
            new LocalContext());
    return out.toString(StandardCharsets.UTF_8);
  }
}
