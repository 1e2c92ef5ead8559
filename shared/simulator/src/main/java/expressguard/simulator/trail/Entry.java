package expressguard.simulator.trail;

import expressguard.event.Caller;
import java.time.Instant;

/**
 * One call for the trail.
 *
 * @param service the name in the credential scope, such as {@code application-autoscaling}
 * @param apiVersion empty where records of the service have none
 */
public record Entry(
    Instant at,
    Caller caller,
    String service,
    String operation,
    String apiVersion,
    Outcome outcome) {}
