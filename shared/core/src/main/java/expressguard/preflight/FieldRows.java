package expressguard.preflight;

import expressguard.catalog.FieldValue;
import expressguard.catalog.Fields;
import expressguard.conflict.Conflicts;
import expressguard.detect.field.DirectHolds;
import expressguard.event.Basis;
import expressguard.fate.Fate;
import expressguard.fate.Fates;
import expressguard.fate.Verdict;
import expressguard.history.claim.Claims;
import expressguard.inventory.Slot;
import expressguard.ownership.Claim;
import expressguard.ownership.FieldKey;
import expressguard.ownership.Holding;
import expressguard.ownership.Manager;
import expressguard.ownership.Ownership;
import expressguard.preflight.built.BuiltFields;
import expressguard.preflight.built.SentBefore;
import expressguard.preflight.plan.Place;
import expressguard.preflight.plan.Row;
import expressguard.preflight.plan.Setter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The rows of fields: what direct changes hold, against what the update writes. The claims of the
 * update come from the same fold as those of every real one.
 */
final class FieldRows {

  private static final String NOT_SEEN = "no record shows who set it, or to what";
  private static final String MAYBE_UNCHANGED =
      "it came with a whole revision, and no record shows what was there before";
  private static final String NOT_COMPARABLE =
      "the record does not hold the value that was set directly";
  private static final String NOT_BUILT =
      "Express Mode builds it, and no record shows what it built before";
  private static final String BUILT_SAME =
      "Express Mode builds it, and has built this very value before";
  private static final String CONTENT =
      "the registration of the task definition that the update names is not among the records";
  private static final String SCALING_ALONE =
      "every deployment writes it; whether an update of scaling alone starts one is not known";
  private static final String RANGE =
      "Application Auto Scaling moves the count into the new range when it is outside";

  private final Scene scene;
  private final Ownership then;
  private final Ownership now;
  private final SortedMap<FieldKey, DirectHolds.Hold> holds;
  private final Knowledge knowledge;
  private final SentBefore sentBefore;
  private final BuiltFields built;

  FieldRows(Scene scene, Knowledge knowledge) {
    this.scene = scene;
    this.knowledge = knowledge;
    this.then = Ownership.of(Claims.of(scene.before()));
    this.now = Ownership.of(Claims.of(scene.after()));
    this.holds = DirectHolds.of(scene.before());
    this.sentBefore = SentBefore.of(scene.before());
    this.built = new BuiltFields(scene.before(), then, scene.parameters(), scene.given());
  }

  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (FieldKey key : now.fields()) {
      Optional<Claim> written =
          now.claims(key).stream()
              .filter(claim -> claim.eventId().equals(ProposedUpdate.EVENT))
              .findFirst();
      if (holds.containsKey(key)) {
        held(key, holds.get(key), written).ifPresent(rows::add);
      } else {
        perhapsHeld(key)
            .or(() -> written.flatMap(claim -> unheld(key, claim)))
            .ifPresent(rows::add);
      }
    }
    return rows;
  }

  private Optional<Row> perhapsHeld(FieldKey key) {
    return built
        .perhapsHeld(key)
        .flatMap(direct ->
            scene
                .setter(direct.eventId())
                .map(by ->
                    BuiltFields.perhaps(
                        new Place(key.slot(), direct.resource(), key.field()), by)));
  }

  private Optional<Row> held(FieldKey key, DirectHolds.Hold hold, Optional<Claim> written) {
    Claim direct = hold.change().claim();
    Optional<Setter> by = scene.setter(direct.eventId());
    Place place = new Place(key.slot(), direct.resource(), key.field());
    if (by.isEmpty() || isToldElsewhere(key, direct, written)) {
      return Optional.empty();
    }
    if (hold.change().tied()) {
      return Optional.of(
          new Row.Unknown(place, by, Conflicts.ORDER_UNKNOWN, Basis.UNKNOWN, direct.source()));
    }
    Optional<Row> doubt = built.doubt(place, by.get());
    if (doubt.isPresent()) {
      return doubt;
    }
    return Optional.of(
        written.isEmpty() || built.stays(place)
            ? unwritten(place, by.get(), hold)
            : written(place, by.get(), hold, written.get()));
  }

  /** An adopted task definition is told by its content, a deletion by what breaks on it. */
  private static boolean isToldElsewhere(FieldKey key, Claim direct, Optional<Claim> written) {
    boolean adoption = key.slot() == Slot.SERVICE && key.field().equals(Fields.TASK_DEFINITION);
    boolean deletion =
        key.field().equals(Fields.EXISTENCE) && direct.value() instanceof FieldValue.Gone;
    boolean withResource =
        direct.source().equals(Claims.DELETED)
            && key.slot() != Slot.ROLLBACK_ALARM
            && written.isEmpty();
    return deletion || withResource || (adoption && written.isEmpty());
  }

  private Row unwritten(Place place, Setter by, DirectHolds.Hold hold) {
    Verdict verdict = Fates.of(place.slot(), place.field());
    FieldValue value = hold.change().claim().value();
    boolean always = verdict.fate() instanceof Fate.OverwriteAlways;
    boolean count = place.field().equals(Fields.DESIRED_COUNT);
    if (place.slot() == Slot.TASK_DEFINITION && namesUnseenRevision()) {
      return new Row.Unknown(place, Optional.of(by), CONTENT, Basis.UNKNOWN, CONTENT);
    }
    if (always && !count && !scene.deploys()) {
      return new Row.Unknown(
          place, Optional.of(by), SCALING_ALONE, Basis.UNKNOWN, verdict.source());
    }
    if (count && scene.carries("scalingTarget")) {
      return new Row.Unknown(place, Optional.of(by), RANGE, Basis.DOCUMENTED, verdict.source());
    }
    return new Row.Kept(place, by, value, List.of(), kept().basis(), kept().source());
  }

  private static Verdict kept() {
    return Fates.of(Slot.NEIGHBOUR, "");
  }

  private boolean namesUnseenRevision() {
    return scene.carries("taskDefinitionArn")
        && scene.given().filter(adoption -> adoption.registration().isEmpty()).isPresent();
  }

  private Row written(Place place, Setter by, DirectHolds.Hold hold, Claim claim) {
    FieldValue old = hold.change().claim().value();
    List<String> parameters = scene.writing(place.slot(), place.field());
    FieldValue next = built.next(place, claim.value());
    if (BuiltFields.same(place, old, next)) {
      return new Row.Kept(place, by, old, parameters, claim.basis(), claim.source());
    }
    Optional<String> why = doubt(hold, next, builtBefore(hold.change().claim()));
    return why.isPresent()
        ? new Row.Unknown(place, Optional.of(by), why.get(), Basis.UNKNOWN, claim.source())
        : new Row.Overwritten(place, by, old, next, parameters, claim.basis(), claim.source());
  }

  /** Why nobody can tell whether the update changes what it writes. */
  private static Optional<String> doubt(DirectHolds.Hold hold, FieldValue next, boolean built) {
    if (!hold.sure()) {
      return Optional.of(MAYBE_UNCHANGED);
    }
    if (!isKnown(hold.change().claim().value())) {
      return Optional.of(NOT_COMPARABLE);
    }
    if (isKnown(next)) {
      return Optional.empty();
    }
    boolean unseen = hold.change().before().filter(FieldRows::isKnown).isEmpty();
    return built ? Optional.of(BUILT_SAME) : unseen ? Optional.of(NOT_BUILT) : Optional.empty();
  }

  private static boolean isKnown(FieldValue value) {
    return !(value instanceof FieldValue.Unknown);
  }

  /** Whether Express Mode has ever put the value there that somebody holds now. */
  private boolean builtBefore(Claim held) {
    return then.claims(held.key()).stream()
        .filter(claim -> claim.manager() instanceof Manager.Express)
        .filter(claim -> claim.at().isBefore(held.at()))
        .anyMatch(claim -> claim.value().equals(held.value()));
  }

  private Optional<Row> unheld(FieldKey key, Claim claim) {
    Place place = new Place(key.slot(), claim.resource(), key.field());
    List<String> parameters = scene.writing(key.slot(), key.field());
    Optional<FieldValue> old = then.holding(key).map(Holding::value);
    boolean derived = claim.value() instanceof FieldValue.Unknown;
    if (old.filter(claim.value()::equals).isPresent()
        || (derived && sentBefore.isRepeatedBy(scene.parameters(), parameters))
        || (old.isEmpty() && claim.value() instanceof FieldValue.Gone)) {
      return Optional.empty();
    }
    if (!knowledge.knows(key, old.isPresent())) {
      return Optional.of(
          new Row.Unknown(place, Optional.empty(), NOT_SEEN, Basis.UNKNOWN, claim.source()));
    }
    return Optional.of(
        new Row.New(place, old, claim.value(), parameters, claim.basis(), claim.source()));
  }
}
