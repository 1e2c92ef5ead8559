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
 * @param covered everything before was delivered or looked up
 * @param beat the last heartbeat that was taken into account; before the first, when the guard
 *     began
 * @param until the end of a look-up that is under way
 * @param last the last event name that it asked for; empty before the first
 */
record Coverage(Instant covered, Instant beat, Optional<Instant> until, String last) {

  /** Two heartbeats that are no farther apart leave no gap: one sweep may be missed. */
  static final Duration GAP = Duration.ofMinutes(45);

  /** Events of a gap may have been made just before the last heartbeat, and overtaken by it. */
  private static final Duration MARGIN = Duration.ofMinutes(15);

  static Coverage of(Mark mark, Instant now) {
    Instant covered = mark.time("covered").orElse(now);
    return new Coverage(
        covered,
        mark.time("beat").orElse(covered),
        mark.time("until"),
        mark.text("last").orElse(""));
  }

  /**
   * How it goes on.
   *
   * @param alive when the last heartbeat that came back was sent
   */
  Coverage onwards(Optional<Instant> alive, Instant now) {
    Instant newest = alive.filter(beat::isBefore).orElse(beat);
    boolean follows = !newest.isAfter(beat.plus(GAP));
    if (until.isPresent()) {
      return new Coverage(covered, follows ? newest : beat, until, last);
    }
    boolean isSilent = newest.equals(beat) && now.isAfter(covered.plus(GAP));
    return follows && !isSilent
        ? new Coverage(newest.isAfter(covered) ? newest : covered, newest, until, last)
        : new Coverage(covered, newest, Optional.of(now), "");
  }

  /** Where the look-up that is under way begins. */
  Instant from() {
    return covered.minus(MARGIN);
  }

  /** After the look-up has asked for an event name. */
  Coverage beyond(String eventName) {
    return new Coverage(covered, beat, until, eventName);
  }

  /** After the look-up has asked for all of them. */
  Coverage finished() {
    return new Coverage(until.orElse(covered), beat, Optional.empty(), "");
  }

  Map<String, String> values() {
    Map<String, String> values =
        new HashMap<>(Map.of("covered", covered.toString(), "beat", beat.toString()));
    until.ifPresent(end -> values.put("until", end.toString()));
    if (!last.isEmpty()) {
      values.put("last", last);
    }
    return values;
  }
}
