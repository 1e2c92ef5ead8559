package expressguard.history.claim;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.classify.Classification;
import expressguard.event.Basis;
import expressguard.history.Adoption;
import expressguard.history.History;
import expressguard.history.Step;
import expressguard.inventory.ResourceId;
import expressguard.inventory.Slot;
import expressguard.ownership.FieldKey;
import expressguard.ownership.Manager;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the task definitions claim that a service was given. */
final class Revisions {

  /** The source of a claim by an update that names a whole task definition. */
  private static final String GIVEN = "the task definition that the update names";

  private final History history;
  private final Sheet sheet;

  Revisions(History history, Sheet sheet) {
    this.history = history;
    this.sheet = sheet;
  }

  /** Claims all that is in the revision that a call gave to the service. */
  void stated(Step step) {
    adopted(step).forEach(registration -> adopt(step, registration));
  }

  /** That a revision was made is no field of the service, which moves from one to the next. */
  static List<FieldWrite> content(List<FieldWrite> revision) {
    return revision.stream()
        .filter(write -> !write.field().equals(Fields.EXISTENCE))
        .filter(write -> !Defaults.isOne(write, revision))
        .toList();
  }

  private void adopt(Step step, History.Registration registration) {
    for (FieldWrite write : content(registration.fields())) {
      add(step, registration.revision(), write);
    }
  }

  /** Whoever gives the service a revision: an Express call, or somebody directly. */
  private static Manager giver(Step step) {
    return step.isDirect()
        ? new Manager.Direct(step.call().caller().principal())
        : new Manager.Express();
  }

  /** The revision whose content a call gave to the service. */
  private List<History.Registration> adopted(Step step) {
    return Adoption.of(history, step).flatMap(Adoption::registration).stream().toList();
  }

  /** The whole revision that a step put in place, by adoption or by Express Mode's own work. */
  private List<FieldWrite> revision(Step step) {
    if (step.classification() instanceof Classification.ExpressOnBehalf) {
      return history.seen(step, Slot.TASK_DEFINITION).stream()
          .flatMap(seen -> content(seen.writes()).stream())
          .toList();
    }
    return step.isDirect() || step.isExpressCall()
        ? adopted(step).stream().flatMap(one -> content(one.fields()).stream()).toList()
        : List.of();
  }

  /** What the revision that a step put in place does not have is gone with it. */
  void implied(Step step) {
    List<FieldWrite> revision = revision(step);
    if (revision.isEmpty()) {
      return;
    }
    SortedSet<String> present = new TreeSet<>();
    revision.forEach(write -> present.add(write.field()));
    sheet
        .known()
        .forEach((key, resource) -> {
          if (key.slot() == Slot.TASK_DEFINITION && !present.contains(key.field())) {
            add(step, resource, new FieldWrite(key.field(), new FieldValue.Gone()));
          }
        });
  }

  private void add(Step step, ResourceId resource, FieldWrite write) {
    sheet.add(
        step,
        FieldKey.of(Slot.TASK_DEFINITION, resource, write.field()),
        resource,
        giver(step),
        write.value(),
        Basis.DOCUMENTED,
        step.isExpressCall() ? GIVEN : Claims.STATED);
  }
}
