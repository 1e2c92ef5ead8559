package expressguard.simulator.fact;

/**
 * A question about Express Mode that nobody has answered in public. Each is a switch: on is the
 * statement, off its opposite.
 */
public enum Assumption {
  OMITTED_MEMBERS_KEPT(
      "members that primaryContainer omits keep their values; off: environment, secrets and"
          + " command are cleared",
      true,
      "reports disagree; the general rule of the guide speaks for keeping"),
  HEALTH_PATH_MAKES_TARGET_GROUPS(
      "healthCheckPath makes a new pair of target groups; off: they are changed in place",
      true,
      "the managed policy has no ModifyTargetGroup"),
  PORT_MAKES_TARGET_GROUPS(
      "containerPort makes a new pair of target groups; off: they are changed in place",
      true,
      "the managed policy has no ModifyTargetGroup"),
  REPEATED_PATH_MOVES_NOTHING(
      "a healthCheckPath that is sent with the value that Express Mode had leaves the target groups"
          + " as they are; off: they are made or changed as for another value",
      false,
      "the guide: an update overwrites what it requests; of a repeated value nobody says"),
  SCALING_RUNS_DEPLOYMENT(
      "an update of scaling alone runs a deployment",
      true,
      "API reference: an update creates a new service revision"),
  UNTAGGED_UPDATE_REFUSED(
      "an update is refused with ClientException when its rule or target groups lack the managed"
          + " tag; off: it is accepted and its deployment fails at the denied call",
      false,
      "the guide: ECS will no longer be able to identify and operate on it"),
  TAG_CHECKED_FOR_ANY_ROLE(
      "the tag is needed whatever policy the infrastructure role has",
      true,
      "only the managed policy is public"),
  REGISTRATION_IS_RECORDED(
      "an Express call leaves a RegisterTaskDefinition record of its caller, invoked by ECS",
      true,
      "the service authorization reference checks RegisterTaskDefinition on the caller"),
  RESERVATIONS_CHECKED(
      "a task definition whose containers reserve more than its memory is refused",
      true,
      "ECS refuses container memory above task memory; of reservations nobody says"),
  LOG_OPTIONS_REBUILT(
      "a log group rebuilds all log options; off: only group and stream prefix change",
      true,
      "the driver change makes other drivers' options invalid"),
  MISSING_MAIN_REFUSED(
      "an update of the container is refused when Main is missing; off: a second container Main"
          + " is added",
      true,
      "the guide says only that updates can be affected"),
  FAILED_CALLS_LOSE_PARAMETERS(
      "records of failed calls have no request parameters",
      true,
      "public records of failed CreateService and CreateRule have none, other failed calls do"),
  ENVIRONMENT_VALUES_HIDDEN(
      "environment values in records are HIDDEN_DUE_TO_SECURITY_REASONS",
      false,
      "seen for other services, unknown for ECS");

  private final String statement;
  private final boolean standard;
  private final String reason;

  Assumption(String statement, boolean standard, String reason) {
    this.statement = statement;
    this.standard = standard;
    this.reason = reason;
  }

  public String statement() {
    return statement;
  }

  /** Whether it is on unless somebody switches it. */
  public boolean standard() {
    return standard;
  }

  public String reason() {
    return reason;
  }
}
