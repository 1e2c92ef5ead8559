package expressguard.cloudtrail.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import expressguard.cloudtrail.Collected;
import expressguard.cloudtrail.Trickle;
import expressguard.cloudtrail.json.Slice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** INVARIANT: the walk sees the ends of values where a full parser sees them. */
class WalkTest {

  private static final JsonFactory JSON = new JsonFactory();

  /** Values at whose edges a walk by words could go wrong, wherever in a word they begin. */
  private static final List<String> EDGES =
      List.of(
          "{}",
          "[]",
          "[[],{},[{}]]",
          "{\"a\":\"}\"}",
          "{\"a\":\"]},{[\"}",
          "{\"a\":\"\\\"}\"}",
          "{\"a\":\"\\\\\\\"}\"}",
          "[\"1234567\"]",
          "[\"12345\\\\\",\"\\\\\"]",
          "[\"123456\\\"]\"]",
          "{\"\":\"\",\"[\":\"]\"}",
          "{\"YyY_\":\"_Y\u007fy\",\"\u007f\":[\"Y\"]}",
          "{\"é{\":\"日本]\",\"ü\":[\"\\u007d\"]}",
          " [ 1 ,\n\t{ \"a\" : [ true , null ] } ,\r\n \"x\" ] ");

  @Test
  void ends_every_value_where_jackson_does_wherever_it_begins() throws IOException {
    for (String edge : EDGES) {
      for (int shift = 0; shift < 2 * Long.BYTES; shift++) {
        assertSame("[\"" + "x".repeat(shift) + "\"," + edge + "]");
      }
    }
  }

  @Test
  void ends_random_values_where_jackson_does() throws IOException {
    for (int seed = 0; seed < 5_000; seed++) {
      assertSame(new RandomJson(seed).value(5));
    }
  }

  @Test
  void ends_a_value_where_jackson_does_wherever_the_buffer_ends() throws IOException {
    for (int seed = 0; seed < 100; seed++) {
      String value = new RandomJson(seed).value(4);
      for (int step = 1; step < 40; step++) {
        assertThat(objects(new Trickle(Collected.bytes(record(value)), step)))
            .as("%d bytes at a time: %s", step, value)
            .containsExactly(record(value));
      }
    }
  }

  @Test
  void never_ends_a_value_that_is_cut_off() {
    for (String edge : EDGES) {
      byte[] whole = Collected.bytes("{\"a\":" + edge.strip());
      for (int length = 1; length < whole.length; length++) {
        Collected cut = Collected.of(new String(whole, 0, length, StandardCharsets.ISO_8859_1));
        assertThat(cut.unreadable()).as("%d bytes of %s", length, edge).hasSize(1);
      }
    }
  }

  @Test
  void minds_a_bracket_of_the_wrong_kind_or_in_a_wrong_place_wherever_it_stands() {
    for (String broken : List.of("[1}", "{\"a\":1]", "{\"a\":[}]", "[1{}]", "[\"a\"[]]", "{{}}")) {
      for (int shift = 0; shift < 2 * Long.BYTES; shift++) {
        String text = record("[\"" + "x".repeat(shift) + "\"," + broken + "]");
        assertThat(Collected.of(text).unreadable())
            .as(text)
            .first()
            .asString()
            .contains("it is broken JSON: unexpected `");
      }
    }
  }

  @Test
  void minds_a_control_character_in_a_string_and_none_outside() {
    for (int shift = 0; shift < 2 * Long.BYTES; shift++) {
      String pad = "[\"" + "x".repeat(shift) + "\",";
      String inside = record(pad + "\"a\nb\"]");
      assertThat(Collected.of(inside).unreadable())
          .first()
          .isEqualTo(
              "`input` record 1 it is broken JSON: a control character in a string at byte "
                  + inside.indexOf('\n'));
      assertThat(Collected.of(record(pad + "\n\t\"ab\"\r\n]")).unreadable())
          .containsExactly("`input` record 1 it has no `eventSource` to tell its call by");
    }
  }

  private static void assertSame(String value) throws IOException {
    String two = record(value) + record("0");
    List<String> expected = List.of(two.substring(0, jacksonEnd(two)), record("0"));
    assertThat(objects(new ByteArrayInputStream(Collected.bytes(two)))).isEqualTo(expected);
  }

  private static String record(String value) {
    return "{\"first\":" + value + ",\"eventID\":\"i\"}";
  }

  private static int jacksonEnd(String text) throws IOException {
    try (JsonParser parser = JSON.createParser(text)) {
      parser.nextToken();
      parser.skipChildren();
      return (int) parser.currentLocation().getCharOffset();
    }
  }

  private static List<String> objects(InputStream in) throws IOException {
    List<String> objects = new ArrayList<>();
    RecordStream.read(
        in,
        new RecordStream.Receiver() {
          @Override
          public void object(Slice object, Skim skim) {
            objects.add(
                new String(object.bytes(), object.from(), object.length(), StandardCharsets.UTF_8));
          }

          @Override
          public void text(Slice quoted) {
            throw new AssertionError("no text was given");
          }

          @Override
          public void unreadable(String reason) {
            objects.add(reason);
          }
        });
    return objects;
  }
}
