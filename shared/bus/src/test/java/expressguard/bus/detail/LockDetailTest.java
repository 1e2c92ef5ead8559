package expressguard.bus.detail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import expressguard.bus.Bus;
import expressguard.bus.LockNotice;
import expressguard.bus.LockNotice.Decided;
import expressguard.bus.LockNotice.State;
import expressguard.bus.Notice.News;
import expressguard.bus.member.MalformedNotice;
import expressguard.conflict.Severity;
import expressguard.inventory.ResourceId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of a lock: written, fitting its schema, and read again. */
class LockDetailTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ResourceId WEB =
      ResourceId.ofArn("arn:aws:ecs:eu-west-1:111122223333:service/default/web").orElseThrow();

  private final NoticeReader reader = new NoticeReader();

  private static LockNotice notice(boolean locks, Optional<Severity> before, String said) {
    Decided decided =
        new Decided(
            locks,
            3,
            locks ? Optional.of("v3.order.o-1") : Optional.empty(),
            Instant.parse("2026-11-05T09:45:00Z"),
            "order `o-1`");
    return new LockNotice(
        LockNotice.id(WEB, 2, decided, "REFUSED"),
        News.OPENED,
        LockNotice.thread(WEB),
        2,
        WEB,
        Severity.HIGH,
        before,
        decided,
        new State("REFUSED", "title", "meaning", "follows", "way"),
        Optional.of(said).filter(text -> !text.isEmpty()));
  }

  private static List<LockNotice> notices() {
    return List.of(
        notice(true, Optional.empty(), ""),
        notice(false, Optional.of(Severity.CRITICAL), "no \u65e5 \u0007 `rights`"));
  }

  @Test
  void fits_the_schema_and_leaves_no_member_untold() throws IOException {
    for (LockNotice notice : notices()) {
      assertThat(closed().validate(JSON.readTree(LockDetail.text(notice)))).isEmpty();
    }
    ObjectNode without = (ObjectNode) JSON.readTree(LockDetail.text(notices().getFirst()));
    assertThat(closed().validate(without.without("lock"))).isNotEmpty();
  }

  @Test
  void is_read_as_it_was_written() throws IOException {
    for (LockNotice notice : notices()) {
      assertThat(reader.messageOf(LockDetail.text(notice))).isEqualTo(notice);
      assertThat(reader.message(event(Bus.LOCK_DETAIL_TYPE, LockDetail.text(notice))))
          .isEqualTo(notice);
    }
  }

  @Test
  void is_no_finding_for_whoever_reads_findings_alone() {
    String event = event(Bus.LOCK_DETAIL_TYPE, LockDetail.text(notices().getFirst()));

    assertThatThrownBy(() -> reader.event(event)).isInstanceOf(MalformedNotice.class);
  }

  @Test
  void names_the_member_that_is_wrong_and_quotes_nothing() throws IOException {
    for (String pointer : List.of("state", "since", "decision", "cause")) {
      ObjectNode broken = (ObjectNode) JSON.readTree(LockDetail.text(notices().getFirst()));
      broken.withObject("lock").set(pointer, JSON.createObjectNode());
      assertThatThrownBy(() -> reader.messageOf(broken.toString()))
          .isInstanceOf(MalformedNotice.class)
          .hasMessageContaining("`lock." + pointer + "`");
    }
  }

  @Test
  void cuts_what_aws_said_where_it_is_long() throws IOException {
    LockNotice long1 = notice(true, Optional.empty(), "\ud83d\udd12".repeat(5000));

    JsonNode said = JSON.readTree(LockDetail.text(long1)).at("/lock/said");
    assertThat(said.asText().codePointCount(0, said.asText().length())).isEqualTo(2001);
  }

  @Test
  void has_another_id_for_another_number_decision_state_or_cause() {
    Decided decided = notices().getFirst().decided();
    Decided other = new Decided(true, 4, decided.tag(), decided.since(), decided.cause());
    Decided again = new Decided(true, 3, decided.tag(), decided.since(), "order `o-2`");

    assertThat(
            List.of(
                LockNotice.id(WEB, 1, decided, "SET"),
                LockNotice.id(WEB, 2, decided, "SET"),
                LockNotice.id(WEB, 1, decided, "GONE"),
                LockNotice.id(WEB, 1, other, "SET"),
                LockNotice.id(WEB, 1, again, "SET")))
        .doesNotHaveDuplicates();
  }

  private static String event(String type, String detail) {
    return """
    {"source":"express-guard","detail-type":"%s","detail":%s}
    """
        .formatted(type, detail);
  }

  /** The schema leaves room for members to come; here none may be left untold. */
  private static JsonSchema closed() {
    try (InputStream in =
        LockDetail.class.getResourceAsStream("/expressguard/bus/lock.schema.json")) {
      ObjectNode schema = (ObjectNode) JSON.readTree(Objects.requireNonNull(in));
      schema.put("additionalProperties", false);
      schema.withObject("/properties/lock").put("additionalProperties", false);
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
