package expressguard.function.sweep;

/** One thing that a sweep looks after. It can be stopped anywhere and run again. */
public interface Task {

  /** The word for it in the log. */
  String name();

  /**
   * Does as much as the budget allows. An exception is a failure of this task alone; what it did
   * before stays done.
   */
  Progress run(Budget budget);

  /**
   * How far it came.
   *
   * @param in how many things there were to look at
   * @param done those that were looked at
   * @param failed those that could not be; the next sweep tries again
   * @param left those for which no time was left
   */
  record Progress(int in, int done, int failed, int left) {

    /** INVARIANT: nothing is lost between the counters. */
    public Progress {
      if (in != done + failed + left) {
        throw new IllegalArgumentException(
            "counters do not close: " + in + " in, " + (done + failed + left) + " out");
      }
    }

    /** One thing that was looked at. */
    public static Progress one() {
      return new Progress(1, 1, 0, 0);
    }

    /** One thing that could not be looked at. */
    public static Progress failure() {
      return new Progress(1, 0, 1, 0);
    }

    public boolean isComplete() {
      return done == in;
    }
  }
}
