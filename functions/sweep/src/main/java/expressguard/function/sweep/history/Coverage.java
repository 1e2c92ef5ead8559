package expressguard.function.sweep.history;

import expressguard.function.sweep.mark.Mark;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Up to when nothing can be missing: a heartbeat came through the whole chain, or the event history
 * was looked up.
 *
 * <p>INVARIANT: only two heartbeats leave no gap between them. A look-up may end while events are
 * still lost, so the heartbeat after it shows nothing of the time between.
 *
 * @param reach everything before was delivered or looked up; a look-up of a gap is under way
 * @param beat the last heartbeat that was taken into account; before the first, when the guard
 *     began
 */
record Coverage(Reach reach, Instant beat) {

  /** Two heartbeats that are no farther apart leave no gap: one sweep may be missed. */
  static final Duration GAP = Duration.ofMinutes(45);

  static Coverage of(Mark mark, Instant now) {
    Reach reach = Reach.of(mark).orElseGet(() -> Reach.upTo(now));
    return new Coverage(reach, mark.time("beat").orElse(reach.covered()));
  }

  /**
   * How it goes on.
   *
   * @param alive when the last heartbeat that came back was sent
   */
  Coverage onwards(Optional<Instant> alive, Instant now) {
    Instant newest = alive.filter(beat::isBefore).orElse(beat);
    boolean follows = !newest.isAfter(beat.plus(GAP));
    if (reach.until().isPresent()) {
      return new Coverage(reach, follows ? newest : beat);
    }
    Instant covered = reach.covered();
    boolean isSilent = newest.equals(beat) && now.isAfter(covered.plus(GAP));
    return follows && !isSilent
        ? new Coverage(Reach.upTo(newest.isAfter(covered) ? newest : covered), newest)
        : new Coverage(reach.towards(now), newest);
  }

  /** After the look-up came so far. */
  Coverage with(Reach reached) {
    return new Coverage(reached, beat);
  }

  Map<String, String> values() {
    Map<String, String> values = new HashMap<>(reach.values());
    values.put("beat", beat.toString());
    return values;
  }
}
