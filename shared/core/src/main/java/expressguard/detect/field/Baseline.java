package expressguard.detect.field;

import expressguard.catalog.FieldValue;
import expressguard.catalog.Fields;
import expressguard.conflict.FieldChange;
import expressguard.history.History;
import expressguard.history.Step;
import expressguard.inventory.Slot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which fields of a call are worth telling.
 *
 * <p>A task definition is always registered whole, so most of its fields are no change at all. When
 * an earlier revision is among the records they are told apart by value. When none is, only those
 * are told that Express Mode itself would never have set; the others are counted, not guessed.
 */
final class Baseline {

  private Baseline() {}

  static List<FieldChange> reported(History history, Step step, Stream<FieldChange> changes) {
    boolean known = knownBefore(history, step);
    List<FieldChange> all = changes.toList();
    return all.stream()
        .filter(change -> change.slot() != Slot.TASK_DEFINITION || isChange(change, known))
        .filter(change -> !isPartOfNewContainer(change, all))
        .toList();
  }

  /** A sentence on the fields that cannot be told apart; empty when there are none. */
  static Optional<String> unread(int all, int told, Step step) {
    return step.eventName().equals("UpdateService") && all > told
        ? Optional.of(
            (all - told)
                + " more fields come with the revision; they are parts of what is told, or no record"
                + " shows what they were before")
        : Optional.empty();
  }

  /** Whether the records show a whole task definition of the service from before the step. */
  private static boolean knownBefore(History history, Step step) {
    return history.baseline().filter(earlier -> earlier.compareTo(step) < 0).isPresent();
  }

  private static boolean isChange(FieldChange change, boolean known) {
    return change.before().isPresent() || known || neverSetByExpress(change);
  }

  /** Express Mode runs one container, named Main, without reservation, and logs with awslogs. */
  private static boolean neverSetByExpress(FieldChange change) {
    String main = Fields.container(Fields.MAIN, "");
    boolean otherContainer =
        change.field().startsWith("containerDefinitions[") && !change.field().startsWith(main);
    boolean reservation = change.field().endsWith(".memoryReservation");
    boolean driver =
        change.field().equals(Fields.container(Fields.MAIN, "logConfiguration.logDriver"))
            && !change.after().equals(FieldValue.shown("awslogs"));
    return otherContainer || reservation || driver;
  }

  /** Of a container that is new, its presence says enough, with what it reserves. */
  private static boolean isPartOfNewContainer(FieldChange change, List<FieldChange> all) {
    int end = change.field().indexOf("].");
    if (!change.field().startsWith("containerDefinitions[")
        || end < 0
        || change.field().endsWith(".memoryReservation")) {
      return false;
    }
    String container = change.field().substring(0, end + 1);
    return !container.equals(Fields.container(Fields.MAIN, ""))
        && all.stream().anyMatch(one -> one.field().equals(container) && isNew(one));
  }

  private static boolean isNew(FieldChange container) {
    return container.before().map(FieldValue.Gone.class::isInstance).orElse(true);
  }
}
