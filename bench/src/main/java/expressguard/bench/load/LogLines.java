package expressguard.bench.load;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes what the functions log, line by line, and adds up what they say of their batches. */
final class LogLines extends OutputStream {

  private static final Pattern BATCH =
      Pattern.compile(
          "\\{\"again\":(\\d+),\"event\":\"batch\",\"handled\":(\\d+),\"in\":(\\d+),"
              + "\"skipped\":(\\d+),\"unreadable\":(\\d+)");

  final AtomicLong in = new AtomicLong();
  final AtomicLong handled = new AtomicLong();
  final AtomicLong skipped = new AtomicLong();
  final AtomicLong unreadable = new AtomicLong();
  final AtomicLong again = new AtomicLong();

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  /** INVARIANT: the logger writes whole lines. */
  @Override
  public void write(byte[] bytes, int from, int length) {
    String line = new String(bytes, from, length, StandardCharsets.UTF_8);
    Matcher batch = BATCH.matcher(line);
    if (batch.find()) {
      again.addAndGet(Long.parseLong(batch.group(1)));
      handled.addAndGet(Long.parseLong(batch.group(2)));
      in.addAndGet(Long.parseLong(batch.group(3)));
      skipped.addAndGet(Long.parseLong(batch.group(4)));
      unreadable.addAndGet(Long.parseLong(batch.group(5)));
    }
  }

  /** Forgets what was said so far. */
  void clear() {
    List.of(in, handled, skipped, unreadable, again).forEach(count -> count.set(0));
  }
}
