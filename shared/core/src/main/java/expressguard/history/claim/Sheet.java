package expressguard.history.claim;

import expressguard.catalog.FieldValue;
import expressguard.event.Basis;
import expressguard.history.Step;
import expressguard.inventory.ResourceId;
import expressguard.inventory.Slot;
import expressguard.ownership.Claim;
import expressguard.ownership.FieldKey;
import expressguard.ownership.Manager;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The claims as they are worked out, and the fields that the stated ones make known. */
final class Sheet {

  private final List<Claim> claims = new ArrayList<>();
  private final SortedMap<FieldKey, ResourceId> known = new TreeMap<>();

  /** From here on every field is known that a call has stated. */
  void closeStated() {
    claims().forEach(claim -> known.put(claim.key(), claim.resource()));
  }

  SortedMap<FieldKey, ResourceId> known() {
    return known;
  }

  List<Claim> claims() {
    return Claim.inOrder(claims);
  }

  /** A claim by a step. */
  void add(
      Step step,
      FieldKey key,
      ResourceId resource,
      Manager manager,
      FieldValue value,
      Basis basis,
      String source) {
    claims.add(
        new Claim(
            key,
            resource,
            manager,
            settled(key.slot(), value),
            step.call().at(),
            step.call().eventId(),
            basis,
            source));
  }

  /** In a task definition an empty list says what an absent one does; clients send either. */
  private static FieldValue settled(Slot slot, FieldValue value) {
    boolean empty = value instanceof FieldValue.Several(var texts) && texts.isEmpty();
    return slot == Slot.TASK_DEFINITION && empty ? new FieldValue.Gone() : value;
  }
}
