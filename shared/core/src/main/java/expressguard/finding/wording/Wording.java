package expressguard.finding.wording;

import expressguard.catalog.FieldValue;
import expressguard.catalog.Fields;
import expressguard.conflict.Conflict;
import expressguard.conflict.FieldChange;
import expressguard.conflict.Status;
import java.util.Locale;

/** Tells a conflict: who changed what and when, what follows, and how we know. */
public final class Wording {

  private Wording() {}

  public static String summary(Conflict conflict) {
    FieldChange leading = conflict.leading();
    return who(conflict)
        + " "
        + did(conflict)
        + " at "
        + conflict.cause().at()
        + "; "
        + Consequence.of(conflict)
        + " ("
        + leading.basis().name().toLowerCase(Locale.ROOT)
        + ": "
        + leading.source()
        + ")"
        + over(conflict);
  }

  private static String who(Conflict conflict) {
    String vehicle = conflict.cause().vehicle().map(one -> " (" + one.words() + ")").orElse("");
    return "`" + conflict.cause().principal().display() + "`" + vehicle;
  }

  private static String did(Conflict conflict) {
    FieldChange leading = conflict.leading();
    String service = " of `" + conflict.service().name() + "`";
    return switch (conflict.kind()) {
      case EVENT_LOST -> "started the `" + leading.after().display() + "`" + service;
      case EXPRESS_DENIED,
          EXPRESS_WORK_DENIED,
          PARAMETERS_REFUSED,
          INFRASTRUCTURE_ROLE_USED_DIRECTLY,
          LOCK_NOT_EFFECTIVE,
          DEPLOYMENT_INTERRUPTED ->
          called(conflict) + service;
      case PINNED_TARGET_GROUP ->
          "pointed "
              + Brief.resource(leading.resource())
              + " at one target group"
              + service
              + ", `"
              + Brief.value(leading.after())
              + "`,";
      case STRANDED ->
          "moved the tasks"
              + service
              + " away from what "
              + Brief.resource(leading.resource())
              + " forwards to, `"
              + Brief.value(leading.after())
              + "`,";
      case MANAGED_TAG_LOST ->
          "changed the managed tag of "
              + Brief.resource(leading.resource())
              + service
              + to(leading);
      case LOCK_TAMPERED -> called(conflict) + " on `" + leading.field() + "`" + service;
      case BREAK_GLASS_USED ->
          called(conflict)
              + (leading.field().equals(Fields.CALL) ? "" : " on `" + leading.field() + "`")
              + service
              + " as the break-glass role";
      case GUARD_TAMPERED ->
          called(conflict)
              + " on "
              + Brief.resource(leading.resource())
              + ", which is the guard's or carries its lock,";
      case RESOURCE_DELETED -> "deleted " + Brief.resource(leading.resource()) + service;
      case DIRECT_CHANGE,
          OVERWRITE_PENDING,
          OVERWRITE_UNSURE,
          OVERWRITTEN,
          PAIR_SPLIT,
          APPLICATION_URL_MISSING,
          CUSTOM_DOMAIN,
          CUSTOM_DOMAIN_INCOMPLETE,
          QUOTA_REACHED,
          RESERVATIONS_EXCEED_MEMORY,
          MAIN_CONTAINER_MISSING,
          OWN_TASK_DEFINITION_UNFIT,
          OWN_TASK_DEFINITION_REPLACED,
          UNKNOWN_PARAMETER,
          SHADOW_REPLACEMENT,
          ROLE_CHANGED,
          UNSURE_CALL ->
          "changed `"
              + leading.field()
              + "`"
              + service
              + from(leading)
              + to(leading)
              + more(conflict);
    };
  }

  private static String called(Conflict conflict) {
    return "called `" + conflict.cause().calls().getFirst().eventName() + "`";
  }

  private static String more(Conflict conflict) {
    int more = conflict.changes().size() - 1;
    return more == 0 ? "" : " and " + more + " more field" + (more == 1 ? "" : "s");
  }

  private static String from(FieldChange change) {
    return change
        .before()
        .filter(value -> !(value instanceof FieldValue.Gone))
        .map(value -> " from `" + Brief.value(value) + "`")
        .orElse("");
  }

  private static String to(FieldChange change) {
    return " to `" + Brief.value(change.after()) + "`";
  }

  private static String over(Conflict conflict) {
    return switch (conflict.status()) {
      case Status.Open() -> "";
      case Status.Closed(_, var at, var why) -> "; over since " + at + ": " + why;
    };
  }
}
