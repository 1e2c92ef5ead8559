package expressguard.finding.wording;

import expressguard.catalog.FieldValue;
import expressguard.conflict.Conflict;
import expressguard.conflict.FieldChange;
import expressguard.conflict.Kind;
import expressguard.conflict.Status;
import expressguard.fate.Fate;
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
          "called `" + conflict.cause().calls().getFirst().eventName() + "`" + service;
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
      case LOCK_TAMPERED ->
          "called `"
              + conflict.cause().calls().getFirst().eventName()
              + "` on `"
              + leading.field()
              + "`"
              + service;
      case GUARD_TAMPERED ->
          "called `"
              + conflict.cause().calls().getFirst().eventName()
              + "` on "
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

  /** The ways out, in the words of the leading field. */
  public static WaysOut waysOut(Conflict conflict) {
    return conflict.kind() == Kind.GUARD_TAMPERED ? guarded() : waysOut(conflict.leading());
  }

  private static WaysOut guarded() {
    return new WaysOut(
        "If it was a deployment of the guard, let the policy only observe what that role does to it",
        "Undo it: deploy the guard's stack and its carriers again, and look with `guard status`",
        "Install the policy `protection`, which keeps the guard from everybody but its deployer");
  }

  private static WaysOut waysOut(FieldChange leading) {
    return switch (leading.fate()) {
      case Fate.OverwriteIf(var parameters) -> overwrite(leading, String.join("`, `", parameters));
      case Fate.OverwriteAlways() ->
          new WaysOut(
              "It cannot be kept: every deployment writes it; put what you need into a resource of"
                  + " your own",
              "Do nothing: the next deployment writes Express Mode's value",
              "Set the value that Express Mode writes, or leave the field alone");
      case Fate.Strand() ->
          new WaysOut(
              "Keep it and follow each deployment: react to `ECS Deployment State Change` and copy the"
                  + " weights of Express Mode's own rule",
              "Remove it and put the host into Express Mode's own rule, beside the application URL",
              "Name both target groups of the pair, with the weights of Express Mode's own rule");
      case Fate.BreaksExpress() ->
          new WaysOut(
              "Keep it and make no more Express updates of this service",
              "Undo it: set what was there before",
              "Change it so that it meets what Express Mode expects, then update");
      case Fate.Detach() ->
          new WaysOut(
              "Keep it: the resource is yours from now on, and Express Mode no longer works on it",
              "Put the tag `AmazonECSManaged` back with the value `true`",
              "Leave the tag to Express Mode and exclude it from the tool that removed it");
      case Fate.Persist() ->
          new WaysOut(
              "Nothing to do: it stays",
              "Undo it, and let Express Mode's default stand",
              "Write it down where the service is declared, so that nobody is surprised");
      case Fate.Unsure() ->
          new WaysOut(
              "Look at the resource as it is now, and waive the finding if it is as intended",
              "Send the Express update again with every value that you want",
              "Describe the service and its resources, and set both sides to the same values");
    };
  }

  private static WaysOut overwrite(FieldChange leading, String parameters) {
    String value = leading.after().display();
    return new WaysOut(
        "Leave `"
            + parameters
            + "` out of every Express update; Terraform and the console send it unasked",
        "Send `" + parameters + "` in the next Express update and let Express Mode's value stand",
        "Make both the same: where the parameter can say `"
            + value
            + "`, send that; where it cannot, change the field back first");
  }
}
