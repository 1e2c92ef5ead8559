package expressguard.cli.stock;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.event.Principal;
import expressguard.finding.Evaluation;
import expressguard.history.History;
import expressguard.history.Seen;
import expressguard.history.Step;
import expressguard.inventory.ExpressService;
import expressguard.inventory.Link;
import expressguard.inventory.ResourceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service and what Express Mode manages for it.
 *
 * @param resources in the order of their slots
 */
public record Stock(ExpressService service, List<Managed> resources) {

  /**
   * One resource.
   *
   * @param state in AWS's own words; empty where nobody described it
   * @param managedTag the value of the managed tag, where a call that is known wrote it
   * @param last the last call that wrote to it, where records tell
   * @param sharedWith every other Express service that it serves
   */
  public record Managed(
      Link link,
      Optional<String> state,
      Optional<String> managedTag,
      Optional<LastCall> last,
      List<ResourceId> sharedWith) {}

  /** A call and who made it. */
  public record LastCall(String eventName, Principal principal, Instant at, String what) {}

  public Stock {
    resources = List.copyOf(resources);
  }

  /** What is known of a service that the evaluation knows. */
  public static Stock of(
      Evaluation evaluation, ResourceId service, Map<ResourceId, String> states) {
    History history = evaluation.history(service);
    List<Managed> resources = new ArrayList<>();
    history.service().links().values().stream()
        .sorted(java.util.Comparator.comparing(Link::slot).thenComparing(link -> link.resource()))
        .forEach(link ->
            resources.add(
                new Managed(
                    link,
                    Optional.ofNullable(states.get(link.resource())),
                    tag(history, link.resource()),
                    last(history, link.resource()),
                    history.others(link.resource()))));
    return new Stock(history.service(), resources);
  }

  private static Optional<String> tag(History history, ResourceId resource) {
    return history.steps().stream()
        .flatMap(step -> writes(step, resource).stream())
        .filter(write -> write.field().equals(Fields.tag(Fields.MANAGED_TAG)))
        .map(FieldWrite::value)
        .map(FieldValue::display)
        .reduce((_, later) -> later);
  }

  private static Optional<LastCall> last(History history, ResourceId resource) {
    return history.steps().stream()
        .filter(step -> step.call().succeeded() && !writes(step, resource).isEmpty())
        .reduce((_, later) -> later)
        .map(step ->
            new LastCall(
                step.eventName(),
                step.call().caller().principal(),
                step.call().at(),
                step.classification().word()));
  }

  private static List<FieldWrite> writes(Step step, ResourceId resource) {
    List<FieldWrite> writes = new ArrayList<>();
    for (Seen seen : step.seen()) {
      if (seen.link().resource().equals(resource)) {
        writes.addAll(seen.writes());
      }
    }
    return writes;
  }
}
