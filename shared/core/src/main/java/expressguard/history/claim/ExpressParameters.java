package expressguard.history.claim;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.fate.Fate;
import expressguard.fate.Fates;
import expressguard.fate.Verdict;
import expressguard.history.ExpressCalls;
import expressguard.history.History;
import expressguard.history.Step;
import expressguard.inventory.ResourceId;
import expressguard.inventory.Slot;
import expressguard.ownership.ExpressWrites;
import expressguard.ownership.FieldKey;
import expressguard.ownership.Manager;
import expressguard.ownership.ParameterRow;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the parameters of Express calls claim. */
final class ExpressParameters {

  private final History history;
  private final Sheet sheet;

  /** The parameters of the Express calls so far. */
  private final SortedMap<String, FieldValue> lastSent = new TreeMap<>();

  ExpressParameters(History history, Sheet sheet) {
    this.history = history;
    this.sheet = sheet;
  }

  void stated(Step step) {
    List<FieldWrite> sent = ExpressCalls.stated(step);
    for (ExpressWrites.Write write : ExpressWrites.of(sent)) {
      if (!(write.value() instanceof FieldValue.Unknown) && !isRepeated(write)) {
        for (ResourceId resource : resources(write.slot(), step)) {
          express(step, resource, write, write.field(), write.value());
        }
      }
    }
    sent.forEach(parameter -> lastSent.put(parameter.field(), parameter.value()));
  }

  /**
   * A port that Express Mode has had before moves nothing, and so says nothing of the target
   * groups; if Express Mode writes them all the same, its own calls tell of it.
   */
  private boolean isRepeated(ExpressWrites.Write write) {
    return write.slot() == Slot.TARGET_GROUP
        && write.parameter().equals("primaryContainer.containerPort")
        && write.value().equals(lastSent.get(write.parameter()));
  }

  /**
   * What an update does to known fields that it does not state: blocks, lists, every deployment.
   */
  void implied(Step step) {
    List<ExpressWrites.Write> writes = ExpressWrites.of(ExpressCalls.stated(step));
    boolean deploys = ExpressCalls.deploys(step);
    sheet
        .known()
        .forEach((key, resource) -> {
          if (writes.stream().anyMatch(write -> states(write, key))) {
            return;
          }
          writes.stream()
              .filter(write -> replaces(write, key))
              .findFirst()
              .ifPresentOrElse(
                  write -> express(step, resource, write, key.field(), replacement(write, key)),
                  () -> always(step, key, resource, deploys));
        });
  }

  private static boolean states(ExpressWrites.Write write, FieldKey key) {
    return write.slot() == key.slot()
        && write.field().equals(key.field())
        && !(write.value() instanceof FieldValue.Unknown);
  }

  private static boolean replaces(ExpressWrites.Write write, FieldKey key) {
    return write.slot() == key.slot()
        && !isToldByItsCalls(write.slot())
        && ParameterRow.covers(write.wholeList() ? write.root() : write.field(), key.field());
  }

  /**
   * What Express Mode makes of a path or a port around the tasks its own calls tell, entry by
   * entry.
   */
  private static boolean isToldByItsCalls(Slot slot) {
    return slot == Slot.TARGET_GROUP
        || slot == Slot.LOAD_BALANCER_SECURITY_GROUP
        || slot == Slot.SERVICE_SECURITY_GROUP;
  }

  private static FieldValue replacement(ExpressWrites.Write write, FieldKey key) {
    boolean named = ParameterRow.covers(write.field(), key.field());
    return write.wholeList() && !named ? new FieldValue.Gone() : write.value();
  }

  private void always(Step step, FieldKey key, ResourceId resource, boolean deploys) {
    Verdict verdict = Fates.of(key.slot(), key.field());
    boolean scaling = key.field().equals(Fields.DESIRED_COUNT);
    // PutMetricAlarm leaves the tags of an alarm that is there (CloudWatch API reference).
    boolean tag = key.field().startsWith("tags[");
    if (deploys && !scaling && !tag && verdict.fate() instanceof Fate.OverwriteAlways) {
      sheet.add(
          step,
          key,
          resource,
          new Manager.Express(),
          new FieldValue.Unknown("written again by every deployment"),
          verdict.basis(),
          verdict.source());
    }
  }

  private void express(
      Step step, ResourceId resource, ExpressWrites.Write write, String field, FieldValue value) {
    sheet.add(
        step,
        FieldKey.of(write.slot(), resource, field),
        resource,
        new Manager.Express(),
        value,
        write.basis(),
        write.source());
  }

  /** The resources that play a slot; a task definition that no record names is the service's. */
  private List<ResourceId> resources(Slot slot, Step step) {
    List<ResourceId> resources = history.service().in(slot);
    return switch (slot) {
      case TARGET_GROUP ->
          resources.stream().filter(group -> !history.isGoneBefore(group, step)).toList();
      case TASK_DEFINITION, SCALING_POLICY ->
          resources.isEmpty() ? List.of(history.service().id()) : resources;
      default -> resources;
    };
  }
}
