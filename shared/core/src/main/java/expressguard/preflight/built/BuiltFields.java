package expressguard.preflight.built;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.event.Basis;
import expressguard.history.Adoption;
import expressguard.history.History;
import expressguard.inventory.ResourceId;
import expressguard.inventory.Slot;
import expressguard.ownership.Claim;
import expressguard.ownership.FieldKey;
import expressguard.ownership.Ownership;
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
public final class BuiltFields {

  private static final String PATH = AskedAgain.PATH;
  private static final String POLICY =
      "managed policy AmazonECSInfrastructureRoleforExpressGatewayServices: it may create and delete"
          + " target groups, and not modify them";
  private static final String NEW_PAIR =
      "whether another path or port changes the target groups or makes new ones is not known; new"
          + " ones would not have it";
  private static final String REPEATED =
      "the update repeats the value that Express Mode had; whether it then writes the target groups"
          + " again is not known";
  private static final String ASKED_AGAIN =
      "an update asked for a path that Express Mode may have had already; no record shows whether"
          + " that wrote the target groups, so whether this is still there, and then lost, is not"
          + " known";
  private static final String ENTRIES =
      "Express Mode moves its own way to another port; whether it leaves other entries of the"
          + " security group alone is not known";
  private static final String GUIDE =
      "ECS developer guide, Resources created by Express Mode: the rule is updated to match the"
          + " container port";

  private final History before;
  private final List<FieldWrite> sent;
  private final AskedAgain askedAgain;
  private final Movement path;
  private final Movement askedPort;
  private final Movement port;

  /**
   * @param then who owns what before the update
   * @param sent the parameters of the update
   * @param given the task definition that it names
   */
  public BuiltFields(
      History before, Ownership then, List<FieldWrite> sent, Optional<Adoption> given) {
    this.before = before;
    this.sent = sent;
    this.askedAgain = new AskedAgain(before, then);
    SentBefore sentBefore = SentBefore.of(before);
    this.path = sentBefore.movement(sent, PATH);
    this.askedPort = sentBefore.movement(sent, SentBefore.PORT);
    this.port = sentBefore.port(sent, given);
  }

  /** The direct change that may still be in force, where the update works on what it set. */
  public Optional<Claim> perhapsHeld(FieldKey key) {
    boolean used = path != Movement.NOT_SENT || port != Movement.NOT_SENT;
    return used ? askedAgain.perhapsHeld(key) : Optional.empty();
  }

  /** The row of such a change. */
  public static Row perhaps(Place place, Setter by) {
    return unknown(place, by, ASKED_AGAIN, POLICY);
  }

  /** What is not known of a field that somebody holds; empty where the usual rules tell. */
  public Optional<Row> doubt(Place place, Setter by) {
    return switch (place.slot()) {
      case TARGET_GROUP -> targetGroup(place, by);
      case LOAD_BALANCER_SECURITY_GROUP, SERVICE_SECURITY_GROUP ->
          port.mayMove() ? Optional.of(unknown(place, by, ENTRIES, GUIDE)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Whether what the parameters of a field would build stays as it is. */
  public boolean stays(Place place) {
    return switch (place.slot()) {
      case LOAD_BALANCER_SECURITY_GROUP, SERVICE_SECURITY_GROUP -> !port.mayMove();
      default -> false;
    };
  }

  private Optional<Row> targetGroup(Place place, Setter by) {
    Movement own =
        switch (place.field()) {
          case PATH -> path;
          case "healthCheckPort" -> askedPort;
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
  public FieldValue next(Place place, FieldValue claimed) {
    List<ResourceId> own = before.service().in(Slot.SERVICE_SECURITY_GROUP);
    if (place.slot() != Slot.SERVICE
        || !place.field().endsWith(".securityGroups")
        || own.size() != 1) {
      return claimed;
    }
    return sent.stream()
        .filter(one -> one.field().equals("networkConfiguration.securityGroups"))
        .map(one -> one.value() instanceof FieldValue.Several(var ids) ? ids : List.<String>of())
        .findFirst()
        .<FieldValue>map(given -> {
          List<String> groups = new ArrayList<>(given);
          groups.add(own.getFirst().shortName());
          return new FieldValue.Several(groups);
        })
        .orElse(claimed);
  }

  /** Security groups are a set: their order says nothing. */
  public static boolean same(Place place, FieldValue one, FieldValue other) {
    return one.equals(other)
        || (place.field().endsWith(".securityGroups")
            && one instanceof FieldValue.Several(var these)
            && other instanceof FieldValue.Several(var those)
            && new HashSet<>(these).equals(new HashSet<>(those)));
  }
}
