package expressguard.preflight;

import expressguard.conflict.Conflict;
import expressguard.conflict.FieldChange;
import expressguard.conflict.Kind;
import expressguard.event.Basis;
import expressguard.inventory.Slot;
import expressguard.ownership.ExpressWrites;
import expressguard.preflight.built.Movement;
import expressguard.preflight.built.SentBefore;
import expressguard.preflight.plan.Place;
import expressguard.preflight.plan.Row;
import expressguard.preflight.plan.Setter;
import java.util.List;
import java.util.Optional;

/**
 * Resources that somebody deleted, or took the managed tag from, and what an update that works on
 * them runs into.
 */
final class Obstacles {

  private static final String SCALING_ALONE =
      "a deployment would break on it; whether an update of scaling alone starts one is not known";
  private static final String NOT_NEEDED =
      "the managed policy shifts traffic without it, and the guide says that ECS no longer operates"
          + " on the resource; which of the two holds is not known";
  private static final String MAY_MOVE =
      "an update that moves the container port breaks on it; whether this one does is not known";

  /** What an update does with a resource. */
  private enum Use {
    NONE,
    UNCLEAR,
    SURE
  }

  private final Scene scene;
  private final Movement port;

  Obstacles(Scene scene) {
    this.scene = scene;
    this.port = SentBefore.of(scene.before()).port(scene.parameters(), scene.given());
  }

  List<Row> rows(Conflict conflict, Optional<Setter> by) {
    boolean tag = conflict.kind() == Kind.MANAGED_TAG_LOST;
    FieldChange change = conflict.leading();
    return switch (change.slot()) {
      case RULE -> deployment(conflict, by);
      case TARGET_GROUP, LISTENER, LOAD_BALANCER, SERVICE, CLUSTER ->
          tag ? List.of(unknown(change, by, NOT_NEEDED)) : deployment(conflict, by);
      case LOAD_BALANCER_SECURITY_GROUP, SERVICE_SECURITY_GROUP -> used(conflict, by, moved());
      case SCALABLE_TARGET, INFRASTRUCTURE_ROLE, EXECUTION_ROLE, TASK_ROLE, CERTIFICATE ->
          used(conflict, by, writes(change.slot()));
      // Express Mode writes them whole, and makes them where they are not there.
      case ROLLBACK_ALARM, SCALING_POLICY, LOG_GROUP, TASK_DEFINITION, NEIGHBOUR -> List.of();
    };
  }

  private List<Row> deployment(Conflict conflict, Optional<Setter> by) {
    return scene.deploys()
        ? List.of(breaks(conflict, by))
        : List.of(unknown(conflict.leading(), by, SCALING_ALONE));
  }

  private List<Row> used(Conflict conflict, Optional<Setter> by, Use use) {
    return switch (use) {
      case NONE -> List.of();
      case UNCLEAR -> List.of(unknown(conflict.leading(), by, MAY_MOVE));
      case SURE -> List.of(breaks(conflict, by));
    };
  }

  private Use moved() {
    return switch (port) {
      case NOT_SENT, REPEATED -> Use.NONE;
      case UNCLEAR -> Use.UNCLEAR;
      case MOVED -> Use.SURE;
    };
  }

  private Use writes(Slot slot) {
    return switch (slot) {
      case INFRASTRUCTURE_ROLE, EXECUTION_ROLE, TASK_ROLE -> Use.SURE;
      default ->
          ExpressWrites.of(scene.parameters()).stream().anyMatch(write -> write.slot() == slot)
              ? Use.SURE
              : Use.NONE;
    };
  }

  private Row breaks(Conflict conflict, Optional<Setter> by) {
    FieldChange change = conflict.leading();
    return new Row.Breaks(
        place(change),
        conflict.kind(),
        by,
        change.before(),
        change.after(),
        scene.writing(change.slot(), change.field()),
        conflict.notes(),
        // The guide says that ECS no longer operates on it; that the update fails is inferred.
        change.basis().and(Basis.INFERRED),
        change.source());
  }

  private static Row unknown(FieldChange change, Optional<Setter> by, String why) {
    return new Row.Unknown(place(change), by, why, Basis.UNKNOWN, change.source());
  }

  private static Place place(FieldChange change) {
    return new Place(change.slot(), change.resource(), change.field());
  }
}
