package expressguard.history;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.inventory.Slot;
import java.util.Optional;

/**
 * A call that gave the service a task definition.
 *
 * @param taskDefinition as the call names it: an ARN, family and revision, or a family
 * @param registration its content, when its registration is among the records
 */
public record Adoption(
    Step step, String taskDefinition, Optional<History.Registration> registration) {

  /** The adoption that a step is, if it is one. */
  public static Optional<Adoption> of(History history, Step step) {
    for (Seen seen : history.seen(step, Slot.SERVICE)) {
      for (FieldWrite write : seen.writes()) {
        if (isTaskDefinition(write.field())
            && write.value() instanceof FieldValue.Shown(var name)) {
          return Optional.of(new Adoption(step, name, history.registration(name, step)));
        }
      }
    }
    return Optional.empty();
  }

  /** UpdateService and the Express APIs have different names for it. */
  private static boolean isTaskDefinition(String field) {
    return field.equals(Fields.TASK_DEFINITION) || field.equals("taskDefinitionArn");
  }
}
