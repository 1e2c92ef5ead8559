package expressguard.detect.task;

import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.history.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What Express Mode asks of a task definition that it did not make. */
final class TaskDemands {

  private static final String MAIN = Fields.container(Fields.MAIN, "");
  private static final String PORTS = Fields.container(Fields.MAIN, "portMappings") + "[";

  private final SortedMap<String, String> values = new TreeMap<>();

  private TaskDemands(History.Registration registration) {
    for (FieldWrite write : registration.fields()) {
      values.put(write.field(), write.value().display());
    }
  }

  /** The demands that a revision does not meet, as sentences. */
  static List<String> unmet(History.Registration registration) {
    TaskDemands demands = new TaskDemands(registration);
    List<String> unmet = new ArrayList<>();
    if (!demands.values.containsKey(MAIN)) {
      unmet.add("It has no container named `Main`");
    } else if (!demands.hasOneNamedTcpPort()) {
      unmet.add("Its container `Main` must have exactly one TCP port mapping with port and name");
    }
    if (!demands.value("requiresCompatibilities").contains("FARGATE")) {
      unmet.add("It does not require the compatibility `FARGATE`");
    }
    return unmet;
  }

  private String value(String field) {
    return Optional.ofNullable(values.get(field)).orElse("");
  }

  private boolean hasOneNamedTcpPort() {
    List<String> ports =
        values.keySet().stream()
            .filter(field -> field.startsWith(PORTS))
            .map(field -> field.substring(0, field.lastIndexOf('.')))
            .distinct()
            .toList();
    return ports.size() == 1
        && !value(ports.getFirst() + ".containerPort").isEmpty()
        && !value(ports.getFirst() + ".name").isEmpty()
        && List.of("", "tcp").contains(value(ports.getFirst() + ".protocol"));
  }
}
