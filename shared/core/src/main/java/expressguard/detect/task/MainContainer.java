package expressguard.detect.task;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.conflict.Conflict;
import expressguard.conflict.Conflicts;
import expressguard.conflict.Detector;
import expressguard.conflict.FieldChange;
import expressguard.conflict.Kind;
import expressguard.conflict.Status;
import expressguard.event.Basis;
import expressguard.fate.Fate;
import expressguard.history.Adoption;
import expressguard.history.History;
import expressguard.history.Step;
import expressguard.inventory.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Express Mode finds its container by the name Main; without it, later updates may fail. */
public final class MainContainer implements Detector {

  private static final String SOURCE =
      "ECS developer guide, Updating Resources Outside of Express Mode: renaming the primary container"
          + " can affect Express Mode's ability to make subsequent updates";

  @Override
  public List<Conflict> detect(History history) {
    List<Conflict> conflicts = new ArrayList<>();
    for (Step step : history.steps()) {
      adopted(history, step)
          .filter(revision -> !hasMain(revision))
          .ifPresent(revision -> conflicts.add(missing(history, step, revision)));
    }
    return List.copyOf(conflicts);
  }

  private static Optional<History.Registration> adopted(History history, Step step) {
    return step.isDirect()
        ? Adoption.of(history, step).flatMap(Adoption::registration)
        : Optional.empty();
  }

  private static boolean hasMain(History.Registration revision) {
    String main = Fields.container(Fields.MAIN, "");
    return revision.fields().stream().map(FieldWrite::field).anyMatch(main::equals);
  }

  private static Conflict missing(History history, Step step, History.Registration revision) {
    return Conflicts.of(
        history,
        Kind.MAIN_CONTAINER_MISSING,
        status(history, step),
        List.of(step, revision.step()),
        List.of(
            new FieldChange(
                Slot.TASK_DEFINITION,
                revision.revision(),
                Fields.container(Fields.MAIN, ""),
                Optional.empty(),
                new FieldValue.Gone(),
                new Fate.BreaksExpress(),
                Basis.DOCUMENTED,
                SOURCE)),
        List.of());
  }

  private static Status status(History history, Step broken) {
    for (Step step : history.steps()) {
      if (broken.compareTo(step) < 0
          && (step.isDirect() || step.isExpressCall())
          && Adoption.of(history, step)
              .flatMap(Adoption::registration)
              .filter(MainContainer::hasMain)
              .isPresent()) {
        return new Status.Closed(
            step.call().eventId(), step.call().at(), "a revision with Main was adopted");
      }
    }
    return new Status.Open();
  }
}
