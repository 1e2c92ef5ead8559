package expressguard.cloudtrail;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.cloudtrail.input.Input;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The same two records, in everything that records come in. */
class PackagingTest {

  private static final String A = Sample.call("a").json();
  private static final String B = Sample.call("b").json();
  private static final String LOOKED_UP =
      "{\"EventId\":\"x\",\"EventName\":\"UpdateService\",\"Resources\":[],\"CloudTrailEvent\":";

  @Test
  void reads_a_log_file() {
    reads(Sample.logFile(A, B));
  }

  @Test
  void reads_a_log_file_with_space_and_line_breaks_everywhere() {
    String spaced = Sample.logFile(A, B).replaceAll("([{}\\[\\],])", "$1 \r\n\t");
    reads(spaced);
  }

  @Test
  void reads_records_beside_other_members_in_any_order() {
    reads("{\"story\":\"s\",\"Records\":[" + A + "," + B + "],\"expected\":{\"x\":[1,{}]}}");
    reads("{\"expected\":{\"Records\":[1]},\"Records\":[" + A + "," + B + "]}");
  }

  @Test
  void reads_envelopes_one_after_the_other_and_in_a_list() {
    String a = Sample.call("a").envelope();
    String b = Sample.call("b").envelope();
    reads(a + "\n" + b + "\n");
    reads(a + b);
    reads("[" + a + "," + b + "]");
    reads(Sample.logFile(a, b));
  }

  @Test
  void reads_json_lines() {
    reads(A + "\n" + B);
    reads(A + "\r\n\r\n" + B + "\r\n");
    reads(A + "\n" + Sample.call("b").envelope() + "\n");
    reads(Sample.logFile(A) + "\n" + Sample.logFile(B) + "\n");
  }

  @Test
  void reads_lists_of_records_and_of_log_files() {
    reads("[" + A + "," + B + "]");
    reads("[" + Sample.logFile(A) + "," + Sample.logFile(B) + "]");
  }

  @Test
  void reads_an_answer_of_lookup_events() {
    String a = LOOKED_UP + Sample.call("a").quoted() + "}";
    String b = LOOKED_UP + Sample.call("b").quoted() + "}";
    reads("{\"Events\":[" + a + "," + b + "],\"NextToken\":\"t\"}");
    reads(a + "\n" + b);
  }

  @Test
  void reads_a_record_that_is_a_string() {
    String a = Sample.call("a").quoted();
    reads(a + "\n" + Sample.call("b").quoted());
    reads("[" + a + "," + Sample.call("b").quoted() + "]");
    reads(a.replaceFirst("\"", "\"\\\\n ") + B);
  }

  @Test
  void knows_gzip_by_its_bytes() {
    byte[] packed = Collected.gzip(Collected.bytes(Sample.logFile(A, B)));
    assertThat(Collected.of(packed).ids()).containsExactly("a", "b");
  }

  @Test
  void reads_gzip_of_several_parts_from_a_pipe_that_never_says_what_it_has() {
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    parts.writeBytes(Collected.gzip(Collected.bytes(A + "\n")));
    parts.writeBytes(Collected.gzip(Collected.bytes(B + "\n")));
    InputStream pipe = new Trickle(parts.toByteArray(), 1);
    assertThat(Collected.of(pipe, Collected.EVERYTHING).ids()).containsExactly("a", "b");
  }

  @Test
  void reads_text_behind_a_byte_order_mark_and_names_utf_16() {
    reads('\ufeff' + Sample.logFile(A, B));
    Collected wide = Collected.of(Sample.logFile(A).getBytes(StandardCharsets.UTF_16));
    assertThat(wide.unreadable()).containsExactly("`input` it is UTF-16 text: save it as UTF-8");
  }

  @Test
  void lets_many_threads_share_a_reader() {
    byte[] file = Collected.gzip(Collected.bytes(Sample.logFile(A, Sample.noise("n").json(), B)));
    CloudTrailReader reader = new CloudTrailReader();
    Counters sum =
        IntStream.range(0, 500)
            .parallel()
            .mapToObj(i -> new Input("file " + i, 0, () -> new ByteArrayInputStream(file)))
            .map(input ->
                reader.read(input, key -> key.eventName().startsWith("U"), new Collected()))
            .reduce(Counters.NONE, Counters::plus);
    assertThat(sum).isEqualTo(new Counters(1_500, 1_000, 500, 0));
  }

  @Test
  void says_where_a_record_stands() {
    Collected collected = Collected.of(Sample.logFile(Sample.noise("n").json(), A));
    assertThat(collected.origins()).hasSize(2).last().hasToString("`input` record 2");
  }

  private static void reads(String text) {
    for (byte[] bytes :
        new byte[][] {Collected.bytes(text), Collected.gzip(Collected.bytes(text))}) {
      Collected collected = Collected.of(bytes);
      assertThat(collected.unreadable()).isEmpty();
      assertThat(collected.ids()).containsExactly("a", "b");
      assertThat(collected.counters()).isEqualTo(new Counters(2, 2, 0, 0));
      assertThat(collected.progressed()).isEqualTo(bytes.length);
    }
  }
}
