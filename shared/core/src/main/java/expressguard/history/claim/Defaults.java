package expressguard.history.claim;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import java.util.List;

/**
 * Members of a task definition that AWS fills in: whoever registers what DescribeTaskDefinition
 * shows sends them along, and chooses nothing by it.
 */
final class Defaults {

  /**
   * One default.
   *
   * @param member the end of the field's path below a container
   * @param source where it is said
   */
  private record Row(String member, String value, String source) {}

  private static final String CONTAINER = "ECS API reference, ContainerDefinition";
  private static final String PORT = "ECS API reference, PortMapping";

  private static final List<Row> ROWS =
      List.of(
          new Row("].cpu", "0", CONTAINER),
          new Row("].essential", "true", CONTAINER),
          new Row("].protocol", "tcp", PORT));

  /** With the network mode awsvpc both ports are one (ECS API reference, PortMapping). */
  private static final String HOST_PORT = "].hostPort";

  private Defaults() {}

  /**
   * Whether a member says what it would be without being said.
   *
   * @param revision everything that was registered with it
   */
  static boolean isOne(FieldWrite write, List<FieldWrite> revision) {
    return write.value() instanceof FieldValue.Shown(var text)
        && write.field().startsWith("containerDefinitions[")
        && (ROWS.stream()
                .anyMatch(row -> write.field().endsWith(row.member()) && text.equals(row.value()))
            || isContainerPort(write, revision));
  }

  private static boolean isContainerPort(FieldWrite write, List<FieldWrite> revision) {
    if (!write.field().endsWith(HOST_PORT)) {
      return false;
    }
    String port = write.field().replaceFirst("hostPort$", "containerPort");
    return revision.contains(new FieldWrite(port, write.value()));
  }
}
