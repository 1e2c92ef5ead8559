package expressguard.preflight;

import expressguard.conflict.Conflict;
import expressguard.conflict.FieldChange;
import expressguard.conflict.Kind;
import expressguard.conflict.Status;
import expressguard.detect.Detectors;
import expressguard.detect.field.DirectHolds;
import expressguard.event.Basis;
import expressguard.fate.Fate;
import expressguard.history.History;
import expressguard.preflight.plan.Place;
import expressguard.preflight.plan.Row;
import expressguard.preflight.plan.Setter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of conflicts: what every rule finds with the update that it does not find without it,
 * and what it found before that the update now runs into.
 */
final class ConflictRows {

  private static final String SCALING_ALONE =
      "a deployment would strand it; whether an update of scaling alone starts one is not known";
  private static final String NOT_SAID =
      "no record shows which target group has the tasks: it answers 503 after this deployment or"
          + " after the next";
  private static final String LEFT =
      "the deployment moves the tasks to the other target group, and it answers 503";
  private static final String ROLE =
      "whether the role still permits what the update needs is not in the records";

  private final Scene scene;
  private final Obstacles obstacles;

  ConflictRows(Scene scene) {
    this.scene = scene;
    this.obstacles = new Obstacles(scene);
  }

  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Conflict conflict : found(scene.moved())) {
      if (Scene.isProposed(conflict.cause().leadingEvent())) {
        rows.addAll(caused(conflict));
      }
    }
    for (Conflict conflict : found(scene.before())) {
      if (conflict.status() instanceof Status.Open) {
        rows.addAll(met(conflict));
      }
    }
    return rows;
  }

  private static List<Conflict> found(History history) {
    List<Conflict> found = new ArrayList<>();
    Detectors.all().forEach(detector -> found.addAll(detector.detect(history)));
    return found;
  }

  /** What the update itself does. */
  private List<Row> caused(Conflict conflict) {
    return switch (conflict.kind()) {
      case STRANDED -> stranded(conflict);
      case RESERVATIONS_EXCEED_MEMORY,
          MAIN_CONTAINER_MISSING,
          OWN_TASK_DEFINITION_UNFIT,
          PARAMETERS_REFUSED ->
          List.of(breaks(conflict, conflict.leading()));
      case OWN_TASK_DEFINITION_REPLACED -> List.of(replaced(conflict.leading()));
      // Of these only the doubtful fields: the others are told field by field.
      case OVERWRITE_UNSURE, UNKNOWN_PARAMETER -> doubtful(conflict);
      case DIRECT_CHANGE,
          OVERWRITE_PENDING,
          OVERWRITTEN,
          PINNED_TARGET_GROUP,
          PAIR_SPLIT,
          APPLICATION_URL_MISSING,
          CUSTOM_DOMAIN,
          CUSTOM_DOMAIN_INCOMPLETE,
          QUOTA_REACHED,
          MANAGED_TAG_LOST,
          RESOURCE_DELETED,
          ROLE_CHANGED,
          DEPLOYMENT_INTERRUPTED,
          EXPRESS_DENIED,
          EXPRESS_WORK_DENIED,
          INFRASTRUCTURE_ROLE_USED_DIRECTLY,
          LOCK_TAMPERED,
          GUARD_TAMPERED,
          LOCK_NOT_EFFECTIVE,
          BREAK_GLASS_USED,
          SHADOW_REPLACEMENT,
          UNSURE_CALL,
          EVENT_LOST ->
          List.of();
    };
  }

  /** What was there before and stands in the update's way. */
  private List<Row> met(Conflict conflict) {
    return switch (conflict.kind()) {
      case MAIN_CONTAINER_MISSING ->
          scene.carries("primaryContainer") ? broken(conflict) : List.of();
      case RESOURCE_DELETED, MANAGED_TAG_LOST -> obstacles.rows(conflict, by(conflict));
      case ROLE_CHANGED ->
          conflict.changes().stream().map(change -> unknown(conflict, change, ROLE)).toList();
      case DIRECT_CHANGE,
          OVERWRITE_PENDING,
          OVERWRITE_UNSURE,
          OVERWRITTEN,
          PINNED_TARGET_GROUP,
          STRANDED,
          PAIR_SPLIT,
          APPLICATION_URL_MISSING,
          CUSTOM_DOMAIN,
          CUSTOM_DOMAIN_INCOMPLETE,
          QUOTA_REACHED,
          RESERVATIONS_EXCEED_MEMORY,
          OWN_TASK_DEFINITION_UNFIT,
          OWN_TASK_DEFINITION_REPLACED,
          PARAMETERS_REFUSED,
          UNKNOWN_PARAMETER,
          DEPLOYMENT_INTERRUPTED,
          EXPRESS_DENIED,
          EXPRESS_WORK_DENIED,
          INFRASTRUCTURE_ROLE_USED_DIRECTLY,
          LOCK_TAMPERED,
          GUARD_TAMPERED,
          LOCK_NOT_EFFECTIVE,
          BREAK_GLASS_USED,
          SHADOW_REPLACEMENT,
          UNSURE_CALL,
          EVENT_LOST ->
          List.of();
    };
  }

  /** The guide says that updates can be affected; that this one fails is inferred. */
  private List<Row> broken(Conflict conflict) {
    return List.of(breaks(conflict, conflict.leading(), Basis.INFERRED));
  }

  private Row breaks(Conflict conflict, FieldChange change) {
    return breaks(conflict, change, change.basis());
  }

  private Row breaks(Conflict conflict, FieldChange change, Basis basis) {
    return new Row.Breaks(
        place(change),
        conflict.kind(),
        by(conflict),
        change.before(),
        change.after(),
        parameters(change).isEmpty()
            ? scene.writing(change.slot(), change.field())
            : parameters(change),
        conflict.notes(),
        basis,
        change.source());
  }

  /** Documented: what is set in it is carried over, and its family is left. */
  private Row replaced(FieldChange change) {
    return DirectHolds.of(scene.before()).entrySet().stream()
        .filter(hold -> hold.getKey().slot() == change.slot())
        .filter(hold -> hold.getKey().field().equals(change.field()))
        .flatMap(hold -> scene.setter(hold.getValue().change().claim().eventId()).stream())
        .findFirst()
        .<Row>map(by ->
            new Row.Overwritten(
                place(change),
                by,
                change.before().orElseThrow(),
                change.after(),
                parameters(change),
                change.basis(),
                change.source()))
        .orElseGet(() ->
            new Row.New(
                place(change),
                change.before(),
                change.after(),
                parameters(change),
                change.basis(),
                change.source()));
  }

  private List<Row> stranded(Conflict conflict) {
    List<Row> rows = new ArrayList<>();
    boolean told = TrafficShift.active(scene.before()).isPresent();
    for (FieldChange change : conflict.changes()) {
      Basis basis = told ? change.basis() : change.basis().and(Basis.INFERRED);
      Optional<Setter> by = by(conflict);
      rows.add(
          scene.deploys() && by.isPresent()
              ? new Row.Stranded(
                  place(change),
                  by.get(),
                  change.after(),
                  told ? LEFT : NOT_SAID,
                  basis,
                  change.source())
              : unknown(conflict, change, SCALING_ALONE));
    }
    return rows;
  }

  private static List<String> parameters(FieldChange change) {
    return change.fate() instanceof Fate.OverwriteIf(var parameters) ? parameters : List.of();
  }

  private List<Row> doubtful(Conflict conflict) {
    return conflict.changes().stream()
        .filter(change -> change.fate() instanceof Fate.Unsure)
        .map(change -> unknown(conflict, change, change.after().display()))
        .toList();
  }

  private Row unknown(Conflict conflict, FieldChange change, String why) {
    return new Row.Unknown(place(change), by(conflict), why, change.basis(), change.source());
  }

  private static Place place(FieldChange change) {
    return new Place(change.slot(), change.resource(), change.field());
  }

  /** Whoever made the call of the conflict that is not the update itself. */
  private Optional<Setter> by(Conflict conflict) {
    return conflict.cause().eventIds().stream()
        .flatMap(event -> scene.setter(event).stream())
        .findFirst()
        .or(() ->
            conflict.kind() == Kind.RESERVATIONS_EXCEED_MEMORY ? reserver() : Optional.empty());
  }

  /** Whoever holds the reservations that the update runs into. */
  private Optional<Setter> reserver() {
    return DirectHolds.of(scene.before()).entrySet().stream()
        .filter(hold -> hold.getKey().field().endsWith(".memoryReservation"))
        .flatMap(hold -> scene.setter(hold.getValue().change().claim().eventId()).stream())
        .findFirst();
  }
}
