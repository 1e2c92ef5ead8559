package expressguard.function.sweep.alive;

/**
 * A trail, as far as it matters whether EventBridge gets events.
 *
 * @param isHere whether it records this Region
 * @param recordsWrites whether its selectors take management events that write
 */
public record Trail(String name, boolean isHere, boolean isLogging, boolean recordsWrites) {

  /** EventBridge delivers a Region's calls only while such a trail is there (its user guide). */
  boolean suffices() {
    return isHere && isLogging && recordsWrites;
  }
}
