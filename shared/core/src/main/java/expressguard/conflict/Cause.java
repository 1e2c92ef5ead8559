package expressguard.conflict;

import expressguard.classify.Vehicle;
import expressguard.event.EventKey;
import expressguard.event.Loss;
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
 * @param corrects the event that stood in the place of the leading one while its record was lost
 */
public record Cause(
    List<String> eventIds,
    List<EventKey> calls,
    Instant at,
    Principal principal,
    Optional<Vehicle> vehicle,
    Optional<String> corrects) {
  public Cause {
    eventIds = List.copyOf(eventIds);
    calls = List.copyOf(calls);
  }

  /** A cause whose record was never missed. */
  public Cause(
      List<String> eventIds,
      List<EventKey> calls,
      Instant at,
      Principal principal,
      Optional<Vehicle> vehicle) {
    this(eventIds, calls, at, principal, vehicle, Optional.empty());
  }

  /** The cause of calls that belong together, the leading one first. */
  public static Cause of(List<Step> steps, Optional<Loss> corrected) {
    Step leading = steps.getFirst();
    return new Cause(
        steps.stream().map(step -> step.call().eventId()).distinct().toList(),
        steps.stream().map(step -> step.call().key()).distinct().toList(),
        leading.call().at(),
        leading.call().caller().principal(),
        leading.vehicle(),
        corrected.map(loss -> loss.call().eventId()));
  }

  /** The call that gives the conflict its id: later arrivals of an episode do not change it. */
  public String leadingEvent() {
    return eventIds.getFirst();
  }
}
