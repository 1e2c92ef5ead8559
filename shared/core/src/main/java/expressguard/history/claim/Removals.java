package expressguard.history.claim;

import expressguard.catalog.FieldValue;
import expressguard.catalog.Fields;
import expressguard.event.Basis;
import expressguard.history.History;
import expressguard.history.Seen;
import expressguard.history.Step;
import expressguard.inventory.ResourceId;
import expressguard.inventory.Slot;
import expressguard.ownership.FieldKey;
import expressguard.ownership.Manager;
import expressguard.ownership.ParameterRow;
import java.util.List;

/** What a call takes away without naming it: with its resource, or by putting the whole anew. */
final class Removals {

  private static final String PUT_WHOLE =
      "the call carries the whole resource, and what it does not name is gone";

  /** What an alarm keeps when it is put again: its state, and that its actions are on. */
  private static final List<String> KEPT_BY_A_PUT =
      List.of(Fields.EXISTENCE, "stateValue", "actionsEnabled");

  private final History history;
  private final Sheet sheet;

  Removals(History history, Sheet sheet) {
    this.history = history;
    this.sheet = sheet;
  }

  void implied(Step step, Manager manager) {
    for (Seen seen : step.seen()) {
      gone(step, manager, seen);
      putWhole(step, manager, seen);
    }
  }

  /** A deletion takes all fields of the resource with it; that of the whole service is no news. */
  private void gone(Step step, Manager manager, Seen seen) {
    if (isDeleted(seen) && !isServiceDeleted(step)) {
      fieldsOf(seen, "").forEach(field -> imply(step, manager, seen, field, Claims.DELETED));
    }
  }

  /** PutMetricAlarm and PutScalingPolicy replace what was there (their API references). */
  private void putWhole(Step step, Manager manager, Seen seen) {
    switch (step.eventName()) {
      case "PutMetricAlarm" -> putWhole(step, manager, seen, "");
      case "PutScalingPolicy" ->
          putWhole(step, manager, seen, "targetTrackingScalingPolicyConfiguration");
      default -> {}
    }
  }

  private void putWhole(Step step, Manager manager, Seen seen, String below) {
    fieldsOf(seen, below).stream()
        .filter(field -> seen.writes().stream().noneMatch(write -> write.field().equals(field)))
        .filter(field -> !field.startsWith("tags[") && !KEPT_BY_A_PUT.contains(field))
        .forEach(field -> imply(step, manager, seen, field, PUT_WHOLE));
  }

  /** The known fields of a resource, itself excepted. */
  private List<String> fieldsOf(Seen seen, String below) {
    ResourceId resource = seen.link().resource();
    return sheet.known().keySet().stream()
        .filter(key -> key.equals(FieldKey.of(seen.link().slot(), resource, key.field())))
        .map(FieldKey::field)
        .filter(field -> below.isEmpty() || ParameterRow.covers(below, field))
        .filter(field -> !field.equals(Fields.EXISTENCE))
        .toList();
  }

  private static boolean isDeleted(Seen seen) {
    return seen.link().slot() != Slot.TASK_DEFINITION
        && seen.writes().stream()
            .anyMatch(write ->
                write.field().equals(Fields.EXISTENCE) && write.value() instanceof FieldValue.Gone);
  }

  private boolean isServiceDeleted(Step step) {
    return history.expressCalls().stream()
        .anyMatch(call ->
            call.eventName().equals("DeleteExpressGatewayService") && call.compareTo(step) < 0);
  }

  private void imply(Step step, Manager manager, Seen seen, String field, String source) {
    ResourceId resource = seen.link().resource();
    FieldKey key = FieldKey.of(seen.link().slot(), resource, field);
    sheet.add(step, key, resource, manager, new FieldValue.Gone(), Basis.DOCUMENTED, source);
  }
}
