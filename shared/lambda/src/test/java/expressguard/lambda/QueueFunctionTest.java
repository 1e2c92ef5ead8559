package expressguard.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import expressguard.lambda.measure.Measure;
import expressguard.lambda.memory.LocalContext;
import expressguard.lambda.memory.MemoryMeasures;
import expressguard.lambda.memory.MemoryQuarantine;
import expressguard.lambda.quarantine.Quarantine;
import expressguard.lambda.quarantine.Rejected;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueueFunctionTest {

  private final MemoryQuarantine quarantine = new MemoryQuarantine();
  private final MemoryMeasures measures = new MemoryMeasures();
  private final List<Message> seen = new ArrayList<>();

  private static final class Function extends QueueFunction {
    Function(Work work, Quarantine quarantine, MemoryMeasures measures) {
      super(work, quarantine, measures);
    }
  }

  private static Message message(String id, String body, int receives) {
    return new Message(id, body, receives, Optional.of(Instant.ofEpochSecond(1)));
  }

  private Outcome behave(Message message) {
    seen.add(message);
    return switch (message.body()) {
      case "done" -> new Outcome.Done();
      case "skipped" -> new Outcome.Skipped();
      case "retry" -> new Outcome.Retry("the store is throttled");
      case "poison" -> new Outcome.Poison("it is no JSON");
      case "endless" -> endless(1);
      default -> throw new IllegalArgumentException(message.body());
    };
  }

  private static Outcome endless(int depth) {
    return depth < 0 ? new Outcome.Done() : endless(depth + 1 - 1);
  }

  private String answer(String event) throws IOException {
    return answer(event, quarantine, new LocalContext());
  }

  private String answer(String event, Quarantine into, LocalContext context) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Function(this::behave, into, measures)
        .handleRequest(
            new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, context);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String batch(String... bodies) {
    StringBuilder records = new StringBuilder();
    for (int n = 0; n < bodies.length; n++) {
      records
          .append(n == 0 ? "" : ",")
          .append(
              """
              {"messageId":"m%d","receiptHandle":"r","body":"%s",
               "attributes":{"ApproximateReceiveCount":"%d","SenderId":"A","SentTimestamp":"1000"},
               "messageAttributes":{"x":{"stringValue":"y","stringListValues":[]}},
               "md5OfBody":"0","eventSource":"aws:sqs"}\
              """
                  .formatted(n, bodies[n], n + 1));
    }
    return "{\"Records\":[" + records + "]}";
  }

  @Test
  void answers_an_empty_list_when_all_is_dealt_with() throws IOException {
    assertThat(answer(batch("done", "skipped"))).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(seen).containsExactly(message("m0", "done", 1), message("m1", "skipped", 2));
  }

  @Test
  void asks_for_the_failed_ones_only() throws IOException {
    assertThat(answer(batch("done", "retry", "poison", "done")))
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"}]}");
  }

  @Test
  void takes_what_nobody_foresaw_for_a_failure_of_one_message() throws IOException {
    assertThat(answer(batch("surprise", "endless", "done")))
        .isEqualTo(
            "{\"batchItemFailures\":[{\"itemIdentifier\":\"m0\"},{\"itemIdentifier\":\"m1\"}]}");
    assertThat(seen).hasSize(3);
  }

  @Test
  void tells_a_poison_message_by_its_size_and_hash() throws IOException {
    answer(batch("poison"));
    assertThat(quarantine.kept())
        .containsExactly(
            new Rejected(
                "m0",
                "it is no JSON",
                6,
                "5743abddddfa08c1e3a99fdebc2e8f3f1108fa12dcd2a8f58a42f141418c22ec",
                1));
  }

  @Test
  void lets_a_poison_message_come_again_when_the_quarantine_is_closed() throws IOException {
    Quarantine closed =
        rejected -> {
          throw new IllegalStateException("closed");
        };
    assertThat(answer(batch("poison", "done"), closed, new LocalContext()))
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m0\"}]}");
  }

  @Test
  void begins_no_message_when_time_runs_out() throws IOException {
    assertThat(answer(batch("done"), quarantine, new LocalContext("r", 2_999)))
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m0\"}]}");
    assertThat(seen).isEmpty();
  }

  @Test
  void closes_its_counters() throws IOException {
    answer(batch("done", "skipped", "poison", "retry", "surprise"));
    assertThat(measures.sum(Measure.MESSAGES)).isEqualTo(5);
    assertThat(measures.sum(Measure.QUARANTINED)).isEqualTo(1);
    assertThat(measures.sum(Measure.RETRIED)).isEqualTo(2);
    assertThatThrownBy(() -> new Tally.Counters(5, 1, 1, 1, 1))
        .hasMessage("counters do not close: 5 in, 4 out");
  }

  @Test
  void takes_a_message_of_the_largest_size() throws IOException {
    String large = "x".repeat(1 << 20);
    assertThat(answer(batch(large))).contains("m0");
    assertThat(seen).containsExactly(message("m0", large, 1));
  }

  @Test
  void refuses_what_is_no_event_of_a_queue() {
    for (String event :
        List.of(
            "",
            "[]",
            "{\"Records\":[1]}",
            "{\"Records\":[{\"body\":\"x\"}]}",
            "{} {}",
            "{\"Records\":[",
            "{\"a\":1,\"a\":2}",
            "[".repeat(100))) {
      assertThatThrownBy(() -> answer(event)).as(event).isInstanceOf(IOException.class);
    }
    assertThat(seen).isEmpty();
  }
}
