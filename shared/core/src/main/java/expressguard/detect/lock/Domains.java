package expressguard.detect.lock;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.conflict.Conflict;
import expressguard.conflict.Conflicts;
import expressguard.conflict.Kind;
import expressguard.conflict.Status;
import expressguard.event.Basis;
import expressguard.fate.Fate;
import expressguard.history.History;
import expressguard.history.Seen;
import expressguard.history.Step;
import expressguard.inventory.Membership;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The records of Route 53 that lead to one service, as its history goes on. One that leads to the
 * load balancer of both has not been taken: their rules decide who answers.
 */
final class Domains {

  private static final String SOURCE =
      "the host belongs to another Express service, and the lock is on this one; no Express API"
          + " writes a record";

  /** One record set of one zone. */
  private record Place(ResourceId zone, String field) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byZone = zone.compareTo(other.zone);
      return byZone != 0 ? byZone : field.compareTo(other.field);
    }
  }

  private final History history;
  private final SortedSet<Place> leadingHere = new TreeSet<>();

  Domains(History history) {
    this.history = history;
  }

  /** The records that a step takes from the service and gives to another. */
  List<Conflict> taken(Step step) {
    List<Conflict> taken = new ArrayList<>();
    for (Seen seen : zones(step)) {
      for (FieldWrite write : seen.writes()) {
        SortedSet<ResourceId> twins = behind(seen, write);
        Place place = new Place(seen.link().resource(), write.field());
        if (leadingHere.contains(place) && !twins.isEmpty() && !twins.contains(service())) {
          taken.add(conflict(step, seen, write, twins));
        }
      }
    }
    return List.copyOf(taken);
  }

  private Conflict conflict(Step step, Seen seen, FieldWrite write, SortedSet<ResourceId> twins) {
    return Conflicts.of(
        history,
        Kind.SHADOW_REPLACEMENT,
        status(step, new Place(seen.link().resource(), write.field())),
        List.of(step),
        List.of(Conflicts.change(seen, write, new Fate.Persist(), Basis.INFERRED, SOURCE)),
        List.of(ShadowReplacements.goesTo(twins)));
  }

  /** It is over when somebody lets the record lead to the service again. */
  private Status status(Step taking, Place place) {
    return history.steps().stream()
        .filter(step -> step.compareTo(taking) > 0 && step.call().succeeded())
        .filter(step -> leadsHere(step, place))
        .findFirst()
        .<Status>map(step ->
            new Status.Closed(
                step.call().eventId(), step.call().at(), "the record leads to the service again"))
        .orElseGet(Status.Open::new);
  }

  private boolean leadsHere(Step step, Place place) {
    return zones(step).stream()
        .filter(seen -> seen.link().resource().equals(place.zone()))
        .anyMatch(seen ->
            seen.writes().stream()
                .filter(write -> write.field().equals(place.field()))
                .anyMatch(write -> behind(seen, write).contains(service())));
  }

  /** Remembers where a step lets records lead; a deleted one counts as where it led. */
  void learn(Step step) {
    if (!step.call().succeeded()) {
      return;
    }
    for (Seen seen : zones(step)) {
      for (FieldWrite write : seen.writes()) {
        Place place = new Place(seen.link().resource(), write.field());
        if (behind(seen, write).contains(service())) {
          leadingHere.add(place);
        } else if (!(write.value() instanceof FieldValue.Gone)) {
          leadingHere.remove(place);
        }
      }
    }
  }

  private static List<Seen> zones(Step step) {
    return step.seen().stream()
        .filter(seen -> seen.link().resource().type() == ResourceType.HOSTED_ZONE)
        .toList();
  }

  private SortedSet<ResourceId> behind(Seen seen, FieldWrite write) {
    SortedSet<ResourceId> services = new TreeSet<>();
    if (write.value() instanceof FieldValue.Several(var targets)) {
      for (String target : targets) {
        for (Membership one : history.inventory().servicesBehind(target, seen.link().resource())) {
          services.add(one.service().id());
        }
      }
    }
    return services;
  }

  private ResourceId service() {
    return history.service().id();
  }
}
