package expressguard.conflict;

/**
 * What was found. The title is what people read first; the floor is the severity it starts from.
 */
public enum Kind {
  DIRECT_CHANGE("Direct change that stays", Severity.INFO),
  OVERWRITE_PENDING("Direct change that an Express update can overwrite", Severity.MEDIUM),
  OVERWRITE_UNSURE("Direct change that an Express update may have cleared", Severity.LOW),
  OVERWRITTEN("Direct change overwritten by an Express update", Severity.HIGH),
  PINNED_TARGET_GROUP("Traffic pinned to one target group of the pair", Severity.HIGH),
  STRANDED("Traffic forwarded to a target group without tasks", Severity.CRITICAL),
  PAIR_SPLIT("Only one target group of the pair changed", Severity.MEDIUM),
  APPLICATION_URL_MISSING("Application URL no longer reaches the service", Severity.HIGH),
  CUSTOM_DOMAIN("Custom domain beside Express Mode", Severity.INFO),
  CUSTOM_DOMAIN_INCOMPLETE("Custom domain that does not reach the service", Severity.MEDIUM),
  QUOTA_REACHED("Load balancer quota reached", Severity.MEDIUM),
  RESERVATIONS_EXCEED_MEMORY("Memory reservations exceed the task", Severity.HIGH),
  MAIN_CONTAINER_MISSING("Primary container renamed or removed", Severity.HIGH),
  OWN_TASK_DEFINITION_UNFIT("Own task definition that Express Mode cannot run", Severity.HIGH),
  OWN_TASK_DEFINITION_REPLACED("Own task definition replaced by a managed one", Severity.HIGH),
  PARAMETERS_REFUSED("Express parameters that exclude each other", Severity.LOW),
  UNKNOWN_PARAMETER("Express parameter that this version does not know", Severity.LOW),
  MANAGED_TAG_LOST("Managed tag removed or changed", Severity.HIGH),
  RESOURCE_DELETED("Managed resource deleted", Severity.HIGH),
  ROLE_CHANGED("Role that Express Mode works with changed", Severity.MEDIUM),
  DEPLOYMENT_INTERRUPTED("Express deployment interrupted", Severity.MEDIUM),
  EXPRESS_DENIED("Express call denied", Severity.LOW),
  EXPRESS_WORK_DENIED("Express Mode's own work denied", Severity.HIGH),
  INFRASTRUCTURE_ROLE_USED_DIRECTLY("Infrastructure role used by somebody else", Severity.HIGH),
  LOCK_TAMPERED("Lock's tag touched by somebody else", Severity.HIGH),
  GUARD_TAMPERED("The guard itself touched by somebody else", Severity.HIGH),
  LOCK_NOT_EFFECTIVE("Express call that went through on a locked service", Severity.HIGH),
  BREAK_GLASS_USED("Lock passed by the break-glass role", Severity.HIGH),
  SHADOW_REPLACEMENT("Locked service replaced by another one", Severity.MEDIUM),
  UNSURE_CALL("Call whose effect cannot be told", Severity.LOW),
  EVENT_LOST("Change whose record was lost", Severity.MEDIUM);

  private final String title;
  private final Severity floor;

  Kind(String title, Severity floor) {
    this.title = title;
    this.floor = floor;
  }

  public String title() {
    return title;
  }

  public Severity floor() {
    return floor;
  }
}
