package expressguard.cloudtrail;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.event.EventKey;
import java.io.ByteArrayInputStream;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** One record over a limit is unreadable, with its reason, and the next one is read. */
class LimitsTest {

  private static final String B = Sample.call("b").json();

  @Test
  void reads_records_that_are_just_within_the_limits() {
    read("[".repeat(63) + "]".repeat(63));
    read("\"" + "x".repeat(256 * 1024) + "\"");
    read("1".repeat(64));
    read("{\"" + "n".repeat(1024) + "\":1}");
    read("\"" + "x".repeat(200_000) + "\",\"more\":[\"" + "x\",\"".repeat(240_000) + "\"]");
  }

  @Test
  void refuses_a_record_that_is_nested_too_deep() {
    refuses("[".repeat(64) + "]".repeat(64), "it is nested deeper than 64 levels");
    refuses("{\"a\":".repeat(900) + "1" + "}".repeat(900), "it is nested deeper than 64 levels");
  }

  @Test
  void refuses_a_string_a_number_or_a_name_that_is_too_long() {
    refuses(
        "\"" + "x".repeat(256 * 1024 + 1) + "\"",
        "it is no valid JSON: String value length (262145) exceeds the maximum allowed (262144)");
    refuses(
        "1".repeat(65),
        "it is no valid JSON: Number value length (65) exceeds the maximum allowed (64)");
    refuses(
        "{\"" + "n".repeat(1025) + "\":1}",
        "it is no valid JSON: Name length (1025) exceeds the maximum allowed (1024)");
  }

  @Test
  void refuses_a_record_that_is_too_large_even_when_nobody_watches_it() {
    String large = "\"" + "x".repeat(1_200_000) + "\"";
    refuses(large, "it is larger than 1200000 bytes");
    String noise = Sample.noise("n").with("requestParameters", large).json();
    assertThat(watched(Sample.logFile(noise, B)).unreadable())
        .containsExactly("`input` record 1 it is larger than 1200000 bytes");
    assertThat(watched("\"" + "x".repeat(1_300_000) + "\"\n" + B).unreadable())
        .containsExactly("`input` record 1 it is larger than 1200000 bytes");
  }

  @Test
  void refuses_a_member_that_comes_twice_in_a_watched_record() {
    refuses("{\"a\":1,\"a\":2}", "it is no valid JSON: Duplicate field 'a'");
  }

  @Test
  void refuses_a_second_event_name_wherever_it_hides() {
    String noise = Sample.noise("n").json();
    String second = noise.replaceFirst("\\{", "{\"eventName\":\"UpdateService\",");
    String escaped = noise.replaceFirst("\\{", "{\"event\\\\u004eame\":\"UpdateService\",");
    String source = noise.replaceFirst("\\{", "{\"eventSource\":\"ecs.amazonaws.com\",");
    assertThat(watched(Sample.logFile(second, escaped, source)).unreadable())
        .containsExactly(
            "`input` record 1 it has `eventName` twice",
            "`input` record 2 it has `eventName` twice",
            "`input` record 3 it has `eventSource` twice");
    String envelope = Sample.noise("n").envelope();
    String details = envelope.replaceFirst("\\{", "{\"detail\":" + B + ",");
    assertThat(watched(details).unreadable())
        .containsExactly("`input` record 1 it has `detail` twice");
  }

  @Test
  void finds_an_event_name_that_is_written_with_escapes() {
    String escaped =
        B.replace("\"eventName\"", "\"\\u0065ventName\"")
            .replace("UpdateService", "Update\\u0053ervice");
    assertThat(watched(escaped).ids()).containsExactly("b");
  }

  @Test
  void minds_no_second_member_below_the_top_of_a_record_nobody_watches() {
    String noise = Sample.noise("n").with("requestParameters", "{\"a\":1,\"a\":2}").json();
    assertThat(watched(Sample.logFile(noise, B)).counters()).isEqualTo(new Counters(2, 1, 1, 0));
  }

  @Test
  void refuses_what_follows_a_record_in_its_string() {
    String quoted = Sample.call("a").quoted();
    String more = quoted.substring(0, quoted.length() - 1) + " {}\"";
    assertThat(watched(more).unreadable())
        .singleElement()
        .asString()
        .contains("it is broken JSON: unexpected `{`");
  }

  @Test
  void refuses_text_that_is_no_utf_8_only_where_it_is_watched() {
    byte[] record = Collected.bytes(Sample.call("a").with("userAgent", "\"?\"").json());
    for (int at = 0; at < record.length; at++) {
      record[at] = record[at] == '?' ? (byte) 0xff : record[at];
    }
    assertThat(Collected.of(record).unreadable()).singleElement().asString().contains("UTF-8");
  }

  @Test
  void unwraps_a_record_only_so_often() {
    String wrapped = B;
    for (int i = 0; i < 5; i++) {
      wrapped = "{\"detail\":" + wrapped + "}";
    }
    assertThat(watched(wrapped).unreadable())
        .containsExactly("`input` record 1 it is wrapped more than 4 times");
  }

  private static void read(String parameters) {
    Collected collected = parameters(parameters);
    assertThat(collected.unreadable()).isEmpty();
    assertThat(collected.ids()).containsExactly("a", "b");
  }

  private static void refuses(String parameters, String reason) {
    Collected collected = parameters(parameters);
    assertThat(collected.unreadable()).containsExactly("`input` record 1 " + reason);
    assertThat(collected.ids()).containsExactly("b");
  }

  private static Collected parameters(String json) {
    return watched(Sample.logFile(Sample.call("a").with("additionalEventData", json).json(), B));
  }

  private static Collected watched(String text) {
    Predicate<EventKey> ecs = key -> key.eventSource().equals("ecs.amazonaws.com");
    return Collected.of(new ByteArrayInputStream(Collected.bytes(text)), ecs);
  }
}
