package expressguard.cloudtrail.stream;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.cloudtrail.Collected;
import expressguard.cloudtrail.Counters;
import expressguard.cloudtrail.Sample;
import expressguard.cloudtrail.Trickle;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** INVARIANT: where the buffer ends in a file never matters. */
class BufferTest {

  /** How much a window holds before it grows. */
  private static final int BUFFER = 1 << 17;

  private static final String A = Sample.call("a").json();
  private static final String B = Sample.call("b").json();

  @Test
  void reads_the_same_however_the_bytes_trickle_in() {
    String text =
        "{\"before\":{\"deep\":[[1.5e3,true,null]]},\"Records\":["
            + A
            + ","
            + Sample.call("b").with("a\\u0062c", "\"x\\\\\\\"y\\u00e9é\"").envelope()
            + "]} ";
    for (int size = 1; size < 80; size++) {
      InputStream in = new Trickle(Collected.bytes(text), size);
      Collected collected = Collected.of(in, Collected.EVERYTHING);
      assertThat(collected.ids()).as("%d bytes at a time", size).containsExactly("a", "b");
      assertThat(collected.counters()).isEqualTo(new Counters(2, 2, 0, 0));
    }
  }

  /** The first buffer ends at each byte of a record in turn, which then moves to its beginning. */
  @Test
  void reads_the_same_wherever_a_full_buffer_ends() {
    String start = "{\"Records\":[" + B + ",{\"detail-type\":\"pad\",\"detail\":\"";
    String end =
        "\"}," + A + ",{\"detail-type\":\"pad\",\"detail\":\"" + "x".repeat(BUFFER) + "\"}]}";
    for (int into = 0; into <= A.length(); into++) {
      String pad = "x".repeat(BUFFER - start.length() - "\"},".length() - into);
      Collected collected = Collected.of(start + pad + end);
      assertThat(collected.ids()).as("%d bytes into a record", into).containsExactly("b", "a");
      assertThat(collected.counters()).isEqualTo(new Counters(4, 2, 2, 0));
    }
  }
}
