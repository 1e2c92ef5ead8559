package expressguard.function.detect;

import expressguard.event.ApiCall;
import expressguard.event.Data;
import expressguard.guard.GuardRoles;
import expressguard.lock.LockTag;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which calls are let in, and which are the guard's own.
 *
 * @param guardRoles the roles that the lock excepts
 * @param accounts those whose resources are watched; none for all
 * @param canary the ARN of the resource that the sweep tags to see that events still come
 */
record Boundary(GuardRoles guardRoles, Set<String> accounts, Optional<String> canary) {

  /** EventBridge tries for 24 hours (EventBridge user guide, retry policy), and clocks differ. */
  private static final Duration OLDEST = Duration.ofHours(25);

  private static final Duration AHEAD = Duration.ofMinutes(5);

  static Boundary of(GuardRoles guardRoles, Collection<String> accounts, Optional<String> canary) {
    return new Boundary(guardRoles, Set.copyOf(accounts), canary);
  }

  /** Whether the guard itself made the call. */
  boolean isOwn(ApiCall call) {
    return guardRoles.isOwn(call);
  }

  /** Whether the call, one of the guard's own, is its heartbeat. */
  boolean isHeartbeat(ApiCall call) {
    return call.succeeded()
        && canary.filter(arn -> named(call.request()).contains(arn)).isPresent();
  }

  /**
   * Whether the call, one of the guard's own, sets or lifts a lock. It causes nothing, and is
   * evidence: an Express update that passes after it shows a lock that does not hold.
   */
  boolean isLock(ApiCall call) {
    Stream<String> set =
        call.request().listAt("tags").stream().flatMap(tag -> tag.textAt("key").stream());
    return Stream.concat(set, call.request().textsAt("tagKeys").stream())
        .anyMatch(LockTag.KEY::equals);
  }

  private static List<String> named(Data request) {
    List<String> one = request.textAt("resourceArn").stream().toList();
    return one.isEmpty() ? request.textsAt("resourceARNList") : one;
  }

  boolean isListed(ApiCall call) {
    return accounts.isEmpty() || accounts.contains(call.account());
  }

  /**
   * Whether what EventBridge delivered can have been when it says.
   *
   * @param ingested when it reached the guard
   */
  boolean isTimely(Instant at, Instant ingested) {
    return !at.isBefore(ingested.minus(OLDEST)) && !at.isAfter(ingested.plus(AHEAD));
  }
}
