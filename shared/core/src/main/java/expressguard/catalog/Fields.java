package expressguard.catalog;

/** The fields that rules look at by name; all others are only paths. */
public final class Fields {

  /**
   * The resource itself: its value is Gone after a deletion, and shown "created" after a create.
   */
  public static final String EXISTENCE = "(resource)";

  /** The call itself, where a conflict is about the call and not about what it wrote. */
  public static final String CALL = "(call)";

  /** Values: {@code <target group ARN>=<weight>}, in the order of the call. */
  public static final String FORWARD = "actions.forward";

  /** As {@link #FORWARD}, of a listener's default action. */
  public static final String DEFAULT_FORWARD = "defaultActions.forward";

  /** The whole action list of a rule as a fingerprint, for changes beside the targets. */
  public static final String ACTIONS = "actions";

  /** The whole action list of a listener's default as a fingerprint. */
  public static final String DEFAULT_ACTIONS = "defaultActions";

  /** Values: the hosts of a rule in lower case; none when the rule has no host condition. */
  public static final String HOST_HEADER = "conditions.host-header";

  /** The whole condition list of a rule as a fingerprint, for changes beside the hosts. */
  public static final String CONDITIONS = "conditions";

  public static final String PRIORITY = "priority";

  /** The certificate that a listener shows when no other fits; a write replaces it. */
  public static final String DEFAULT_CERTIFICATE = "defaultCertificate";

  /** Value: {@code <family>:<revision>}, also where the call has an ARN. */
  public static final String TASK_DEFINITION = "taskDefinition";

  public static final String DESIRED_COUNT = "desiredCount";

  /** Value: INACTIVE, of a task definition that was deregistered. */
  public static final String STATUS = "status";

  /**
   * Stands for every parameter of a call whose parameters are not in the record: any field that the
   * call can write may have been written. Its value is always unknown.
   */
  public static final String PARAMETERS = "(parameters)";

  /** What stands for the name of an entry that a call wrote and the record does not name. */
  public static final String ANY = "*";

  /** The tag by which Express Mode's managed role knows a resource as its own. */
  public static final String MANAGED_TAG = "AmazonECSManaged";

  /** The name that Express Mode gives to, and expects of, the primary container. */
  public static final String MAIN = "Main";

  private Fields() {}

  /** The field of one tag; {@code *} stands for every tag of the resource. */
  public static String tag(String key) {
    return "tags[" + key + "]";
  }

  /** The field of one certificate of a listener. */
  public static String certificate(String arn) {
    return "certificates[" + arn + "]";
  }

  /** The field of one member of one container of a task definition. */
  public static String container(String name, String member) {
    return "containerDefinitions[" + name + "]" + (member.isEmpty() ? "" : "." + member);
  }

  /**
   * The field of one record set of a hosted zone; its value lists what it points to. The name is in
   * lower case and has no trailing dot.
   */
  public static String recordSet(String name, String type) {
    return entry("recordSets", name + " " + type);
  }

  /** The field of one entry of a list that is kept by name: {@code targets[10.0.0.1:80]}. */
  public static String entry(String list, String name) {
    return list + "[" + name + "]";
  }
}
