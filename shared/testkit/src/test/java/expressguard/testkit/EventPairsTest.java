package expressguard.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event gets the answer that stands beside it, in whatever packaging it comes. */
final class EventPairsTest {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  static Stream<EventPair> pairs() {
    return EventPair.all().stream();
  }

  /** Folders whose pairs show one event source each, in the plain shape of EventBridge. */
  static Stream<EventPair> plain() {
    return pairs().filter(pair -> !pair.name().startsWith("oddities/"));
  }

  @Test
  void has_an_answer_to_every_event_and_an_event_to_every_answer() throws IOException {
    List<String> events = new ArrayList<>();
    for (EventPair pair : EventPair.all()) {
      events.add(pair.name());
      if (!pair.hasAnswer() && Boolean.getBoolean("expressguard.write")) {
        Files.writeString(pair.answerFile(), Answer.of(pair.explanation()).toPrettyString() + "\n");
        events.removeLast();
      }
    }
    assertThat(EventPair.answers())
        .as("answers; one that was written just now is what the code says: review it")
        .isEqualTo(events);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void answers_as_expected(EventPair pair) {
    assertThat(Answer.of(pair.explanation())).isEqualTo(pair.expected());
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void answers_the_same_in_every_packaging(EventPair pair) {
    SortedMap<String, String> packagings = new TreeMap<>();
    packagings.put("the bare record", pair.record().toString());
    packagings.put("a log file", within("Records", pair.record()));
    packagings.put("JSON Lines of records", pair.record() + "\n" + pair.record() + "\n");
    packagings.put("JSON Lines of envelopes", pair.event() + "\n" + pair.event() + "\n");
    packagings.put("an answer of LookupEvents", within("Events", lookedUp(pair.record())));

    packagings.forEach((packaging, text) ->
        assertThat(Answer.of(pair.explanation(text))).as(packaging).isEqualTo(pair.expected()));
  }

  @ParameterizedTest
  @MethodSource("plain")
  void comes_in_an_envelope_as_event_bridge_sends_it(EventPair pair) {
    assertThat(pair.event().fieldNames())
        .toIterable()
        .containsExactly(
            "version",
            "id",
            "detail-type",
            "source",
            "account",
            "time",
            "region",
            "resources",
            "detail");
    assertThat(text(pair.event(), "detail-type")).isEqualTo("AWS API Call via CloudTrail");
    assertThat(text(pair.event(), "source") + ".amazonaws.com")
        .isEqualTo("aws." + text(pair.record(), "eventSource"));
    assertThat(text(pair.event(), "account")).isEqualTo(text(pair.record(), "recipientAccountId"));
    assertThat(text(pair.event(), "time")).isEqualTo(text(pair.record(), "eventTime"));
    assertThat(text(pair.event(), "region")).isEqualTo(text(pair.record(), "awsRegion"));
  }

  @ParameterizedTest
  @MethodSource("plain")
  void stands_where_its_source_and_name_say(EventPair pair) {
    if (!pair.name().startsWith("principals/")) {
      assertThat(pair.name())
          .startsWith(
              text(pair.record(), "eventSource").replace(".amazonaws.com", "")
                  + "/"
                  + text(pair.record(), "eventName")
                  + ".");
    }
  }

  @Test
  void names_no_event_twice() {
    assertThat(pairs().map(pair -> pair.record().path("eventID").asText(pair.name())))
        .doesNotHaveDuplicates();
  }

  private static String within(String list, JsonNode entry) {
    ObjectNode outer = JSON.objectNode();
    outer.putArray(list).add(entry);
    return outer.toString();
  }

  private static ObjectNode lookedUp(JsonNode trailRecord) {
    ObjectNode event = JSON.objectNode();
    event.put("EventName", text(trailRecord, "eventName"));
    event.put("CloudTrailEvent", trailRecord.toString());
    return event;
  }

  private static String text(JsonNode node, String member) {
    return node.path(member).asText();
  }
}
