package expressguard.preflight.plan;

import expressguard.classify.Vehicle;
import expressguard.event.Principal;
import java.time.Instant;
import java.util.Optional;

/**
 * Who set a field, and when.
 *
 * @param eventId CloudTrail's eventID of the call
 * @param vehicle with what, where the record tells
 */
public record Setter(Principal principal, Instant at, String eventId, Optional<Vehicle> vehicle) {}
