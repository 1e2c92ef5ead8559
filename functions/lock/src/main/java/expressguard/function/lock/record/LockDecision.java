package expressguard.function.lock.record;

import expressguard.lock.LockOrder;
import expressguard.lock.LockOrder.Scope;
import expressguard.lock.LockOrder.Verb;
import expressguard.policy.Response;
import expressguard.standing.Standing;
import expressguard.standing.Told;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether a service is to be locked, and by what. */
public sealed interface LockDecision {

  /** What a lock is set for. */
  enum Cause {
    /** A finding that the policy answers with a lock. */
    FINDING,
    /** An owner's order. */
    ORDER
  }

  /** It is to be locked. */
  record Locked(Cause cause, String id) implements LockDecision {}

  /** It is not. */
  record Open() implements LockDecision {}

  /**
   * Decides. An exception comes before everything, an order to lock before what is found; a release
   * holds against the findings that it was given in spite of, and against no later one.
   *
   * @param standing empty when nothing is known of the service
   * @param createdAt of the service that is there now; empty while it is not seen
   */
  static LockDecision of(
      Orders orders, Optional<Standing> standing, Optional<Instant> createdAt, Instant now) {
    if (orders.exception().filter(one -> !one.ended(now)).isPresent()) {
      return new Open();
    }
    Optional<LockOrder> lock =
        orders
            .lasting()
            .filter(order -> order.verb() == Verb.LOCK)
            .filter(order -> !order.ended(now))
            .filter(order -> order.scope() == Scope.NAME || !isAnother(order, createdAt));
    if (lock.isPresent()) {
      return new Locked(Cause.ORDER, lock.get().id());
    }
    return standing.stream()
        .flatMap(one -> calling(one).stream())
        .filter(told -> !orders.lifted().contains(told.thread()))
        .min(Comparator.comparingLong(Told::version).thenComparing(Told::finding))
        .<LockDecision>map(told -> new Locked(Cause.FINDING, told.finding()))
        .orElseGet(Open::new);
  }

  /** The findings that are not over and that the policy answers with a lock. */
  static List<Told> calling(Standing standing) {
    return standing.told().values().stream()
        .filter(told -> told.open() && told.responses().contains(Response.LOCK))
        .toList();
  }

  private static boolean isAnother(LockOrder order, Optional<Instant> createdAt) {
    return createdAt.filter(order.at()::isBefore).isPresent();
  }
}
