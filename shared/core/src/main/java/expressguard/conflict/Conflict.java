package expressguard.conflict;

import expressguard.inventory.ResourceId;
import java.util.List;

/**
 * What was found on one Express service, with its evidence and its consequence.
 *
 * @param service the Express service, or the guard itself; a change of a shared resource is one
 *     conflict, under the first service by name, and the others are in {@code affects}
 * @param changes the fields, gravest first; never empty
 * @param affects every other Express service behind the same shared resource
 * @param notes sentences that qualify the conflict: a running deployment, a tie, a rollback
 */
public record Conflict(
    Kind kind,
    Severity severity,
    Status status,
    ResourceId service,
    Cause cause,
    List<FieldChange> changes,
    List<ResourceId> affects,
    List<String> notes) {
  public Conflict {
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("a conflict is about at least one field");
    }
    changes = List.copyOf(changes);
    affects = List.copyOf(affects);
    notes = List.copyOf(notes);
  }

  /** The gravest field, which gives the conflict its fate and basis. */
  public FieldChange leading() {
    return changes.getFirst();
  }

  /** The same conflict where it stands otherwise. */
  public Conflict with(Status other) {
    return new Conflict(kind, severity, other, service, cause, changes, affects, notes);
  }
}
