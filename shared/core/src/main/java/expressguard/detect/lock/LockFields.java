package expressguard.detect.lock;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.classify.Classification;
import expressguard.classify.Reason;
import expressguard.history.Seen;
import expressguard.history.Step;
import expressguard.inventory.Slot;
import expressguard.lock.LockTag;
import java.util.List;
import java.util.Optional;

/** The guard's own tags among what a call wrote. */
public final class LockFields {

  private static final String LOCK = Fields.tag(LockTag.KEY);
  private static final String EVERY = Fields.tag(Fields.ANY);

  private LockFields() {}

  /** Whether a field is a tag that only the guard may write, in whatever letters. */
  public static boolean isGuarded(String field) {
    return field.startsWith("tags[")
        && LockTag.isGuarded(field.substring("tags[".length(), field.length() - 1));
  }

  /**
   * Whether the break-glass role made a call that AWS took. A refused one opened nothing, and is
   * told as anybody's.
   */
  static boolean isBreakGlass(Step step) {
    Reason reason = step.classification().reason();
    return reason == Reason.EXPRESS_BREAK_GLASS || reason == Reason.BREAK_GLASS_ROLE;
  }

  /** What a step did to the guard's tags on the service itself. */
  static Optional<Seen> guarded(Step step) {
    return step.seen().stream()
        .filter(seen -> seen.link().slot() == Slot.SERVICE)
        .map(seen -> new Seen(seen.link(), guarded(seen.writes())))
        .filter(seen -> !seen.writes().isEmpty())
        .findFirst();
  }

  private static List<FieldWrite> guarded(List<FieldWrite> writes) {
    return writes.stream().filter(write -> isGuarded(write.field())).toList();
  }

  /**
   * Whether a step leaves the lock's tag on the service, or not; empty when it does not touch it.
   */
  static Optional<Boolean> locks(Step step) {
    return step.seen().stream()
        .filter(seen -> seen.link().slot() == Slot.SERVICE)
        .flatMap(seen -> seen.writes().stream())
        .filter(write -> write.field().equals(LOCK) || write.field().equals(EVERY))
        .map(write -> !(write.value() instanceof FieldValue.Gone))
        .reduce((_, last) -> last);
  }

  /**
   * The guard's call that locks the service after a step.
   *
   * @param lockedBy the one that locked it before; empty while it was not locked
   */
  static Optional<Step> after(Optional<Step> lockedBy, Step step) {
    if (!step.call().succeeded()) {
      return lockedBy;
    }
    if (step.eventName().equals("DeleteExpressGatewayService")
        || step.eventName().equals("DeleteService")) {
      return Optional.empty();
    }
    Optional<Boolean> locks = locks(step);
    boolean own = step.classification() instanceof Classification.Own;
    return locks.isEmpty()
        ? lockedBy
        : locks.get() ? (own ? Optional.of(step) : lockedBy) : Optional.empty();
  }
}
