package expressguard.preflight;

import expressguard.catalog.FieldValue;
import expressguard.catalog.Fields;
import expressguard.event.Basis;
import expressguard.inventory.ResourceId;
import expressguard.inventory.Slot;
import expressguard.preflight.plan.Place;
import expressguard.preflight.plan.Row;
import expressguard.preflight.plan.Setter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Fields around the tasks that Express Mode builds from path, port and network: here it is not
 * publicly known what becomes of what somebody set directly, and a plan says that.
 */
final class BuiltFields {

  private static final String PATH = "healthCheckPath";
  private static final String PORT = "primaryContainer.containerPort";
  private static final String POLICY =
      "managed policy AmazonECSInfrastructureRoleforExpressGatewayServices: it may create and delete"
          + " target groups, and not modify them";
  private static final String NEW_PAIR =
      "whether another path or port changes the target groups or makes new ones is not known; new"
          + " ones would not have it";
  private static final String REPEATED =
      "the update repeats the value that Express Mode had; whether it then writes the target groups"
          + " again is not known";
  private static final String ENTRIES =
      "Express Mode moves its own way to the new port; whether it leaves other entries of the"
          + " security group alone is not known";
  private static final String GUIDE =
      "ECS developer guide, Resources created by Express Mode: the rule is updated to match the"
          + " container port";

  private final Scene scene;
  private final Movement path;
  private final Movement port;

  BuiltFields(Scene scene, SentBefore before) {
    this.scene = scene;
    this.path = before.movement(scene.parameters(), PATH);
    this.port = before.movement(scene.parameters(), PORT);
  }

  /** What is not known of a field that somebody holds; empty where the usual rules tell. */
  Optional<Row> doubt(Place place, Setter by) {
    return switch (place.slot()) {
      case TARGET_GROUP -> targetGroup(place, by);
      case LOAD_BALANCER_SECURITY_GROUP, SERVICE_SECURITY_GROUP ->
          port.mayMove() ? Optional.of(unknown(place, by, ENTRIES, GUIDE)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Whether what the parameters of a field would build stays as it is. */
  boolean stays(Place place) {
    return switch (place.slot()) {
      case LOAD_BALANCER_SECURITY_GROUP, SERVICE_SECURITY_GROUP -> !port.mayMove();
      default -> false;
    };
  }

  private Optional<Row> targetGroup(Place place, Setter by) {
    Movement own =
        switch (place.field()) {
          case PATH -> path;
          case "healthCheckPort" -> port;
          default -> Movement.NOT_SENT;
        };
    if (own.mayMove() || isOther(place.field())) {
      return Optional.empty();
    }
    if (path.mayMove() || port.mayMove()) {
      return Optional.of(unknown(place, by, NEW_PAIR, POLICY));
    }
    return path == Movement.REPEATED || port == Movement.REPEATED
        ? Optional.of(unknown(place, by, REPEATED, POLICY))
        : Optional.empty();
  }

  /** Tags and targets, and that the group is there, are told by other rules. */
  private static boolean isOther(String field) {
    return field.equals(Fields.EXISTENCE)
        || field.startsWith("tags[")
        || field.startsWith("targets[");
  }

  private static Row unknown(Place place, Setter by, String why, String source) {
    return new Row.Unknown(place, Optional.of(by), why, Basis.UNKNOWN, source);
  }

  /** What Express Mode builds, where the records tell; else what the claim says. */
  FieldValue next(Place place, FieldValue claimed) {
    List<ResourceId> own = scene.before().service().in(Slot.SERVICE_SECURITY_GROUP);
    if (place.slot() != Slot.SERVICE
        || !place.field().endsWith(".securityGroups")
        || own.size() != 1) {
      return claimed;
    }
    return scene.parameters().stream()
        .filter(sent -> sent.field().equals("networkConfiguration.securityGroups"))
        .map(sent -> sent.value() instanceof FieldValue.Several(var ids) ? ids : List.<String>of())
        .findFirst()
        .<FieldValue>map(given -> {
          List<String> groups = new ArrayList<>(given);
          groups.add(own.getFirst().shortName());
          return new FieldValue.Several(groups);
        })
        .orElse(claimed);
  }

  /** Security groups are a set: their order says nothing. */
  static boolean same(Place place, FieldValue one, FieldValue other) {
    return one.equals(other)
        || (place.field().endsWith(".securityGroups")
            && one instanceof FieldValue.Several(var these)
            && other instanceof FieldValue.Several(var those)
            && new HashSet<>(these).equals(new HashSet<>(those)));
  }
}
