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
 * @param covered everything before was delivered or looked up
 * @param until the end of a look-up that is under way
 * @param last the last event name that it asked for; empty before the first
 */
record Coverage(Instant covered, Optional<Instant> until, String last) {

  /** Two heartbeats that are no farther apart leave no gap: one sweep may be missed. */
  static final Duration GAP = Duration.ofMinutes(45);

  /** Events of a gap may have been made just before the last heartbeat, and overtaken by it. */
  private static final Duration MARGIN = Duration.ofMinutes(15);

  static Coverage of(Mark mark, Instant now) {
    return new Coverage(
        mark.time("covered").orElse(now), mark.time("until"), mark.text("last").orElse(""));
  }

  /**
   * How it goes on.
   *
   * @param alive when the last heartbeat that came back was sent
   */
  Coverage onwards(Optional<Instant> alive, Instant now) {
    if (until.isPresent()) {
      return this;
    }
    Instant beat = alive.orElse(covered);
    if (beat.isAfter(covered) && !beat.isAfter(covered.plus(GAP))) {
      return new Coverage(beat, Optional.empty(), "");
    }
    return now.isAfter(covered.plus(GAP)) ? new Coverage(covered, Optional.of(now), "") : this;
  }

  /** Where the look-up that is under way begins. */
  Instant from() {
    return covered.minus(MARGIN);
  }

  /** After the look-up has asked for an event name. */
  Coverage beyond(String eventName) {
    return new Coverage(covered, until, eventName);
  }

  /** After the look-up has asked for all of them. */
  Coverage finished() {
    return new Coverage(until.orElse(covered), Optional.empty(), "");
  }

  Map<String, String> values() {
    Map<String, String> values = new HashMap<>(Map.of("covered", covered.toString()));
    until.ifPresent(end -> values.put("until", end.toString()));
    if (!last.isEmpty()) {
      values.put("last", last);
    }
    return values;
  }
}
