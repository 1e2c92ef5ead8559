package expressguard.conflict;

import expressguard.catalog.FieldValue;
import expressguard.event.Basis;
import expressguard.fate.Fate;
import expressguard.inventory.ResourceId;
import expressguard.inventory.Slot;
import java.util.Optional;

/**
 * One field of a conflict: what it was, what it is, and what becomes of it.
 *
 * @param before the last value that the records show; empty when they show none
 * @param basis how the fate is known, with its source
 */
public record FieldChange(
    Slot slot,
    ResourceId resource,
    String field,
    Optional<FieldValue> before,
    FieldValue after,
    Fate fate,
    Basis basis,
    String source) {

  /** The earlier value for people; what was not there had nothing removed from it. */
  public Optional<String> was() {
    return before.map(value -> value instanceof FieldValue.Gone ? "(none)" : value.display());
  }

  /** The same change with what the field was before. */
  public FieldChange from(Optional<FieldValue> earlier) {
    return new FieldChange(slot, resource, field, earlier, after, fate, basis, source);
  }
}
