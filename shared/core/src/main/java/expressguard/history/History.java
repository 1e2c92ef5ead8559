package expressguard.history;

import expressguard.catalog.FieldWrite;
import expressguard.event.ApiCall;
import expressguard.event.Loss;
import expressguard.inventory.ExpressService;
import expressguard.inventory.Inventory;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import expressguard.inventory.Slot;
import expressguard.ownership.Claim;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Everything that the records tell of one Express service. */
public final class History {

  /** A canary deployment takes ten to twelve minutes (public reports of Express deployments). */
  public static final Duration DEPLOYMENT = Duration.ofMinutes(15);

  /** A registered revision of a task definition. */
  public record Registration(ResourceId revision, Step step, List<FieldWrite> fields) {}

  private final ExpressService service;
  private final Inventory inventory;
  private final List<Step> steps;
  private final Map<String, Step> byEvent = new HashMap<>();
  private final NavigableMap<ApiCall, Step> expressCalls = new TreeMap<>();
  private final Optional<Step> baseline;
  private final SortedMap<ResourceId, Registration> registrations;
  private final Map<String, Loss> corrected;
  private Optional<List<Claim>> claims = Optional.empty();

  /**
   * @param steps the calls that touch the service, in the order of time
   * @param registrations the task definitions that were registered in the account and Region, by
   *     revision: a revision is inert until a service adopts it
   * @param corrected the losses that are over, by the event whose record turned up
   */
  History(
      ExpressService service,
      Inventory inventory,
      List<Step> steps,
      SortedMap<ResourceId, Registration> registrations,
      Map<String, Loss> corrected) {
    this.service = service;
    this.inventory = inventory;
    this.steps = List.copyOf(steps);
    this.registrations = registrations;
    this.corrected = corrected;
    for (Step step : steps) {
      byEvent.put(step.call().eventId(), step);
      if (step.isExpressCall()) {
        expressCalls.put(step.call(), step);
      }
    }
    this.baseline = this.steps.stream().filter(this::showsRevision).findFirst();
  }

  /** The same history with one more step at its place in time: what would be if it were made. */
  public History with(Step step) {
    List<Step> more = new ArrayList<>(steps);
    more.add(step);
    return new History(
        service, inventory, more.stream().sorted().toList(), registrations, corrected);
  }

  public ExpressService service() {
    return service;
  }

  public Inventory inventory() {
    return inventory;
  }

  /** The calls that touch the service, in the order of time. */
  public List<Step> steps() {
    return steps;
  }

  /** The claims that the history makes, worked out once: it does not change. */
  public List<Claim> claims(Function<History, List<Claim>> workingOut) {
    List<Claim> known = claims.orElseGet(() -> workingOut.apply(this));
    claims = Optional.of(known);
    return known;
  }

  /** The step of an event. */
  public Optional<Step> step(String eventId) {
    return Optional.ofNullable(byEvent.get(eventId));
  }

  /**
   * The registration that a service's {@code taskDefinition} names: an ARN, {@code
   * family:revision}, or a family alone, which stands for its newest revision at that time.
   */
  public Optional<Registration> registration(String taskDefinition, Step adoption) {
    ResourceId named =
        ResourceId.ofArn(taskDefinition)
            .orElseGet(() ->
                new ResourceId(
                    ResourceType.TASK_DEFINITION,
                    service.id().account(),
                    service.id().region(),
                    taskDefinition));
    if (named.name().contains(":")) {
      return Optional.ofNullable(registrations.get(named));
    }
    return registrations.values().stream()
        .filter(one -> one.revision().name().startsWith(named.name() + ":"))
        .filter(one -> !one.step().call().at().isAfter(adoption.call().at()))
        .reduce((one, other) -> one.step().compareTo(other.step()) > 0 ? one : other);
  }

  /** The loss that a step ends: its record came late, and the deployment was told without it. */
  public Optional<Loss> corrected(Step step) {
    return Optional.ofNullable(corrected.get(step.call().eventId()));
  }

  /** The Express call within a deployment's length before a step, so that one may be running. */
  public Optional<Step> deploymentAround(Step step) {
    return atOrBefore(step.call())
        .filter(express -> !express.equals(step))
        .filter(express ->
            Duration.between(express.call().at(), step.call().at()).compareTo(DEPLOYMENT) <= 0);
  }

  /** Whether a resource had been deleted when a step was taken. */
  public boolean isGoneBefore(ResourceId resource, Step later) {
    for (Step step : steps) {
      if (step.compareTo(later) >= 0) {
        return false;
      }
      if (step.call().succeeded() && step.deletes(resource)) {
        return true;
      }
    }
    return false;
  }

  /** The nearest Express call; one of the same second counts, whichever sorts first. */
  private Optional<Step> atOrBefore(ApiCall call) {
    return Optional.ofNullable(expressCalls.higherEntry(call))
        .filter(next -> next.getKey().at().equals(call.at()))
        .or(() -> Optional.ofNullable(expressCalls.floorEntry(call)))
        .map(Map.Entry::getValue);
  }

  /** The successful calls of Express APIs, in the order of time. */
  public Collection<Step> expressCalls() {
    return expressCalls.values();
  }

  /** The first step that shows a whole task definition as Express Mode made it. */
  public Optional<Step> baseline() {
    return baseline;
  }

  private boolean showsRevision(Step step) {
    return !step.isDirect()
        && seen(step, Slot.TASK_DEFINITION).stream().anyMatch(seen -> !seen.writes().isEmpty());
  }

  /** What a step wrote to the resources of a slot. */
  public List<Seen> seen(Step step, Slot slot) {
    List<Seen> seen = new ArrayList<>();
    for (Seen one : step.seen()) {
      if (one.link().slot() == slot) {
        seen.add(one);
      }
    }
    return List.copyOf(seen);
  }

  /** Every other service that a resource serves. */
  public List<ResourceId> others(ResourceId resource) {
    return inventory.servicesOf(resource).stream()
        .map(membership -> membership.service().id())
        .filter(id -> !id.equals(service.id()))
        .toList();
  }
}
