package expressguard.detect.lock;

import expressguard.classify.Classification;
import expressguard.conflict.Conflict;
import expressguard.conflict.Conflicts;
import expressguard.conflict.Detector;
import expressguard.conflict.FieldChange;
import expressguard.conflict.Kind;
import expressguard.conflict.Status;
import expressguard.event.Basis;
import expressguard.fate.Fate;
import expressguard.history.History;
import expressguard.history.Seen;
import expressguard.history.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody else than the guard wrote or removed its tags on a service, or tried to. A deploy action
 * that puts tags in order does that without knowing; the break-glass role may, and is told by its
 * own name.
 */
public final class LockTampering implements Detector {

  private static final String SOURCE =
      "only the guard writes its tag keys: the lock's policy denies them to everybody else";

  private static final String EXCEPTED =
      "the lock's policy denies the guard's tag keys to everybody but the guard and the break-glass"
          + " role";

  @Override
  public List<Conflict> detect(History history) {
    List<Conflict> conflicts = new ArrayList<>();
    for (Step step : history.steps()) {
      if (isSomebodyElse(step)) {
        LockFields.guarded(step).ifPresent(seen -> conflicts.add(conflict(history, step, seen)));
      }
    }
    return List.copyOf(conflicts);
  }

  /** An attempt counts too: it says that somebody does not know of the lock, or wants it gone. */
  private static boolean isSomebodyElse(Step step) {
    return switch (step.classification()) {
      case Classification.Direct _, Classification.Attempt _, Classification.Unsure _ -> true;
      case Classification.Unwatched _,
          Classification.ExpressApi _,
          Classification.ExpressOnBehalf _,
          Classification.AwsService _,
          Classification.Lost _,
          Classification.Own _ ->
          false;
    };
  }

  private static Conflict conflict(History history, Step step, Seen seen) {
    boolean excepted = LockFields.isBreakGlass(step);
    String source = excepted ? EXCEPTED : SOURCE;
    List<FieldChange> changes =
        seen.writes().stream()
            .map(write ->
                Conflicts.change(seen, write, new Fate.Persist(), Basis.DOCUMENTED, source))
            .toList();
    Kind kind = excepted ? Kind.BREAK_GLASS_USED : Kind.LOCK_TAMPERED;
    return Conflicts.of(history, kind, status(history, step), List.of(step), changes, List.of());
  }

  private static Status status(History history, Step tampering) {
    if (!tampering.call().succeeded()) {
      return closed(tampering, "AWS refused the call, so nothing changed");
    }
    Optional<Step> own =
        history.steps().stream()
            .filter(step -> step.classification() instanceof Classification.Own)
            .filter(step -> LockFields.guarded(step).isPresent())
            .filter(step -> step.call().at().isAfter(tampering.call().at()))
            .findFirst();
    return own.<Status>map(step -> closed(step, "the guard wrote its tag again"))
        .orElseGet(Status.Open::new);
  }

  private static Status closed(Step by, String why) {
    return new Status.Closed(by.call().eventId(), by.call().at(), why);
  }
}
