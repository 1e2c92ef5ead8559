package expressguard.cloudtrail;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Inputs that are larger than any heap: what is allocated while they are read stays small. */
class HugeInputTest {

  private static final long TWO_GIGABYTES = 2L << 30;
  private static final long ALLOCATED = 32L << 20;
  private static final String B = Sample.call("b").json();

  @Test
  void reads_on_behind_a_line_of_two_gigabytes() {
    Collected collected =
        bounded("{\"eventName\":\"", new Repeated("x", TWO_GIGABYTES), "\"}\n" + B + "\n");
    assertThat(collected.unreadable())
        .containsExactly("`input` record 1 it is larger than 1200000 bytes");
    assertThat(collected.ids()).containsExactly("b");
  }

  @Test
  void reads_on_behind_a_member_name_of_a_hundred_megabytes() {
    Collected collected =
        bounded("[{\"", new Repeated("n", 100L << 20), "\":1,\"eventName\":\"x\"}," + B + "]");
    assertThat(collected.counters()).isEqualTo(new Counters(2, 1, 0, 1));
  }

  @Test
  void finds_the_records_behind_a_hundred_megabytes_of_something_else() {
    Collected collected =
        bounded("{\"story\":[0", new Repeated(",[12]", 100L << 20), "],\"Records\":[" + B + "]}");
    assertThat(collected.unreadable()).isEmpty();
    assertThat(collected.ids()).containsExactly("b");
  }

  @Test
  void reads_on_behind_fifty_million_levels() {
    InputStream deep =
        new SequenceInputStream(new Repeated("[", 50_000_000), new Repeated("]", 50_000_000));
    Collected collected =
        bounded("{\"Records\":[{\"a\":", deep, ",\"eventName\":\"x\"}," + B + "]}");
    assertThat(collected.counters()).isEqualTo(new Counters(2, 1, 0, 1));
    assertThat(collected.ids()).containsExactly("b");
  }

  @Test
  void stops_at_levels_that_never_end() {
    Collected collected = bounded("", new Repeated("[", 50_000_000), "");
    assertThat(collected.unreadable())
        .containsExactly("`input` record 1 it ends before its JSON does");
  }

  @Test
  void reads_a_log_file_of_any_number_of_records() {
    String noise = Sample.noise("n").json() + ",";
    long records = 100_000;
    Repeated many = new Repeated(noise, records * noise.length());
    Collected collected = bounded("{\"Records\":[", many, B + "]}", 256L << 20);
    assertThat(collected.counters()).isEqualTo(new Counters(records + 1, 1, records, 0));
  }

  private static Collected bounded(String before, InputStream middle, String after) {
    return bounded(before, middle, after, ALLOCATED);
  }

  private static Collected bounded(String before, InputStream middle, String after, long most) {
    InputStream whole =
        new SequenceInputStream(
            Collections.enumeration(List.of(stream(before), middle, stream(after))));
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadAllocatedBytes();
    Collected collected = Collected.of(whole, key -> key.eventSource().equals("ecs.amazonaws.com"));
    assertThat(threads.getCurrentThreadAllocatedBytes() - start).isLessThan(most);
    return collected;
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(Collected.bytes(text));
  }

  /** One text over and over, made as it is read. */
  private static final class Repeated extends InputStream {

    private final byte[] pattern;
    private long left;
    private int at;

    Repeated(String pattern, long length) {
      this.pattern = Collected.bytes(pattern.repeat(1 + (1 << 16) / pattern.length()));
      this.left = length - length % pattern.length();
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("one byte at a time takes too long");
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (left == 0) {
        return -1;
      }
      int read = (int) Math.min(Math.min(left, length), pattern.length - at);
      System.arraycopy(pattern, at, target, offset, read);
      at = (at + read) % pattern.length;
      left -= read;
      return read;
    }
  }
}
