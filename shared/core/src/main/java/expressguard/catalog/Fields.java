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

  public static final String HOST_HEADER = "conditions.host-header";
  public static final String PRIORITY = "priority";
  public static final String TASK_DEFINITION = "taskDefinition";
  public static final String DESIRED_COUNT = "desiredCount";

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

  /** The field of one record set of a hosted zone; its value lists what it points to. */
  public static String recordSet(String name, String type) {
    return "recordSets[" + name + " " + type + "]";
  }
}
