package expressguard.lambda;

import java.util.ArrayList;
import java.util.List;

/** Counts what became of a batch's messages. */
final class Tally {

  private final int in;
  private final List<String> again = new ArrayList<>();
  private int handled;
  private int skipped;
  private int unreadable;

  /**
   * @param in how many messages came
   */
  Tally(int in) {
    this.in = in;
  }

  void handled() {
    handled++;
  }

  void skipped() {
    skipped++;
  }

  void unreadable() {
    unreadable++;
  }

  void again(Message message) {
    again.add(message.id());
  }

  /** The ids of the messages that are to be delivered again. */
  List<String> failures() {
    return List.copyOf(again);
  }

  /** The counters; they close, or the batch is not answered. */
  Counters counters() {
    return new Counters(in, handled, skipped, unreadable, again.size());
  }

  /**
   * What became of a batch.
   *
   * @param again those that are to be delivered again
   */
  record Counters(int in, int handled, int skipped, int unreadable, int again) {

    /** INVARIANT: no message is lost between the counters. */
    Counters {
      if (in != handled + skipped + unreadable + again) {
        throw new IllegalArgumentException(
            "counters do not close: "
                + in
                + " in, "
                + (handled + skipped + unreadable + again)
                + " out");
      }
    }
  }
}
