package expressguard.detect.guard;

import expressguard.catalog.FieldWrite;
import expressguard.catalog.Touch;
import expressguard.classify.Classification;
import expressguard.classify.Classifier;
import expressguard.classify.Fact;
import expressguard.conflict.Cause;
import expressguard.conflict.Conflict;
import expressguard.conflict.FieldChange;
import expressguard.conflict.Kind;
import expressguard.conflict.Status;
import expressguard.event.Basis;
import expressguard.fate.Fate;
import expressguard.guard.GuardStack;
import expressguard.history.Step;
import expressguard.inventory.ResourceId;
import expressguard.inventory.Slot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody else than the guard edited what it is made of or what carries its lock, or tried to.
 * Whoever deploys the guard does that too: the policy says whose deployments are only observed.
 *
 * <p>It is no rule about the history of a service, for it concerns them all alike.
 */
public final class GuardTampering {

  private static final String SOURCE = "the guard's own resources are told by their names";

  /** One field of one resource. */
  private record Place(ResourceId resource, String field) {}

  private final Classifier classifier;
  private final GuardParts parts = new GuardParts();
  private final List<Conflict> conflicts = new ArrayList<>();

  private GuardTampering(Classifier classifier) {
    this.classifier = classifier;
  }

  /**
   * What was done to the guard.
   *
   * @param facts in the order of time
   */
  public static List<Conflict> conflicts(Classifier classifier, Collection<Fact> facts) {
    GuardTampering tampering = new GuardTampering(classifier);
    facts.forEach(tampering::add);
    return List.copyOf(tampering.conflicts);
  }

  private void add(Fact fact) {
    for (Touch touch : fact.touches()) {
      if (GuardParts.stack(touch).isPresent()) {
        List<FieldWrite> written = parts.written(touch);
        if (fact.call().succeeded()) {
          end(fact, touch.resource(), written);
          parts.learn(touch);
        }
        List<FieldWrite> against = GuardParts.against(touch.resource(), written);
        Classification classification = classifier.classify(fact);
        if (!against.isEmpty() && isSomebodyElse(classification)) {
          conflicts.add(conflict(new Step(fact.call(), classification, List.of()), touch, against));
        }
      }
    }
  }

  private static boolean isSomebodyElse(Classification classification) {
    return switch (classification) {
      case Classification.Direct _, Classification.Attempt _, Classification.Unsure _ -> true;
      case Classification.Unwatched _,
          Classification.ExpressApi _,
          Classification.ExpressOnBehalf _,
          Classification.AwsService _,
          Classification.Lost _,
          Classification.Own _ ->
          false;
    };
  }

  private static Conflict conflict(Step step, Touch touch, List<FieldWrite> against) {
    List<FieldChange> changes =
        against.stream()
            .map(write ->
                new FieldChange(
                    Slot.NEIGHBOUR,
                    touch.resource(),
                    write.field(),
                    Optional.empty(),
                    write.value(),
                    new Fate.Persist(),
                    Basis.DOCUMENTED,
                    SOURCE))
            .toList();
    Status status =
        step.call().succeeded()
            ? new Status.Open()
            : closed(step, "AWS refused the call, so nothing changed");
    return new Conflict(
        Kind.GUARD_TAMPERED,
        Kind.GUARD_TAMPERED.floor(),
        status,
        GuardStack.of(touch.resource().account()),
        Cause.of(List.of(step), Optional.empty()),
        changes,
        List.of(),
        List.of());
  }

  /** A later call that writes all of an open conflict's fields takes its place. */
  private void end(Fact fact, ResourceId resource, List<FieldWrite> written) {
    Set<Place> places = new HashSet<>();
    written.forEach(write -> places.add(new Place(resource, write.field())));
    Step step = new Step(fact.call(), classifier.classify(fact), List.of());
    conflicts.replaceAll(conflict ->
        conflict.status() instanceof Status.Open && places.containsAll(places(conflict))
            ? conflict.with(closed(step, "it was written again"))
            : conflict);
  }

  private static List<Place> places(Conflict conflict) {
    return conflict.changes().stream()
        .map(change -> new Place(change.resource(), change.field()))
        .toList();
  }

  private static Status closed(Step by, String why) {
    return new Status.Closed(by.call().eventId(), by.call().at(), why);
  }
}
