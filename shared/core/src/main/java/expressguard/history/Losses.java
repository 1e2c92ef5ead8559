package expressguard.history;

import expressguard.catalog.Fields;
import expressguard.classify.Fact;
import expressguard.event.Loss;
import expressguard.event.Principal;
import expressguard.inventory.FromCalls;
import expressguard.inventory.ResourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which lost records turned up after all: a deployment that was told as one without a call has one
 * now. The call takes its place; nearest in time first, and each call explains one deployment.
 */
public final class Losses {

  /** A deployment follows the call that starts it at once, clocks and seconds apart (inferred). */
  private static final Duration NEAR = Duration.ofMinutes(5);

  private final Map<String, String> foundBy;
  private final Map<String, Loss> corrected;

  private Losses(Map<String, String> foundBy, Map<String, Loss> corrected) {
    this.foundBy = foundBy;
    this.corrected = corrected;
  }

  static Losses of(Collection<Fact> facts) {
    Map<String, String> foundBy = new TreeMap<>();
    Map<String, Loss> corrected = new TreeMap<>();
    for (Fact fact : facts.stream().sorted().toList()) {
      Loss.of(fact.call())
          .ifPresent(loss ->
              finder(loss, facts, corrected)
                  .ifPresent(found -> {
                    foundBy.put(fact.call().eventId(), found);
                    corrected.put(found, loss);
                  }));
    }
    return new Losses(foundBy, corrected);
  }

  private static Optional<String> finder(
      Loss loss, Collection<Fact> facts, Map<String, Loss> taken) {
    Optional<ResourceId> service = ResourceId.ofArn(loss.service().toString());
    return service.flatMap(id ->
        facts.stream()
            .filter(fact -> explains(fact, id, loss.at()))
            .filter(fact -> !loss.considered().contains(fact.call().eventId()))
            .filter(fact -> !taken.containsKey(fact.call().eventId()))
            .min(
                Comparator.<Fact, Duration>comparing(fact -> apart(fact, loss.at()))
                    .thenComparing(fact -> fact))
            .map(fact -> fact.call().eventId()));
  }

  /**
   * Whether a recorded call can be what started a deployment of a service.
   *
   * @param began when the deployment began
   */
  public static boolean explains(Fact fact, ResourceId service, Instant began) {
    return fact.call().succeeded()
        && Loss.of(fact.call()).isEmpty()
        && starts(fact)
        && !isScaling(fact)
        && isOf(fact, service)
        && isNear(fact, began);
  }

  /** The calls that can start a deployment of a service. */
  private static boolean starts(Fact fact) {
    return fact.call().key().eventSource().equals("ecs.amazonaws.com")
        && switch (fact.call().key().eventName()) {
          case "UpdateService",
              "CreateService",
              "CreateExpressGatewayService",
              "UpdateExpressGatewayService" ->
              true;
          default -> false;
        };
  }

  /**
   * A count alone starts no deployment (ECS API reference, UpdateService), and Application Auto
   * Scaling sets nothing else. Of other callers' records it is not kept whether a deployment was
   * forced along with the count.
   */
  private static boolean isScaling(Fact fact) {
    return fact.call().caller().principal() instanceof Principal.AssumedRole(_, var role, _)
        && role.contains(":role/aws-service-role/")
        && fact.touches().stream()
            .flatMap(touch -> touch.writes().stream())
            .allMatch(write -> write.field().equals(Fields.DESIRED_COUNT));
  }

  private static boolean isOf(Fact fact, ResourceId service) {
    return FromCalls.isExpressWrite(fact.call())
        ? FromCalls.expressServiceId(fact.call()).filter(service::equals).isPresent()
        : fact.touches().stream().anyMatch(touch -> touch.resource().equals(service));
  }

  /** Express Mode first sees to its infrastructure, and then deploys. */
  private static boolean isNear(Fact fact, Instant began) {
    Duration before = FromCalls.isExpressWrite(fact.call()) ? History.DEPLOYMENT : NEAR;
    return !fact.call().at().isBefore(began.minus(before))
        && !fact.call().at().isAfter(began.plus(NEAR));
  }

  private static Duration apart(Fact fact, Instant began) {
    return Duration.between(fact.call().at(), began).abs();
  }

  /** Whether a fact stands for a lost record that turned up, so that it counts no more. */
  boolean isFound(Fact fact) {
    return foundBy.containsKey(fact.call().eventId());
  }

  /** The losses that are over, by the event that turned up. */
  Map<String, Loss> corrected() {
    return Map.copyOf(corrected);
  }
}
