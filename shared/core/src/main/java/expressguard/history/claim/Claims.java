package expressguard.history.claim;

import expressguard.catalog.FieldWrite;
import expressguard.classify.Classification;
import expressguard.event.Basis;
import expressguard.history.History;
import expressguard.history.Seen;
import expressguard.history.Step;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import expressguard.inventory.Slot;
import expressguard.ownership.Claim;
import expressguard.ownership.FieldKey;
import expressguard.ownership.Manager;
import java.util.List;
import java.util.Optional;

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

  /** The source of a claim on what went with its resource. */
  public static final String DELETED = "the resource was deleted, and its fields with it";

  private final Sheet sheet = new Sheet();
  private final ExpressParameters parameters;
  private final Revisions revisions;
  private final Removals removals;

  private Claims(History history) {
    this.parameters = new ExpressParameters(history, sheet);
    this.revisions = new Revisions(history, sheet);
    this.removals = new Removals(history, sheet);
  }

  /** All claims on the service's fields, in a repeatable order. */
  public static List<Claim> of(History history) {
    return history.claims(Claims::workedOut);
  }

  private static List<Claim> workedOut(History history) {
    Claims claims = new Claims(history);
    history.steps().forEach(claims::stated);
    claims.sheet.closeStated();
    history.steps().forEach(claims::implied);
    return claims.sheet.claims();
  }

  private void stated(Step step) {
    writer(step).ifPresent(manager -> writes(step, manager));
    if (step.isExpressCall()) {
      parameters.stated(step);
    }
    if (step.isDirect() || step.isExpressCall()) {
      revisions.stated(step);
    }
  }

  private void implied(Step step) {
    if (step.isExpressCall()) {
      parameters.implied(step);
    }
    revisions.implied(step);
    writer(step).ifPresent(manager -> removals.implied(step, manager));
  }

  /** Whoever writes what the call itself names; an Express call writes by its parameters. */
  private static Optional<Manager> writer(Step step) {
    return switch (step.classification()) {
      case Classification.Direct _ ->
          Optional.of(new Manager.Direct(step.call().caller().principal()));
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

  /** A direct registration of a revision claims nothing: it is inert until it is adopted. */
  private void writes(Step step, Manager manager) {
    for (Seen seen : step.seen()) {
      boolean inert =
          step.isDirect() && seen.link().resource().type() == ResourceType.TASK_DEFINITION;
      for (FieldWrite write : inert ? List.<FieldWrite>of() : fields(seen)) {
        ResourceId resource = seen.link().resource();
        FieldKey key = FieldKey.of(seen.link().slot(), resource, write.field());
        sheet.add(step, key, resource, manager, write.value(), Basis.DOCUMENTED, STATED);
      }
    }
  }

  private static List<FieldWrite> fields(Seen seen) {
    return seen.link().slot() == Slot.TASK_DEFINITION
        ? Revisions.content(seen.writes())
        : seen.writes();
  }
}
