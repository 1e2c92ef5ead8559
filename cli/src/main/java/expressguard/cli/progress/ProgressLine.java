package expressguard.cli.progress;

import expressguard.cli.shell.Surroundings;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * One line on a terminal that is written over and over, and erased in the end. Work that is done at
 * once never shows it.
 */
public final class ProgressLine implements Progress {

  private static final String ERASE = "\r\u001b[K";
  private static final long PATIENCE = 500_000_000;
  private static final long PAUSE = 100_000_000;

  private final PrintStream err;
  private final LongSupplier nanoTime;
  private final long total;
  private final long began;
  private final AtomicLong next;
  private final LongAdder bytes = new LongAdder();
  private final LongAdder records = new LongAdder();

  private ProgressLine(Surroundings surroundings, long total) {
    this.err = new PrintStream(surroundings.err(), false, StandardCharsets.UTF_8);
    this.nanoTime = surroundings.nanoTime();
    this.total = total;
    this.began = nanoTime.getAsLong();
    this.next = new AtomicLong(began + PATIENCE);
  }

  /**
   * A line where a person sees it, else nothing.
   *
   * @param total the bytes of all inputs, as stored; 0 where unknown
   */
  public static Progress of(Surroundings surroundings, boolean quiet, long total) {
    return surroundings.errIsTerminal() && !quiet
        ? new ProgressLine(surroundings, total)
        : Progress.none();
  }

  @Override
  public void record() {
    records.increment();
  }

  @Override
  public void bytes(long read) {
    bytes.add(read);
    long now = nanoTime.getAsLong();
    long due = next.get();
    if (now - due >= 0 && next.compareAndSet(due, now + PAUSE)) {
      show(new Pace(bytes.sum(), total, records.sum(), (now - began) / 1e9).words());
    }
  }

  @Override
  public void close() {
    if (next.get() != began + PATIENCE) {
      show("");
    }
  }

  private synchronized void show(String words) {
    err.print(ERASE + words);
    err.flush();
  }
}
