package expressguard.simulator.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The world's own clock and what will happen in it. Time stands still until it is advanced; what is
 * due then happens in order, at its own second.
 */
public final class Timeline implements InstantSource {

  private record Due(Instant at, long order, Runnable work) {}

  private final PriorityQueue<Due> due =
      new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::order));
  private Instant now;
  private long order;

  public Timeline(Instant start) {
    this.now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** Lets something happen after a while. */
  public void after(Duration delay, Runnable work) {
    due.add(new Due(now.plus(delay), order++, work));
  }

  /** Lets time pass; what is due on the way happens, and may make more due. */
  public void advance(Duration by) {
    Instant until = now.plus(by);
    while (!due.isEmpty() && !due.peek().at().isAfter(until)) {
      Due next = due.remove();
      now = next.at();
      next.work().run();
    }
    now = until;
  }
}
