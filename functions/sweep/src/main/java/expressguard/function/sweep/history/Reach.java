package expressguard.function.sweep.history;

import expressguard.function.sweep.mark.Mark;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far the event history has been read. A look-up asks for one event name after the other and
 * may take many sweeps, so it notes how far it came.
 *
 * @param covered up to then every name was asked for
 * @param until the end of a look-up that is under way
 * @param last the last event name that it asked for; empty before the first
 */
record Reach(Instant covered, Optional<Instant> until, String last) {

  /** As it was noted; empty before anything was. */
  static Optional<Reach> of(Mark mark) {
    return mark.time("covered")
        .map(covered -> new Reach(covered, mark.time("until"), mark.text("last").orElse("")));
  }

  /** With nothing under way. */
  static Reach upTo(Instant covered) {
    return new Reach(covered, Optional.empty(), "");
  }

  /** With a look-up that begins. */
  Reach towards(Instant end) {
    return new Reach(covered, Optional.of(end), "");
  }

  /** With the look-up that is under way, or else one that begins. */
  Reach goingOn(Instant end) {
    return until.isPresent() ? this : towards(end);
  }

  /** The names that the look-up has still to ask for. */
  List<String> left(List<String> names) {
    return names.stream().filter(name -> name.compareTo(last) > 0).toList();
  }

  /** After the look-up has asked for an event name. */
  Reach beyond(String eventName) {
    return new Reach(covered, until, eventName);
  }

  /** The same, or its end when the look-up has asked for all names. */
  Reach ended(List<String> names) {
    return left(names).isEmpty() ? upTo(until.orElse(covered)) : this;
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
