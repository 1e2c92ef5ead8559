package expressguard.detect.traffic;

import expressguard.catalog.FieldValue;
import expressguard.catalog.Fields;
import expressguard.conflict.Conflict;
import expressguard.conflict.Conflicts;
import expressguard.conflict.Detector;
import expressguard.conflict.FieldChange;
import expressguard.conflict.Kind;
import expressguard.conflict.Status;
import expressguard.event.Basis;
import expressguard.fate.Fate;
import expressguard.history.History;
import expressguard.history.Seen;
import expressguard.history.Step;
import expressguard.inventory.Link;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import expressguard.inventory.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Express Mode keeps two target groups and lets them take turns at each deployment. A rule or a
 * default action of somebody else that names only one of them answers 503 whenever the tasks are in
 * the other: the commonest damage that users report.
 */
public final class PinnedTargetGroups implements Detector {

  private static final String SOURCE =
      "five independent public reports of 503 on a custom domain after an Express deployment";

  /** A rule or listener that sends traffic to one group of the pair, from one call to another. */
  private record Pin(
      Step step, Seen seen, Forward forward, ResourceId group, Optional<Step> released) {

    boolean holdsAt(Step step) {
      return this.step.compareTo(step) < 0
          && released.map(end -> step.compareTo(end) < 0).orElse(true);
    }
  }

  @Override
  public List<Conflict> detect(History history) {
    List<Conflict> conflicts = new ArrayList<>();
    for (Pin pin : pins(history)) {
      conflicts.add(pinned(history, pin));
      conflicts.addAll(stranded(history, pin));
    }
    return List.copyOf(conflicts);
  }

  private static List<Pin> pins(History history) {
    List<ResourceId> pair = history.service().in(Slot.TARGET_GROUP);
    List<Pin> pins = new ArrayList<>();
    for (Step step : history.steps()) {
      for (Seen seen : step.isDirect() ? step.seen() : List.<Seen>of()) {
        Optional<Forward> forward = Forward.of(seen);
        List<ResourceId> named = forward.map(one -> one.among(pair)).orElse(List.of());
        if (forward.isPresent() && named.size() == 1) {
          ResourceId group = named.getFirst();
          pins.add(new Pin(step, seen, forward.get(), group, release(history, step, seen)));
        }
      }
    }
    return pins;
  }

  /** The next call that sends the rule's traffic elsewhere, or removes the rule. */
  private static Optional<Step> release(History history, Step pinned, Seen rule) {
    for (Step step : history.steps()) {
      for (Seen seen : pinned.compareTo(step) < 0 ? step.seen() : List.<Seen>of()) {
        boolean same = seen.link().resource().equals(rule.link().resource());
        if (same && (Forward.of(seen).isPresent() || isDeleted(seen))) {
          return Optional.of(step);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isDeleted(Seen seen) {
    return seen.writes().stream()
        .anyMatch(write ->
            write.field().equals(Fields.EXISTENCE) && write.value() instanceof FieldValue.Gone);
  }

  private static Conflict pinned(History history, Pin pin) {
    Status status =
        pin.released()
            .<Status>map(step ->
                new Status.Closed(
                    step.call().eventId(), step.call().at(), "it was pointed elsewhere"))
            .orElseGet(Status.Open::new);
    boolean pairKnown = history.service().in(Slot.TARGET_GROUP).size() > 1;
    return Conflicts.of(
        history,
        Kind.PINNED_TARGET_GROUP,
        status,
        List.of(pin.step()),
        List.of(change(history, pin)),
        pairKnown ? List.of() : List.of("The other target group of the pair is not known yet"));
  }

  /** What is known of the target group counts: the rule may be anywhere. */
  private static FieldChange change(History history, Pin pin) {
    Basis group = history.service().link(pin.group()).map(Link::basis).orElse(Basis.INFERRED);
    return new FieldChange(
        pin.seen().link().slot(),
        pin.seen().link().resource(),
        pin.forward().write().field(),
        Optional.empty(),
        pin.forward().write().value(),
        new Fate.Strand(),
        Basis.OBSERVED.and(group),
        SOURCE);
  }

  /** Each time Express Mode's own rule leaves the pinned group alone, until it comes back to it. */
  private static List<Conflict> stranded(History history, Pin pin) {
    List<Conflict> conflicts = new ArrayList<>();
    Optional<Step> since = Optional.empty();
    for (Step step : history.steps()) {
      Optional<Forward> shift = pin.holdsAt(step) ? shift(history, step) : Optional.empty();
      if (shift.isPresent()) {
        boolean served = shift.get().reaches(pin.group());
        if (!served && since.isEmpty()) {
          since = Optional.of(step);
        } else if (served && since.isPresent()) {
          conflicts.add(stranded(history, pin, since.get(), Optional.of(step)));
          since = Optional.empty();
        }
      }
    }
    since.ifPresent(step -> conflicts.add(stranded(history, pin, step, pin.released())));
    return conflicts;
  }

  /** Express Mode's own work on its own rule. */
  private static Optional<Forward> shift(History history, Step step) {
    if (step.isDirect()) {
      return Optional.empty();
    }
    return history.seen(step, Slot.RULE).stream()
        .filter(seen -> seen.link().resource().type() == ResourceType.RULE)
        .flatMap(seen -> Forward.of(seen).stream())
        .findFirst();
  }

  private static Conflict stranded(History history, Pin pin, Step since, Optional<Step> until) {
    Status status =
        until
            .<Status>map(step ->
                new Status.Closed(
                    step.call().eventId(),
                    step.call().at(),
                    "the target group has tasks again, until the next deployment"))
            .orElseGet(Status.Open::new);
    String note =
        "Since "
            + since.call().at()
            + " Express Mode sends no traffic to `"
            + pin.group().name()
            + "`; the rule was made by `"
            + pin.step().call().caller().principal().display()
            + "` at "
            + pin.step().call().at();
    return Conflicts.of(
        history,
        Kind.STRANDED,
        status,
        List.of(since, pin.step()),
        List.of(change(history, pin)),
        List.of(note));
  }
}
