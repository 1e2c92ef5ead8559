package expressguard.conflict;

import expressguard.classify.Vehicle;
import expressguard.event.EventKey;
import expressguard.event.Principal;
import expressguard.history.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The call or calls that a conflict comes from; the calls of one episode are one cause.
 *
 * @param eventIds in the order of time, the leading call first
 * @param at when the leading call was made
 * @param vehicle with what, for a direct call
 */
public record Cause(
    List<String> eventIds,
    List<EventKey> calls,
    Instant at,
    Principal principal,
    Optional<Vehicle> vehicle) {
  public Cause {
    eventIds = List.copyOf(eventIds);
    calls = List.copyOf(calls);
  }

  /** The cause of calls that belong together, the leading one first. */
  public static Cause of(List<Step> steps) {
    Step leading = steps.getFirst();
    return new Cause(
        steps.stream().map(step -> step.call().eventId()).distinct().toList(),
        steps.stream().map(step -> step.call().key()).distinct().toList(),
        leading.call().at(),
        leading.call().caller().principal(),
        leading.vehicle());
  }

  /** The call that gives the conflict its id: later arrivals of an episode do not change it. */
  public String leadingEvent() {
    return eventIds.getFirst();
  }
}
