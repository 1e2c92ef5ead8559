package expressguard.detect.field;

import expressguard.catalog.FieldValue;
import expressguard.catalog.Fields;
import expressguard.conflict.FieldChange;
import expressguard.detect.lock.LockFields;
import expressguard.inventory.Slot;

/** Fields whose direct change is told by a rule of its own, so that it is told once. */
final class Specialised {

  private Specialised() {}

  static boolean isForAnotherRule(FieldChange change) {
    boolean tag = change.field().equals(Fields.tag(Fields.MANAGED_TAG));
    boolean everyTag = change.field().equals(Fields.tag("*"));
    boolean deleted =
        change.field().equals(Fields.EXISTENCE) && change.after() instanceof FieldValue.Gone;
    // The adopted revision is told by its content, or as a call that cannot be read.
    boolean adoption =
        change.slot() == Slot.SERVICE && change.field().equals(Fields.TASK_DEFINITION);
    boolean unread = change.after() instanceof FieldValue.Unknown;
    boolean lock = change.slot() == Slot.SERVICE && LockFields.isGuarded(change.field());
    return lock || tag || everyTag || deleted || adoption || unread;
  }
}
