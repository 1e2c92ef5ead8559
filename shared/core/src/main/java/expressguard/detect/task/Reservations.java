package expressguard.detect.task;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.conflict.Conflict;
import expressguard.conflict.Conflicts;
import expressguard.conflict.Detector;
import expressguard.conflict.FieldChange;
import expressguard.conflict.Kind;
import expressguard.event.Basis;
import expressguard.fate.Fate;
import expressguard.history.Adoption;
import expressguard.history.ExpressCalls;
import expressguard.history.History;
import expressguard.history.Seen;
import expressguard.history.Step;
import expressguard.inventory.ResourceId;
import expressguard.inventory.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The containers' memory reservations against the task's memory: an Express update that
 * lowers {@code memory} is in conflict with reservations that it never names.
 */
public final class Reservations implements Detector {

  private static final String SOURCE =
      "ECS developer guide, task definition parameters: the containers' memory may not exceed the"
          + " task's; that an update can run into it follows from both";
  private static final String MEMORY = "memory";
  private static final String RESERVATION = "].memoryReservation";

  @Override
  public List<Conflict> detect(History history) {
    Walk walk = new Walk(history);
    history.steps().forEach(walk::step);
    return List.copyOf(walk.conflicts);
  }

  /** The task's memory and reservations as the steps change them. Memory is in MiB. */
  private static final class Walk {
    private final History history;
    private final List<Conflict> conflicts = new ArrayList<>();
    private final SortedMap<String, Integer> reservations = new TreeMap<>();
    private OptionalInt memory = OptionalInt.empty();
    private Optional<Step> reservedBy = Optional.empty();

    Walk(History history) {
      this.history = history;
    }

    void step(Step step) {
      OptionalInt before = memory;
      boolean fitted = fits();
      if (step.isExpressCall()) {
        given(step).ifPresent(fields -> adopt(step, fields));
        memory(ExpressCalls.described(step));
        memory(ExpressCalls.parameters(step));
      } else {
        revision(step).ifPresent(fields -> adopt(step, fields));
      }
      if (fitted && !fits()) {
        conflicts.add(exceeded(step, before));
      }
    }

    private Optional<List<FieldWrite>> revision(Step step) {
      if (step.isDirect()) {
        return given(step);
      }
      List<Seen> seen = history.seen(step, Slot.TASK_DEFINITION);
      return step.call().succeeded() && !seen.isEmpty()
          ? Optional.of(seen.getFirst().writes())
          : Optional.empty();
    }

    private Optional<List<FieldWrite>> given(Step step) {
      return Adoption.of(history, step)
          .flatMap(Adoption::registration)
          .map(History.Registration::fields);
    }

    private void adopt(Step step, List<FieldWrite> fields) {
      reservations.clear();
      for (FieldWrite write : fields) {
        if (write.field().endsWith(RESERVATION)) {
          mebibytes(write.value()).ifPresent(size -> reservations.put(write.field(), size));
        }
      }
      memory(fields);
      reservedBy = Optional.of(step);
    }

    private void memory(List<FieldWrite> fields) {
      for (FieldWrite write : fields) {
        if (write.field().equals(MEMORY)) {
          memory = mebibytes(write.value());
        }
      }
    }

    private int reserved() {
      return reservations.values().stream().mapToInt(Integer::intValue).sum();
    }

    private boolean fits() {
      return memory.isEmpty() || reserved() <= memory.getAsInt();
    }

    private Conflict exceeded(Step step, OptionalInt before) {
      ResourceId task =
          history.service().in(Slot.TASK_DEFINITION).stream()
              .findFirst()
              .orElse(history.service().id());
      List<String> notes = new ArrayList<>();
      notes.add(
          "The containers reserve "
              + reserved()
              + " MiB in all, and the task has "
              + memory.orElse(0)
              + " MiB: "
              + String.join(", ", reservations.keySet()));
      reservedBy
          .filter(by -> !by.equals(step))
          .ifPresent(by ->
              notes.add(
                  "The reservations came with the revision that `"
                      + by.call().caller().principal().display()
                      + "` put in place at "
                      + by.call().at()));
      return Conflicts.open(
          history,
          Kind.RESERVATIONS_EXCEED_MEMORY,
          step,
          List.of(
              new FieldChange(
                  Slot.TASK_DEFINITION,
                  task,
                  MEMORY,
                  before.isPresent()
                      ? Optional.of(FieldValue.shown(Integer.toString(before.getAsInt())))
                      : Optional.empty(),
                  FieldValue.shown(Integer.toString(memory.orElse(0))),
                  new Fate.BreaksExpress(),
                  Basis.INFERRED,
                  SOURCE)),
          notes);
    }
  }

  /** A size as task definitions write it: {@code 2048}, or {@code 2 GB}. */
  static OptionalInt mebibytes(FieldValue value) {
    if (!(value instanceof FieldValue.Shown(var text))) {
      return OptionalInt.empty();
    }
    String digits = text.replaceFirst("(?i)\\s*gb$", "");
    if (!digits.matches("\\d{1,7}")) {
      return OptionalInt.empty();
    }
    int size = Integer.parseInt(digits);
    return OptionalInt.of(digits.length() == text.length() ? size : size * 1024);
  }
}
