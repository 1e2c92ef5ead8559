package expressguard.standing;

import expressguard.classify.Fact;
import expressguard.event.ApiCall;
import expressguard.inventory.ExpressService;
import expressguard.inventory.FromCalls;
import expressguard.inventory.ResourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * When a service that Express Mode deleted is let go, so that a guard's memory and work do not grow
 * with every service that ever was.
 *
 * @param after how long after its deletion
 */
public record Departure(Duration after) {

  /**
   * So far back goes CloudTrail's event history (CloudTrail user guide, "Working with CloudTrail
   * event history"): a call that was lost is found there, or never.
   */
  private static final Duration HISTORY = Duration.ofDays(90);

  /** After that no call that is still to come can be from the service's time. */
  public static Departure standard() {
    return new Departure(HISTORY);
  }

  /**
   * Whether a service's last Express call, of those that were carried out, deleted it, and so long
   * ago. Of calls in one second records do not say which was the last; that AWS lists the service
   * no more, without which nobody asks here, says that it was the deletion.
   *
   * @param facts in any order; those of other services do not matter
   */
  public boolean isDue(ResourceId service, Collection<Fact> facts, Instant now) {
    Instant deleted = Instant.MIN;
    Instant other = Instant.MIN;
    for (Fact fact : facts) {
      ApiCall call = fact.call();
      if (isOf(service, call)) {
        boolean deletes = call.key().eventName().equals("DeleteExpressGatewayService");
        deleted = deletes && call.at().isAfter(deleted) ? call.at() : deleted;
        other = !deletes && call.at().isAfter(other) ? call.at() : other;
      }
    }
    boolean isDeleted = deleted.isAfter(Instant.MIN) && !deleted.isBefore(other);
    return isDeleted && !deleted.plus(after).isAfter(now);
  }

  private static boolean isOf(ResourceId service, ApiCall call) {
    Optional<ResourceId> called =
        call.succeeded() && FromCalls.isExpressWrite(call)
            ? FromCalls.expressService(call).map(ExpressService::id)
            : Optional.empty();
    return called.filter(service::equals).isPresent();
  }
}
