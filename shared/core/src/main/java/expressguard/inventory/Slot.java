package expressguard.inventory;

/**
 * The part that a resource plays in an Express service. Two security groups of one type play
 * different parts, and an update writes to a part, whichever resource plays it at the time.
 */
public enum Slot {
  SERVICE,
  CLUSTER,
  TASK_DEFINITION,
  LOAD_BALANCER,
  LISTENER,
  RULE,
  TARGET_GROUP,
  CERTIFICATE,
  LOAD_BALANCER_SECURITY_GROUP,
  SERVICE_SECURITY_GROUP,
  SCALABLE_TARGET,
  SCALING_POLICY,
  ROLLBACK_ALARM,
  LOG_GROUP,
  INFRASTRUCTURE_ROLE,
  EXECUTION_ROLE,
  TASK_ROLE,
  /** Not Express Mode's own, yet it acts on what is: a hand-made rule, a record set, a policy. */
  NEIGHBOUR
}
