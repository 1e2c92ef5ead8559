package expressguard.history;

import expressguard.catalog.Touch;
import expressguard.classify.Classification;
import expressguard.classify.Classifier;
import expressguard.classify.Fact;
import expressguard.classify.Reason;
import expressguard.event.ApiCall;
import expressguard.event.Outcome;
import expressguard.inventory.ExpressService;
import expressguard.inventory.FromCalls;
import expressguard.inventory.Inventory;
import expressguard.inventory.Membership;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sorts facts into the histories of the services that they touch. */
public final class Histories {

  private final Inventory inventory;
  private final Losses losses;
  private final RecordSets recordSets;
  private final SortedMap<ResourceId, SortedMap<ApiCall, Step>> steps = new TreeMap<>();
  private final SortedMap<ResourceId, History.Registration> registrations = new TreeMap<>();

  private Histories(Inventory inventory, Losses losses) {
    this.inventory = inventory;
    this.losses = losses;
    this.recordSets = new RecordSets(inventory);
  }

  /** One history for each service, in the order of their names. */
  public static List<History> of(
      Inventory inventory, Classifier classifier, Collection<Fact> facts) {
    Losses losses = Losses.of(facts);
    Histories histories = new Histories(inventory, losses);
    for (Fact fact : facts) {
      if (!losses.isFound(fact)) {
        histories.add(fact, classifier.classify(fact));
      }
    }
    return histories.inventory.services().stream().map(histories::history).toList();
  }

  private History history(ExpressService service) {
    return new History(
        service,
        inventory,
        List.copyOf(steps.getOrDefault(service.id(), new TreeMap<>()).values()),
        registrations,
        losses.corrected());
  }

  private void add(Fact fact, Classification classification) {
    ApiCall call = fact.call();
    SortedMap<ResourceId, List<Seen>> byService = touched(fact);
    if (!call.succeeded() && byService.isEmpty()) {
      mentioned(call).forEach(one -> byService.put(one.service().id(), new ArrayList<>()));
    }
    // A refused call may name its service and nothing else.
    if (FromCalls.isExpressWrite(call)) {
      FromCalls.expressServiceId(call)
          .flatMap(inventory::service)
          .ifPresent(service -> byService.computeIfAbsent(service.id(), _ -> new ArrayList<>()));
    }
    if (classification.reason() == Reason.INFRASTRUCTURE_ROLE_WITHOUT_ECS) {
      for (ExpressService service : servicesWithRole(call)) {
        byService.computeIfAbsent(service.id(), _ -> new ArrayList<>());
      }
    }
    byService.forEach((service, seen) ->
        steps
            .computeIfAbsent(service, _ -> new TreeMap<>())
            .put(call, new Step(call, classification, seen, fact.described())));
    register(new Step(call, classification, List.of()), fact.touches());
  }

  /** What a call did to the resources of each service. */
  private SortedMap<ResourceId, List<Seen>> touched(Fact fact) {
    SortedMap<ResourceId, List<Seen>> byService = new TreeMap<>();
    for (Touch touch : fact.touches()) {
      for (Membership membership : Memberships.of(inventory, touch)) {
        byService
            .computeIfAbsent(membership.service().id(), _ -> new ArrayList<>())
            .add(new Seen(membership.link(), touch.writes()));
      }
      if (fact.call().succeeded()) {
        recordSets
            .taken(touch)
            .forEach(
                (id, taken) -> byService.computeIfAbsent(id, _ -> new ArrayList<>(List.of(taken))));
        recordSets.learn(touch);
      }
    }
    return byService;
  }

  /** Refused calls often come without parameters; then only the message names the resource. */
  private List<Membership> mentioned(ApiCall call) {
    return call.outcome() instanceof Outcome.Failed(_, var message)
        ? Arrays.stream(message.split("[\\s\"'`]+", -1))
            .filter(word -> word.startsWith("arn:"))
            .flatMap(word -> ResourceId.ofArn(word).stream())
            .flatMap(resource -> inventory.servicesOf(resource).stream())
            .toList()
        : List.of();
  }

  private List<ExpressService> servicesWithRole(ApiCall call) {
    String role = call.caller().principal().id();
    return inventory.services().stream()
        .filter(service -> service.infrastructureRole().equals(role))
        .toList();
  }

  private void register(Step step, List<Touch> touches) {
    if (!step.call().succeeded() || !step.eventName().equals("RegisterTaskDefinition")) {
      return;
    }
    for (Touch touch : touches) {
      if (touch.resource().type() == ResourceType.TASK_DEFINITION) {
        registrations.put(
            touch.resource(), new History.Registration(touch.resource(), step, touch.writes()));
      }
    }
  }
}
