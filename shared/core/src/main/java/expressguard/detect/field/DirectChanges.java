package expressguard.detect.field;

import expressguard.catalog.FieldValue;
import expressguard.conflict.Conflict;
import expressguard.conflict.Conflicts;
import expressguard.conflict.Detector;
import expressguard.conflict.FieldChange;
import expressguard.conflict.Kind;
import expressguard.conflict.Status;
import expressguard.event.Basis;
import expressguard.fate.Fate;
import expressguard.fate.Fates;
import expressguard.fate.Verdict;
import expressguard.history.Adoption;
import expressguard.history.History;
import expressguard.history.Step;
import expressguard.history.claim.Claims;
import expressguard.ownership.Claim;
import expressguard.ownership.FieldKey;
import expressguard.ownership.Manager;
import expressguard.ownership.Ownership;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rule that all others are exceptions of: a field that somebody set directly is in conflict
 * with what Express Mode writes there. It tells what an update can overwrite and what one did
 * overwrite.
 *
 * <p>Rules of the seed page: a change persists until an Express update asks
 * for that very setting.
 */
public final class DirectChanges implements Detector {

  private record Told(FieldStory.DirectChange story, FieldChange change) {}

  @Override
  public List<Conflict> detect(History history) {
    Ownership ownership = Ownership.of(Claims.of(history));
    SortedMap<Step, List<Told>> changed = new TreeMap<>();
    SortedMap<Step, List<Told>> overwriting = new TreeMap<>();
    for (FieldKey key : ownership.fields()) {
      for (FieldStory.DirectChange story : FieldStory.of(history, ownership, key)) {
        Told told = new Told(story, change(key, story));
        group(history, changed, story.claim(), told);
        story
            .ended()
            .filter(_ -> story.overwritten())
            .ifPresent(by -> group(history, overwriting, by, told));
      }
    }
    List<Conflict> conflicts = new ArrayList<>();
    changed.forEach((step, told) -> changed(history, step, told).ifPresent(conflicts::add));
    overwriting.forEach((step, told) -> conflicts.add(overwritten(history, step, told)));
    return List.copyOf(conflicts);
  }

  private static void group(
      History history, SortedMap<Step, List<Told>> groups, Claim claim, Told told) {
    boolean deleted = told.story().claim().source().equals(Claims.DELETED);
    if (!deleted && !Specialised.isForAnotherRule(told.change())) {
      history
          .step(claim.eventId())
          .ifPresent(step -> groups.computeIfAbsent(step, _ -> new ArrayList<>()).add(told));
    }
  }

  private static FieldChange change(FieldKey key, FieldStory.DirectChange story) {
    Verdict verdict = Fates.of(key.slot(), key.field());
    Claim claim = story.claim();
    return new FieldChange(
        key.slot(),
        claim.resource(),
        key.field(),
        story.before(),
        claim.value(),
        verdict.fate(),
        verdict.basis(),
        verdict.source());
  }

  private static Optional<Conflict> changed(History history, Step step, List<Told> told) {
    List<FieldChange> changes = Baseline.reported(history, step, told.stream().map(Told::change));
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    boolean lost = changes.stream().anyMatch(DirectChanges::canBeLost);
    Kind kind = lost ? Kind.OVERWRITE_PENDING : Kind.DIRECT_CHANGE;
    List<String> notes = new ArrayList<>();
    if (told.stream().anyMatch(one -> one.story().tied())) {
      notes.add(Conflicts.ORDER_UNKNOWN);
    }
    Baseline.unread(told.size(), changes.size(), step).ifPresent(notes::add);
    Senders.of(history, changes).ifPresent(notes::add);
    return Optional.of(
        Conflicts.of(history, kind, status(told, changes), steps(history, step), changes, notes));
  }

  private static boolean canBeLost(FieldChange change) {
    return change.fate() instanceof Fate.OverwriteIf
        || change.fate() instanceof Fate.OverwriteAlways;
  }

  /**
   * Closed once every field has ended that can be lost; the last end counts. Where none can be lost
   * all fields count.
   */
  private static Status status(List<Told> told, List<FieldChange> reported) {
    boolean lost = reported.stream().anyMatch(DirectChanges::canBeLost);
    Optional<Claim> last = Optional.empty();
    for (Told one : told) {
      if (reported.contains(one.change()) && (!lost || canBeLost(one.change()))) {
        if (one.story().ended().isEmpty()) {
          return new Status.Open();
        }
        Claim end = one.story().ended().get();
        last = last.filter(other -> other.compareTo(end) > 0).or(() -> Optional.of(end));
      }
    }
    return last.<Status>map(by -> new Status.Closed(by.eventId(), by.at(), why(by, told)))
        .orElseGet(Status.Open::new);
  }

  private static String why(Claim by, List<Told> told) {
    boolean overwritten = told.stream().anyMatch(one -> one.story().overwritten());
    return switch (by.manager()) {
      case Manager.Express() -> overwritten ? "overwritten by Express Mode" : "now the same value";
      case Manager.Direct(var principal) -> "changed again by `" + principal.display() + "`";
      case Manager.Aws(var aws) -> "changed by `" + aws + "`";
    };
  }

  /** A revision and the call that adopted it belong together: one cause, the adoption leading. */
  private static List<Step> steps(History history, Step step) {
    List<Step> steps = new ArrayList<>(List.of(step));
    Adoption.of(history, step)
        .flatMap(Adoption::registration)
        .ifPresent(registration -> steps.add(registration.step()));
    return steps;
  }

  private static Conflict overwritten(History history, Step express, List<Told> told) {
    List<FieldChange> changes = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Told one : told) {
      Claim by = one.story().ended().orElseThrow();
      changes.add(lost(one.change(), by));
      history
          .step(one.story().claim().eventId())
          .map(direct -> setBy(one.change(), direct))
          .filter(note -> !notes.contains(note))
          .ifPresent(notes::add);
    }
    boolean sure = changes.stream().anyMatch(one -> one.basis().compareTo(Basis.OBSERVED) <= 0);
    Kind kind = sure ? Kind.OVERWRITTEN : Kind.OVERWRITE_UNSURE;
    return Conflicts.open(history, kind, express, changes, notes);
  }

  private static FieldChange lost(FieldChange change, Claim by) {
    return new FieldChange(
        change.slot(),
        change.resource(),
        change.field(),
        Optional.of(change.after()),
        by.value(),
        change.fate(),
        by.basis(),
        by.source());
  }

  private static String setBy(FieldChange change, Step direct) {
    FieldValue value = change.after();
    return "`"
        + change.field()
        + "` had been set to "
        + value.display()
        + " by `"
        + direct.call().caller().principal().display()
        + "` at "
        + direct.call().at();
  }
}
