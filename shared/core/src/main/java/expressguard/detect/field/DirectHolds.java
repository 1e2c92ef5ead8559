package expressguard.detect.field;

import expressguard.catalog.FieldValue;
import expressguard.catalog.Fields;
import expressguard.conflict.FieldChange;
import expressguard.fate.Fates;
import expressguard.fate.Verdict;
import expressguard.history.History;
import expressguard.history.Step;
import expressguard.history.claim.Claims;
import expressguard.inventory.Slot;
import expressguard.ownership.FieldKey;
import expressguard.ownership.Ownership;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The fields that direct changes hold at the end of a history. A field that a direct call set to
 * the value that it had is not held: a revision of a task definition carries every field.
 */
public final class DirectHolds {

  /**
   * A direct change in force.
   *
   * @param change the value, who set it and what was there before
   * @param sure whether the records show that it was a change at all: of a revision whose
   *     predecessor nobody saw most fields may be as they were
   */
  public record Hold(FieldStory.DirectChange change, boolean sure) {}

  private DirectHolds() {}

  /** The holds by field; that a task definition was adopted is one field among them. */
  public static SortedMap<FieldKey, Hold> of(History history) {
    Ownership ownership = Ownership.of(Claims.of(history));
    SortedMap<FieldKey, Hold> holds = new TreeMap<>();
    for (FieldKey key : ownership.fields()) {
      FieldStory.of(history, ownership, key).stream()
          .filter(change -> change.ended().isEmpty())
          .reduce((_, later) -> later)
          .ifPresent(change -> holds.put(key, new Hold(change, isSure(history, key, change))));
    }
    return holds;
  }

  private static boolean isSure(History history, FieldKey key, FieldStory.DirectChange change) {
    boolean built =
        key.slot() == Slot.TASK_DEFINITION
            && change.before().filter(FieldValue.Unknown.class::isInstance).isPresent();
    if (built) {
      return false;
    }
    Optional<Step> step = history.step(change.claim().eventId());
    return key.field().equals(Fields.EXISTENCE)
        || step.stream()
            .anyMatch(
                by -> !Baseline.reported(history, by, Stream.of(asChange(key, change))).isEmpty());
  }

  private static FieldChange asChange(FieldKey key, FieldStory.DirectChange change) {
    Verdict verdict = Fates.of(key.slot(), key.field());
    return new FieldChange(
        key.slot(),
        change.claim().resource(),
        key.field(),
        change.before(),
        change.claim().value(),
        verdict.fate(),
        verdict.basis(),
        verdict.source());
  }
}
