package expressguard.cloudtrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with an input: it is said, it is counted, and the rest is read. */
class BrokenInputTest {

  private static final String A = Sample.call("a").json();
  private static final String B = Sample.call("b").json();

  @Test
  void counts_the_rest_of_a_truncated_gzip_once_and_keeps_what_came_before() {
    String[] records = new String[2_000];
    Random random = new Random(1);
    Arrays.setAll(records, i -> Sample.call("id-" + i + "-" + random.nextLong()).json());
    byte[] packed = Collected.gzip(Collected.bytes(Sample.logFile(records)));
    Collected cut = Collected.of(Arrays.copyOf(packed, packed.length / 2));
    assertThat(cut.calls()).hasSizeBetween(200, 1_999);
    assertThat(cut.unreadable())
        .containsExactly(
            "`input` record %d its gzip data is cut off: fetch the file again"
                .formatted(cut.calls().size() + 1));
    assertThat(cut.counters().in()).isEqualTo(cut.calls().size() + 1);
  }

  @Test
  void says_that_gzip_data_is_damaged() {
    byte[] packed = Collected.gzip(Collected.bytes(Sample.logFile(A, B)));
    packed[packed.length - 6] ^= 1;
    assertThat(Collected.of(packed).unreadable())
        .singleElement()
        .asString()
        .contains("its gzip data is damaged");
    assertThat(Collected.of(packed).ids()).containsExactly("a", "b");
  }

  @Test
  void keeps_the_records_before_json_that_breaks_off() {
    String whole = Sample.logFile(A, B);
    Collected cut = Collected.of(whole.substring(0, whole.length() - 20));
    assertThat(cut.ids()).containsExactly("a");
    assertThat(cut.unreadable())
        .containsExactly("`input` record 2 it ends in the middle of a string");
    Collected open = Collected.of(whole.substring(0, whole.length() - 2));
    assertThat(open.ids()).containsExactly("a", "b");
    assertThat(open.unreadable()).containsExactly("`input` record 3 it ends before its JSON does");
  }

  @Test
  void keeps_the_records_before_json_that_breaks_in_the_middle() {
    Collected broken = Collected.of(Sample.logFile(A, "{\"eventName\" \"x\"}", B));
    assertThat(broken.ids()).containsExactly("a");
    assertThat(broken.unreadable())
        .singleElement()
        .asString()
        .startsWith("`input` record 2 it is broken JSON: unexpected `\"` at byte ");
  }

  @Test
  void goes_on_with_the_next_line_behind_a_broken_one() {
    for (String broken :
        new String[] {
          "{\"a\":}", "{\"a\":\"b", "{\"a\":{\"b\":1", "{\"a\":1", "oops", "{\"a\":[1}"
        }) {
      Collected collected = Collected.of(A + "\n" + broken + "\n" + B + "\n");
      assertThat(collected.ids()).as(broken).containsExactly("a", "b");
      assertThat(collected.counters()).as(broken).isEqualTo(new Counters(3, 2, 0, 1));
    }
  }

  @Test
  void forgets_a_depth_that_was_too_great_with_the_line_that_broke() {
    String deep = "{\"a\":[" + "[".repeat(70) + "]".repeat(70) + "}";
    String sound = "{\"b\":1}";
    assertThat(Collected.of(deep + "\n" + sound).unreadable())
        .element(1)
        .isEqualTo("`input` record 2 it has no `eventSource` to tell its call by");
  }

  @Test
  void tells_what_no_record_is_from_what_is_none_it_can_read() {
    assertThat(Collected.of("{\"Records\":[null,7,[],\"x\",{}," + A + "]}").unreadable())
        .containsExactly(
            "`input` record 1 it is neither a JSON object nor a string that holds one",
            "`input` record 2 it is neither a JSON object nor a string that holds one",
            "`input` record 3 it is neither a JSON object nor a string that holds one",
            "`input` record 4 it is no JSON object",
            "`input` record 5 it has no `eventSource` to tell its call by");
  }

  @Test
  void says_that_other_json_holds_no_record() {
    assertThat(Collected.of("{\"hello\":\"world\"}").unreadable())
        .containsExactly("`input` record 1 it has no `eventSource` to tell its call by");
    assertThat(Collected.of("{\"Records\":\"none\"}").counters().unreadable()).isEqualTo(1);
    assertThat(Collected.of(Sample.call("a").with("eventName", "7").json()).unreadable())
        .containsExactly("`input` record 1 it has no `eventName` to tell its call by");
  }

  @Test
  void says_that_a_file_is_empty_or_no_json() {
    assertThat(Collected.of("").unreadable()).containsExactly("`input` it is empty");
    assertThat(Collected.of(" \n ").unreadable()).containsExactly("`input` it is empty");
    assertThat(Collected.of(Collected.gzip(new byte[0])).unreadable())
        .containsExactly("`input` it is empty");
    assertThat(Collected.of("PK\u0003\u0004 zip").unreadable())
        .containsExactly("`input` it is neither JSON nor gzip: it begins with `P`");
    assertThat(Collected.of(new byte[] {(byte) 0x89, 'P', 'N', 'G'}).unreadable())
        .containsExactly("`input` it is neither JSON nor gzip: it begins with byte 0x89");
  }

  @Test
  void finds_no_fault_with_a_log_file_without_records() {
    assertThat(Collected.of("{\"Records\":[]}").counters()).isEqualTo(Counters.NONE);
  }

  @Test
  void survives_any_binary() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      byte[] noise = new byte[random.nextInt(5_000)];
      random.nextBytes(noise);
      assertThat(Collected.of(noise).counters().unreadable()).isPositive();
      byte[] marked = noise.clone();
      if (marked.length > 3) {
        System.arraycopy(new byte[] {0x1f, (byte) 0x8b, 8}, 0, marked, 0, 3);
        assertThat(Collected.of(marked).counters().unreadable()).isPositive();
      }
    }
  }
}
