package expressguard.aws.history;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Keeps requests apart, because CloudTrail takes two LookupEvents a second (its API reference). */
public final class Pacing {

  /** Two a second. */
  public static final Duration LOOKUP_EVENTS = Duration.ofMillis(500);

  /** Lets time pass. */
  @FunctionalInterface
  public interface Sleep {
    void nanos(long nanos) throws InterruptedException;
  }

  private final long apart;
  private final LongSupplier nanoTime;
  private final Sleep sleep;
  private long next;
  private boolean begun;

  public Pacing(Duration apart, LongSupplier nanoTime, Sleep sleep) {
    this.apart = apart.toNanos();
    this.nanoTime = nanoTime;
    this.sleep = sleep;
  }

  /** Waits until the next request may be made. */
  void turn() throws InterruptedException {
    long now = nanoTime.getAsLong();
    if (begun && next - now > 0) {
      sleep.nanos(next - now);
      now = next;
    }
    begun = true;
    next = now + apart;
  }
}
