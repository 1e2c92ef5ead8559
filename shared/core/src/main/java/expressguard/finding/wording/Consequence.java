package expressguard.finding.wording;

import expressguard.catalog.Fields;
import expressguard.conflict.Conflict;
import expressguard.conflict.FieldChange;
import expressguard.conflict.Status;
import expressguard.fate.Fate;
import java.util.stream.Collectors;

/** What follows from a conflict, as one sentence without its basis. */
public final class Consequence {

  private Consequence() {}

  public static String of(Conflict conflict) {
    FieldChange leading = conflict.leading();
    String value = leading.after().display();
    return switch (conflict.kind()) {
      case DIRECT_CHANGE, CUSTOM_DOMAIN -> "no Express parameter writes it, so it stays";
      case OVERWRITE_PENDING -> pending(conflict);
      case OVERWRITE_UNSURE ->
          "whether the direct changes it does not name are kept or cleared is not known";
      case OVERWRITTEN -> "the value that was set directly is lost";
      case PINNED_TARGET_GROUP ->
          "it answers 503 whenever a deployment moves the tasks to the other target group";
      case STRANDED -> "requests there are answered with 503 now";
      case PAIR_SPLIT -> "it holds only while that target group has its turn";
      case APPLICATION_URL_MISSING -> "the service's own endpoint answers 404";
      case CUSTOM_DOMAIN_INCOMPLETE -> "the load balancer answers 404 to that host";
      case QUOTA_REACHED -> "the next one is refused, for Express Mode as well";
      case RESERVATIONS_EXCEED_MEMORY ->
          "new tasks cannot be placed, and the deployment fails or rolls back";
      case MAIN_CONTAINER_MISSING -> "later Express updates may fail or change the wrong container";
      case OWN_TASK_DEFINITION_UNFIT -> "Express Mode cannot run it";
      case OWN_TASK_DEFINITION_REPLACED ->
          "the service has left its owner's task definition family, without a word";
      case PARAMETERS_REFUSED -> "the API takes one or the other";
      case UNKNOWN_PARAMETER -> "what `" + leading.field() + "` overwrites cannot be told";
      case MANAGED_TAG_LOST -> "Express Mode can no longer work on " + leading.resource();
      case RESOURCE_DELETED -> "the next Express update that needs it fails";
      case ROLE_CHANGED -> "Express updates may fail for lack of permission";
      case DEPLOYMENT_INTERRUPTED -> "the Express deployment did not end as it would have";
      case EXPRESS_DENIED -> "nothing changed";
      case EXPRESS_WORK_DENIED -> "the Express deployment cannot go on, and may roll back";
      case INFRASTRUCTURE_ROLE_USED_DIRECTLY ->
          "somebody else than ECS has the rights of Express Mode (`" + value + "`)";
      case LOCK_TAMPERED -> tampered(conflict);
      case GUARD_TAMPERED -> guard(conflict);
      case SHADOW_REPLACEMENT -> "another service answers in its place, which the lock is not on";
      case LOCK_NOT_EFFECTIVE -> "the lock did not hold this caller";
      case BREAK_GLASS_USED ->
          leading.field().equals(Fields.CALL)
              ? "it went through on a locked service, and the lock stays"
              : tampered(conflict);
      case UNSURE_CALL -> "something changed, and the records do not tell what";
      case EVENT_LOST -> "something changed, and nobody can tell who did it or what else it set";
    };
  }

  private static String tampered(Conflict conflict) {
    return switch (conflict.status()) {
      case Status.Open() -> "the lock may not hold until the guard has set its tag again";
      case Status.Closed _ -> "the lock is as the guard set it";
    };
  }

  private static String guard(Conflict conflict) {
    return switch (conflict.status()) {
      case Status.Closed _ -> "it is over";
      case Status.Open() ->
          switch (conflict.leading().resource().type()) {
            case TRAIL, EVENT_RULE -> "calls may no longer reach the guard";
            case FUNCTION -> "the guard may no longer do what it is there for";
            case QUEUE -> "work that waited for the guard may be lost, or no longer reach it";
            case TOPIC -> "owners may no longer be told";
            case TABLE -> "what the guard knows may be lost";
            default -> "the lock may no longer bind everybody whom it bound";
          };
    };
  }

  private static String pending(Conflict conflict) {
    FieldChange leading = conflict.leading();
    return switch (leading.fate()) {
      case Fate.OverwriteIf(var parameters) ->
          "the next Express update that carries `"
              + String.join("` or `", parameters)
              + "` turns it back"
              + to(leading);
      case Fate.OverwriteAlways() -> "the next deployment of any kind writes it again";
      case Fate.Strand(), Fate.BreaksExpress(), Fate.Detach(), Fate.Persist(), Fate.Unsure() ->
          conflict.changes().stream().map(FieldChange::field).collect(Collectors.joining(", "));
    };
  }

  /** The driver is the one field whose new value does not depend on the parameter's. */
  private static String to(FieldChange leading) {
    return leading.field().endsWith("logConfiguration.logDriver") ? " to `awslogs`" : "";
  }
}
