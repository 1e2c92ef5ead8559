package expressguard.lambda.log.json;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.lambda.log.Line;
import expressguard.testkit.Printed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.SimpleMessage;
import org.junit.jupiter.api.Test;

class LineJsonTest {

  private static String line(
      Optional<String> request, Message message, Optional<Throwable> thrown) {
    byte[] line =
        new LineJson(
                Instant.parse("2026-11-20T12:00:00.5Z"),
                Level.WARN,
                "expressguard.Some",
                request,
                message,
                thrown)
            .line();
    return new String(line, StandardCharsets.UTF_8);
  }

  @Test
  void an_event_is_one_object_with_its_values_in_the_order_of_their_names() {
    Line message =
        Line.of("batch").with("in", 3).with("whole", true).with("bytes", 4L).with("why", "\n");

    assertThat(line(Optional.of("r-1"), message, Optional.empty()))
        .isEqualTo(
            "{\"timestamp\":\"2026-11-20T12:00:00.500Z\",\"level\":\"WARN\","
                + "\"logger\":\"expressguard.Some\",\"requestId\":\"r-1\",\"message\":"
                + "{\"bytes\":4,\"event\":\"batch\",\"in\":3,\"whole\":true,\"why\":\"\\n\"}}");
  }

  @Test
  void a_text_is_a_member_too_and_ends_somewhere() {
    assertThat(line(Optional.empty(), new SimpleMessage("said"), Optional.empty()))
        .endsWith("\"logger\":\"expressguard.Some\",\"message\":{\"text\":\"said\"}}");
    assertThat(line(Optional.empty(), new SimpleMessage("x".repeat(50_000)), Optional.empty()))
        .hasSizeBetween(16_000, 17_000)
        .endsWith("x…\"}}");
  }

  @Test
  void of_an_exception_type_and_frames_are_told() {
    Throwable thrown = new IllegalStateException("hunter2", new IllegalStateException("hunter3"));
    thrown.setStackTrace(new StackTraceElement[] {new StackTraceElement("a.B", "c", "B.java", 7)});

    assertThat(line(Optional.empty(), new SimpleMessage("it failed"), Optional.of(thrown)))
        .endsWith(
            ",\"exception\":\"java.lang.IllegalStateException\",\"stack\":"
                + "[{\"class\":\"a.B\",\"method\":\"c\",\"file\":\"B.java\",\"line\":7}]}")
        .doesNotContain("hunter");
  }

  @Test
  void of_others_only_warnings_are_told() {
    List<String> lines =
        Printed.by(() -> {
          LogManager.getLogger("software.amazon.awssdk").info("chatter");
          LogManager.getLogger("software.amazon.awssdk").warn("trouble");
          LogManager.getLogger("expressguard.Some").info("news");
          LogManager.getLogger("expressguard.Some").debug("detail");
        });
    assertThat(lines)
        .hasSize(2)
        .anyMatch(line -> line.contains("trouble"))
        .anyMatch(line -> line.contains("news"));
  }
}
