package expressguard.history;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.classify.Classification;
import expressguard.event.Basis;
import expressguard.fate.Fate;
import expressguard.fate.Fates;
import expressguard.fate.Verdict;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import expressguard.inventory.Slot;
import expressguard.ownership.Claim;
import expressguard.ownership.ExpressWrites;
import expressguard.ownership.FieldKey;
import expressguard.ownership.Manager;
import expressguard.ownership.ParameterRow;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The claims that a service's history makes.
 *
 * <p>First all values that calls state; from them every field is known. Then what follows for those
 * fields from calls that do not name them: a list that an update replaces, a revision that lacks a
 * container, an alarm that every deployment writes again.
 */
public final class Claims {

  /** The source of a claim that a call states in so many words, or carries over in a revision. */
  public static final String STATED = "the call's own parameters";

  /** The source of a claim by an update that names a whole task definition. */
  private static final String GIVEN = "the task definition that the update names";

  /** The source of a claim on what went with its resource. */
  public static final String DELETED = "the resource was deleted, and its fields with it";

  private static final String PUT_WHOLE =
      "the call carries the whole resource, and what it does not name is gone";

  /** What an alarm keeps when it is put again: its state, and that its actions are on. */
  private static final List<String> KEPT_BY_A_PUT =
      List.of(Fields.EXISTENCE, "stateValue", "actionsEnabled");

  private final History history;
  private final SortedSet<Claim> claims = new TreeSet<>();
  private final SortedMap<FieldKey, ResourceId> known = new TreeMap<>();

  /** The parameters of the Express calls so far. */
  private final SortedMap<String, FieldValue> lastSent = new TreeMap<>();

  private Claims(History history) {
    this.history = history;
  }

  /** All claims on the service's fields, in a repeatable order. */
  public static List<Claim> of(History history) {
    return history.claims(Claims::workedOut);
  }

  private static List<Claim> workedOut(History history) {
    Claims claims = new Claims(history);
    history.steps().forEach(claims::stated);
    claims.claims.forEach(claim -> claims.known.put(claim.key(), claim.resource()));
    history.steps().forEach(claims::implied);
    return List.copyOf(claims.claims);
  }

  private void stated(Step step) {
    switch (step.classification()) {
      case Classification.Direct _ -> {
        writes(step, direct(step));
        adopted(step).forEach(write -> adopt(step, write));
      }
      case Classification.ExpressApi _ -> {
        expressStated(step);
        adopted(step).forEach(write -> adopt(step, write));
      }
      case Classification.ExpressOnBehalf _ -> writes(step, new Manager.Express());
      case Classification.AwsService _ ->
          writes(step, new Manager.Aws(step.call().caller().principal().id()));
      case Classification.Unwatched _,
          Classification.Attempt _,
          Classification.Unsure _,
          Classification.Lost _,
          Classification.Own _ -> {}
    }
  }

  private void implied(Step step) {
    if (step.isExpressCall()) {
      expressImplied(step);
    }
    List<FieldWrite> revision = revision(step);
    if (!revision.isEmpty()) {
      absent(step, revision);
    }
    owner(step)
        .ifPresent(manager -> {
          for (Seen seen : step.seen()) {
            gone(step, manager, seen);
            putWhole(step, manager, seen);
          }
        });
  }

  private static Optional<Manager> owner(Step step) {
    return switch (step.classification()) {
      case Classification.Direct _ -> Optional.of(direct(step));
      case Classification.ExpressOnBehalf _ -> Optional.of(new Manager.Express());
      case Classification.AwsService _ ->
          Optional.of(new Manager.Aws(step.call().caller().principal().id()));
      case Classification.ExpressApi _,
          Classification.Unwatched _,
          Classification.Attempt _,
          Classification.Unsure _,
          Classification.Lost _,
          Classification.Own _ ->
          Optional.empty();
    };
  }

  /** A deletion takes all fields of the resource with it; that of the whole service is no news. */
  private void gone(Step step, Manager manager, Seen seen) {
    if (isDeleted(seen) && !isServiceDeleted(step)) {
      fieldsOf(seen, "")
          .forEach(field -> imply(step, manager, seen, field, new FieldValue.Gone(), DELETED));
    }
  }

  /** PutMetricAlarm and PutScalingPolicy replace what was there (their API references). */
  private void putWhole(Step step, Manager manager, Seen seen) {
    switch (step.eventName()) {
      case "PutMetricAlarm" -> putWhole(step, manager, seen, "");
      case "PutScalingPolicy" ->
          putWhole(step, manager, seen, "targetTrackingScalingPolicyConfiguration");
      default -> {}
    }
  }

  private void putWhole(Step step, Manager manager, Seen seen, String below) {
    fieldsOf(seen, below).stream()
        .filter(field -> seen.writes().stream().noneMatch(write -> write.field().equals(field)))
        .filter(field -> !field.startsWith("tags[") && !KEPT_BY_A_PUT.contains(field))
        .forEach(field -> imply(step, manager, seen, field, new FieldValue.Gone(), PUT_WHOLE));
  }

  /** The known fields of a resource, itself excepted. */
  private List<String> fieldsOf(Seen seen, String below) {
    ResourceId resource = seen.link().resource();
    return known.keySet().stream()
        .filter(key -> key.equals(FieldKey.of(seen.link().slot(), resource, key.field())))
        .map(FieldKey::field)
        .filter(field -> below.isEmpty() || ParameterRow.covers(below, field))
        .filter(field -> !field.equals(Fields.EXISTENCE))
        .toList();
  }

  private static boolean isDeleted(Seen seen) {
    return seen.link().slot() != Slot.TASK_DEFINITION
        && seen.writes().stream()
            .anyMatch(write ->
                write.field().equals(Fields.EXISTENCE) && write.value() instanceof FieldValue.Gone);
  }

  private boolean isServiceDeleted(Step step) {
    return history.expressCalls().stream()
        .anyMatch(call ->
            call.eventName().equals("DeleteExpressGatewayService") && call.compareTo(step) < 0);
  }

  private void imply(
      Step step, Manager manager, Seen seen, String field, FieldValue value, String source) {
    claims.add(
        new Claim(
            FieldKey.of(seen.link().slot(), seen.link().resource(), field),
            seen.link().resource(),
            manager,
            value,
            step.call().at(),
            step.call().eventId(),
            Basis.DOCUMENTED,
            source));
  }

  private static Manager direct(Step step) {
    return new Manager.Direct(step.call().caller().principal());
  }

  /** A direct registration of a revision claims nothing: it is inert until it is adopted. */
  private void writes(Step step, Manager manager) {
    for (Seen seen : step.seen()) {
      boolean inert =
          step.isDirect() && seen.link().resource().type() == ResourceType.TASK_DEFINITION;
      for (FieldWrite write : inert ? List.<FieldWrite>of() : fields(seen)) {
        add(step, seen.link().slot(), seen.link().resource(), manager, write);
      }
    }
  }

  /** That a revision was made is no field of the service, which moves from one to the next. */
  private static List<FieldWrite> fields(Seen seen) {
    return seen.link().slot() == Slot.TASK_DEFINITION ? content(seen.writes()) : seen.writes();
  }

  private static List<FieldWrite> content(List<FieldWrite> revision) {
    return revision.stream()
        .filter(write -> !write.field().equals(Fields.EXISTENCE))
        .filter(write -> !Defaults.isOne(write, revision))
        .toList();
  }

  private void adopt(Step step, History.Registration registration) {
    for (FieldWrite write : content(registration.fields())) {
      add(step, Slot.TASK_DEFINITION, registration.revision(), giver(step), write);
    }
  }

  /** Whoever gives the service a revision: an Express call, or somebody directly. */
  private static Manager giver(Step step) {
    return step.isDirect() ? direct(step) : new Manager.Express();
  }

  /** The revision whose content a call gave to the service. */
  private List<History.Registration> adopted(Step step) {
    return Adoption.of(history, step).flatMap(Adoption::registration).stream().toList();
  }

  /** The whole revision that a step put in place, by adoption or by Express Mode's own work. */
  private List<FieldWrite> revision(Step step) {
    if (step.classification() instanceof Classification.ExpressOnBehalf) {
      return history.seen(step, Slot.TASK_DEFINITION).stream()
          .flatMap(seen -> content(seen.writes()).stream())
          .toList();
    }
    return step.isDirect() || step.isExpressCall()
        ? adopted(step).stream().flatMap(one -> content(one.fields()).stream()).toList()
        : List.of();
  }

  /** What a revision does not have is gone with it. */
  private void absent(Step step, List<FieldWrite> revision) {
    SortedSet<String> present = new TreeSet<>();
    revision.forEach(write -> present.add(write.field()));
    Manager manager = giver(step);
    known.forEach((key, resource) -> {
      if (key.slot() == Slot.TASK_DEFINITION && !present.contains(key.field())) {
        add(
            step,
            key.slot(),
            resource,
            manager,
            new FieldWrite(key.field(), new FieldValue.Gone()));
      }
    });
  }

  private void expressStated(Step step) {
    List<FieldWrite> sent = ExpressCalls.stated(step);
    for (ExpressWrites.Write write : ExpressWrites.of(sent)) {
      if (!(write.value() instanceof FieldValue.Unknown) && !isRepeated(write)) {
        for (ResourceId resource : resources(write.slot(), step)) {
          express(step, resource, write, write.field(), write.value());
        }
      }
    }
    sent.forEach(parameter -> lastSent.put(parameter.field(), parameter.value()));
  }

  /**
   * A port that Express Mode has had before moves nothing, and so says nothing of the target
   * groups; if Express Mode writes them all the same, its own calls tell of it.
   */
  private boolean isRepeated(ExpressWrites.Write write) {
    return write.slot() == Slot.TARGET_GROUP
        && write.parameter().equals("primaryContainer.containerPort")
        && write.value().equals(lastSent.get(write.parameter()));
  }

  /**
   * What an update does to known fields that it does not state: blocks, lists, every deployment.
   */
  private void expressImplied(Step step) {
    List<ExpressWrites.Write> writes = ExpressWrites.of(ExpressCalls.stated(step));
    boolean deploys = ExpressCalls.deploys(step);
    known.forEach((key, resource) -> {
      if (writes.stream().anyMatch(write -> states(write, key))) {
        return;
      }
      writes.stream()
          .filter(write -> replaces(write, key))
          .findFirst()
          .ifPresentOrElse(
              write -> express(step, resource, write, key.field(), replacement(write, key)),
              () -> always(step, key, resource, deploys));
    });
  }

  private static boolean states(ExpressWrites.Write write, FieldKey key) {
    return write.slot() == key.slot()
        && write.field().equals(key.field())
        && !(write.value() instanceof FieldValue.Unknown);
  }

  private static boolean replaces(ExpressWrites.Write write, FieldKey key) {
    return write.slot() == key.slot()
        && !isToldByItsCalls(write.slot())
        && ParameterRow.covers(write.wholeList() ? write.root() : write.field(), key.field());
  }

  /**
   * What Express Mode makes of a path or a port around the tasks its own calls tell, entry by
   * entry.
   */
  private static boolean isToldByItsCalls(Slot slot) {
    return slot == Slot.TARGET_GROUP
        || slot == Slot.LOAD_BALANCER_SECURITY_GROUP
        || slot == Slot.SERVICE_SECURITY_GROUP;
  }

  private static FieldValue replacement(ExpressWrites.Write write, FieldKey key) {
    boolean named = ParameterRow.covers(write.field(), key.field());
    return write.wholeList() && !named ? new FieldValue.Gone() : write.value();
  }

  private void always(Step step, FieldKey key, ResourceId resource, boolean deploys) {
    Verdict verdict = Fates.of(key.slot(), key.field());
    boolean scaling = key.field().equals(Fields.DESIRED_COUNT);
    // PutMetricAlarm leaves the tags of an alarm that is there (CloudWatch API reference).
    boolean tag = key.field().startsWith("tags[");
    if (deploys && !scaling && !tag && verdict.fate() instanceof Fate.OverwriteAlways) {
      claims.add(
          new Claim(
              key,
              resource,
              new Manager.Express(),
              new FieldValue.Unknown("written again by every deployment"),
              step.call().at(),
              step.call().eventId(),
              verdict.basis(),
              verdict.source()));
    }
  }

  private void express(
      Step step, ResourceId resource, ExpressWrites.Write write, String field, FieldValue value) {
    claims.add(
        new Claim(
            FieldKey.of(write.slot(), resource, field),
            resource,
            new Manager.Express(),
            settled(write.slot(), value),
            step.call().at(),
            step.call().eventId(),
            write.basis(),
            write.source()));
  }

  private void add(Step step, Slot slot, ResourceId resource, Manager manager, FieldWrite write) {
    claims.add(
        new Claim(
            FieldKey.of(slot, resource, write.field()),
            resource,
            manager,
            settled(slot, write.value()),
            step.call().at(),
            step.call().eventId(),
            Basis.DOCUMENTED,
            step.isExpressCall() ? GIVEN : STATED));
  }

  /** In a task definition an empty list says what an absent one does; clients send either. */
  private static FieldValue settled(Slot slot, FieldValue value) {
    boolean empty = value instanceof FieldValue.Several(var texts) && texts.isEmpty();
    return slot == Slot.TASK_DEFINITION && empty ? new FieldValue.Gone() : value;
  }

  /** The resources that play a slot; a task definition that no record names is the service's. */
  private List<ResourceId> resources(Slot slot, Step step) {
    List<ResourceId> resources = history.service().in(slot);
    return switch (slot) {
      case TARGET_GROUP ->
          resources.stream().filter(group -> !history.isGoneBefore(group, step)).toList();
      case TASK_DEFINITION, SCALING_POLICY ->
          resources.isEmpty() ? List.of(history.service().id()) : resources;
      default -> resources;
    };
  }
}
