package expressguard.bench.load;

import expressguard.bench.traffic.Message.Fate;
import java.io.PrintStream;
import java.util.BitSet;
import java.util.Locale;

/**
 * What a run showed.
 *
 * @param sent the numbers of the events that were sent and must be filed, as the traffic counted
 * @param filed the numbers of the events that were filed, as the ledger counted
 */
record Verdict(
    Pace pace,
    Queue queue,
    Workers workers,
    LogLines logged,
    BitSet sent,
    BitSet filed,
    Heap heap) {

  /** Live memory may be so much larger in the last third of a run than in the one before. */
  private static final double MOST_GROWTH = 1.1;

  boolean holds() {
    return pace.isKept() && isClosed() && isComplete() && isFlat();
  }

  /** What came in is what became of it, and each kind came to what it must come to. */
  private boolean isClosed() {
    long again = logged.again.get();
    long given = logged.handled.get() + logged.skipped.get() + logged.unreadable.get() + again;
    return logged.in.get() == given
        && logged.in.get() == queue.sent() + again
        && logged.handled.get() + again == queue.delivered(Fate.HANDLED)
        && logged.skipped.get() == queue.delivered(Fate.SKIPPED)
        && logged.unreadable.get() == queue.delivered(Fate.UNREADABLE);
  }

  private boolean isComplete() {
    return sent.equals(filed);
  }

  private boolean isFlat() {
    return !pace.hasComeToRest() || heap.growth() <= MOST_GROWTH;
  }

  private long lost() {
    BitSet lost = (BitSet) sent.clone();
    lost.andNot(filed);
    return lost.cardinality();
  }

  void print(PrintStream out) {
    out.printf("rate      %s  %s%n", pace, state(pace.isKept()));
    out.printf(
        Locale.ROOT,
        "batches   most behind %d messages; done after they were due: p50 %.1f ms, p99 %.1f ms%n",
        queue.mostBehind(),
        workers.milliseconds(0.5),
        workers.milliseconds(0.99));
    out.printf(
        "counters  in %d = handled %d + skipped %d + unreadable %d + again %d  %s%n",
        logged.in.get(),
        logged.handled.get(),
        logged.skipped.get(),
        logged.unreadable.get(),
        logged.again.get(),
        state(isClosed()));
    out.printf(
        "facts     %d watched events sent, %d filed, %d lost  %s%n",
        sent.cardinality(), filed.cardinality(), lost(), state(isComplete()));
    out.printf("memory    %s  %s%n", heap, pace.hasComeToRest() ? state(isFlat()) : "not judged");
  }

  private static String state(boolean reached) {
    return reached ? "reached" : "NOT REACHED";
  }
}
