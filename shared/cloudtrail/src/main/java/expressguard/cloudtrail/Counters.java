package expressguard.cloudtrail;

/**
 * What became of records. They always close: what came in was handled, skipped or unreadable. An
 * input that cannot be read at all counts as one unreadable record.
 *
 * @param handled watched calls that were read
 * @param skipped records of calls that are not watched
 */
public record Counters(long in, long handled, long skipped, long unreadable) {

  /** Of nothing; adding it changes nothing. */
  public static final Counters NONE = new Counters(0, 0, 0, 0);

  /** INVARIANT: no record is lost between the counters. */
  public Counters {
    if (in != handled + skipped + unreadable) {
      throw new IllegalArgumentException(
          "counters do not close: " + in + " in, " + (handled + skipped + unreadable) + " out");
    }
  }

  public Counters plus(Counters other) {
    return new Counters(
        in + other.in,
        handled + other.handled,
        skipped + other.skipped,
        unreadable + other.unreadable);
  }
}
