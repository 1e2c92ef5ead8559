package expressguard.cloudtrail.record;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.cloudtrail.Collected;
import expressguard.cloudtrail.Sample;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a call was, however the record that tells it was rewritten. */
class TimesTest {

  private static final Sample PLAIN = Sample.call("a");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-31T12:00:00Z",
        "2026-01-31 12:00:00",
        "2026-01-31 12:00:00Z",
        "2026-01-31T12:00:00",
        "2026-01-31 12:00:00.000000000",
        "2026-01-31T12:00:00.000Z",
        "2026-01-31T13:00:00+01:00",
        "2026-01-31T13:00:00+0100"
      })
  void understands_a_time_however_it_was_rewritten(String time) {
    assertThat(Collected.of(PLAIN.with("eventTime", "\"" + time + "\"").json()).onlyCall().at())
        .isEqualTo(Instant.parse("2026-01-31T12:00:00Z"));
  }

  /** With a blank behind it, it is not of CloudTrail's own form, and read by the other. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-31T12:34:56Z",
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "2024-02-29T00:00:00Z",
        "2026-02-29T00:00:00Z",
        "2026-01-31T24:00:00Z",
        "2026-01-31T12:00:60Z",
        "2026-00-31T12:00:00Z",
        "2026-13-31T12:00:00Z",
        "2026-01-32T12:00:00Z",
        "+026-01-31T12:00:00Z",
        "2026-01-31t12:00:00z",
        "2026-01-31 12:00:00Z",
        "2026-01-3\u0661T12:00:00Z"
      })
  void reads_the_usual_form_as_every_other(String time) {
    assertThat(Times.parse(time)).isEqualTo(Times.parse(time + " "));
  }

  @Test
  void falls_back_on_the_time_that_logstash_writes() {
    Sample rewritten =
        PLAIN.without("eventTime").with("@timestamp", "\"2026-01-31T12:00:00.123Z\"");
    assertThat(Collected.of(rewritten.json()).onlyCall().at())
        .isEqualTo(Instant.parse("2026-01-31T12:00:00.123Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "17", "\"soon\"", "\"+999999999-01-01T00:00:00Z\"", "{}"})
  void refuses_a_record_without_a_time(String time) {
    assertThat(Collected.of(PLAIN.with("eventTime", time).json()).unreadable())
        .containsExactly("`input` record 1 it has no time and cannot be put in order");
  }
}
