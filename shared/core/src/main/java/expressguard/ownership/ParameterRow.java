package expressguard.ownership;

import expressguard.event.Basis;
import expressguard.inventory.Slot;

/**
 * One row of the parameter map: an Express parameter and a field that it writes.
 *
 * @param parameter the path in the request; it covers everything below it
 * @param field the field that is written; it covers everything below it
 * @param source where it is said or was seen, or the reasoning
 */
public record ParameterRow(
    String parameter, Slot slot, String field, Written written, Basis basis, String source) {

  /** Whether a request that sends the parameter at a path carries this row's parameter. */
  boolean carriedBy(String sentParameter) {
    return covers(parameter, sentParameter);
  }

  /** Whether the row writes a field. */
  public boolean writes(Slot otherSlot, String otherField) {
    return slot == otherSlot && covers(field, otherField);
  }

  /** Whether a path is another one or lies below it. */
  public static boolean covers(String path, String other) {
    return other.startsWith(path)
        && (other.length() == path.length() || ".[=".indexOf(other.charAt(path.length())) >= 0);
  }
}
