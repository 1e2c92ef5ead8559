package expressguard.bench.load;

import java.util.Locale;

/**
 * How fast a run was.
 *
 * @param wanted messages a second; 0 for a flood
 * @param messages that were dealt with
 * @param processor seconds of all processors that the process took, the traffic's own making
 *     included
 */
record Pace(double wanted, long messages, double seconds, double processor) {

  /** The share of the wanted rate that is to be reached over the whole run. */
  private static final double LEAST_RATE = 0.99;

  /** A run that is shorter has not come to rest: half of it fills the ledger. */
  private static final double SECONDS_TO_REST = 60;

  boolean isKept() {
    return wanted == 0 || messages / seconds >= LEAST_RATE * wanted;
  }

  /** Whether memory has come to rest; in a flood there is ever more of what is new. */
  boolean hasComeToRest() {
    return wanted > 0 && seconds >= SECONDS_TO_REST;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s: %.0f a second for %.0f s, with %.2f processors, %.2f ms of one for a message",
        wanted > 0 ? "%.0f a second wanted".formatted(wanted) : "a flood",
        messages / seconds,
        seconds,
        processor / seconds,
        processor / messages * 1000);
  }
}
