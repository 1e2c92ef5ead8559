package expressguard.preflight;

import expressguard.catalog.Catalog;
import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.catalog.WatchedCall;
import expressguard.classify.Classification;
import expressguard.classify.Reason;
import expressguard.detect.traffic.Forward;
import expressguard.event.ApiCall;
import expressguard.event.Basis;
import expressguard.history.History;
import expressguard.history.Seen;
import expressguard.history.Step;
import expressguard.inventory.Link;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import expressguard.inventory.Slot;
import java.util.List;
import java.util.Optional;

/**
 * What a deployment does to the traffic: Express Mode's own rule leaves the target group that has
 * the tasks. Where it goes does not matter to whoever is pinned to the one that it leaves.
 */
final class TrafficShift {

  private static final String SOURCE = "the rule that the deployment would shift";
  private static final String ELSEWHERE = "targetgroup of the deployment";

  private TrafficShift() {}

  /** The history with the update, and with the shift of traffic that its deployment makes. */
  static History of(Catalog catalog, History after, ProposedUpdate proposed, Step update) {
    ApiCall call =
        proposed.followUp(
            "elasticloadbalancing.amazonaws.com", "ModifyRule", update.call().at().plusSeconds(60));
    WatchedCall row =
        catalog.rows().stream()
            .filter(one -> one.key().equals(call.key()))
            .findFirst()
            .orElseThrow();
    FieldWrite forward =
        new FieldWrite(Fields.FORWARD, new FieldValue.Several(List.of(next(after) + "=100")));
    Seen rule =
        new Seen(new Link(rule(after), Slot.RULE, Basis.INFERRED, SOURCE), List.of(forward));
    return after.with(
        new Step(
            call,
            new Classification.ExpressOnBehalf(row, Reason.INFRASTRUCTURE_ROLE_THROUGH_ECS),
            List.of(rule)));
  }

  /** The target group that Express Mode's rule is known to send the traffic to. */
  static Optional<ResourceId> active(History history) {
    return lastForward(history)
        .flatMap(forward ->
            forward.weights().keySet().stream()
                .filter(group -> forward.weights().getOrDefault(group, 0) >= 50)
                .findFirst());
  }

  /** The other one of the pair; where the pair is not known, none that anybody could name. */
  private static String next(History history) {
    Optional<ResourceId> active = active(history);
    return active.isEmpty()
        ? ELSEWHERE
        : lastForward(history).stream()
            .flatMap(forward -> forward.weights().keySet().stream())
            .filter(group -> !group.equals(active.get()))
            .findFirst()
            .or(() -> other(history, active.get()))
            .map(ResourceId::toString)
            .orElse(ELSEWHERE);
  }

  private static Optional<ResourceId> other(History history, ResourceId active) {
    return history.service().in(Slot.TARGET_GROUP).stream()
        .filter(group -> !group.equals(active))
        .findFirst();
  }

  private static Optional<Forward> lastForward(History history) {
    return history.steps().stream()
        .filter(step -> !step.isDirect() && step.call().succeeded())
        .flatMap(step -> history.seen(step, Slot.RULE).stream())
        .flatMap(seen -> Forward.of(seen).stream())
        .reduce((_, later) -> later);
  }

  private static ResourceId rule(History history) {
    ResourceId service = history.service().id();
    return history.service().in(Slot.RULE).stream()
        .findFirst()
        .orElseGet(() ->
            new ResourceId(ResourceType.RULE, service.account(), service.region(), "of Express"));
  }
}
