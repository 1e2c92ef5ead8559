package expressguard.detect.lock;

import expressguard.catalog.FieldValue;
import expressguard.classify.Classification;
import expressguard.conflict.Conflict;
import expressguard.conflict.Conflicts;
import expressguard.conflict.Detector;
import expressguard.conflict.Kind;
import expressguard.conflict.Status;
import expressguard.event.Basis;
import expressguard.fate.Fate;
import expressguard.history.History;
import expressguard.history.Step;
import expressguard.inventory.Slot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An Express update or deletion that went through although the service bore the lock's tag. Either
 * its caller is the break-glass role, as far as it is known, or no policy that carries the lock
 * binds the caller. The lock stays as it is.
 *
 * <p>What counts is the guard's own tag: who sets one by hand has no lock of the guard's.
 */
public final class LockBreaches implements Detector {

  /** Tags reach the authoriser late; AWS says so and names no time (IAM user guide, ABAC). */
  private static final Duration SOON = Duration.ofMinutes(1);

  private static final String SOURCE =
      "the lock's policy denies it to every principal under it; the record shows that AWS took it";

  private static final String EXCEPTED =
      "the lock's policy excepts the break-glass role; the record shows that it made the call";

  @Override
  public List<Conflict> detect(History history) {
    List<Conflict> conflicts = new ArrayList<>();
    Optional<Step> lockedBy = Optional.empty();
    for (Step step : history.steps()) {
      if (isHeld(step)) {
        lockedBy
            .filter(lock -> step.call().at().isAfter(lock.call().at()))
            .ifPresent(lock -> conflicts.add(breach(history, lock, step)));
      }
      lockedBy = LockFields.after(lockedBy, step);
    }
    return List.copyOf(conflicts);
  }

  private static boolean isHeld(Step step) {
    return step.isExpressCall() && !step.eventName().startsWith("Create");
  }

  private static Conflict breach(History history, Step lock, Step step) {
    boolean excepted = LockFields.isBreakGlass(step);
    return Conflicts.of(
        history,
        excepted ? Kind.BREAK_GLASS_USED : Kind.LOCK_NOT_EFFECTIVE,
        status(history, step),
        List.of(step),
        List.of(
            Conflicts.call(
                Slot.SERVICE,
                history.service().id(),
                FieldValue.shown(step.eventName()),
                new Fate.Persist(),
                Basis.DOCUMENTED,
                excepted ? EXCEPTED : SOURCE)),
        excepted ? List.of(since(lock)) : notes(lock, step));
  }

  private static List<String> notes(Step lock, Step step) {
    List<String> notes = new ArrayList<>();
    notes.add(
        since(lock)
            + "; the caller is under no policy that carries the lock, or is a break-glass role that"
            + " the guard was not told of");
    if (Duration.between(lock.call().at(), step.call().at()).compareTo(SOON) < 0) {
      notes.add(
          "The tag was new, and it takes AWS a while to go by it (documented, without a time)");
    }
    return List.copyOf(notes);
  }

  private static String since(Step lock) {
    return "The guard set the lock's tag at " + lock.call().at();
  }

  private static Status status(History history, Step breach) {
    return history.steps().stream()
        .filter(step -> step.classification() instanceof Classification.Own)
        .filter(step -> step.call().at().isAfter(breach.call().at()))
        .filter(step -> LockFields.locks(step).filter(locks -> !locks).isPresent())
        .findFirst()
        .<Status>map(step ->
            new Status.Closed(
                step.call().eventId(), step.call().at(), "the guard released the service"))
        .orElseGet(Status.Open::new);
  }
}
