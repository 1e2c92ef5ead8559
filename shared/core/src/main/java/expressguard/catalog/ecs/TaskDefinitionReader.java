package expressguard.catalog.ecs;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.catalog.parameters.Disclosure;
import expressguard.catalog.reading.Effect;
import expressguard.catalog.reading.Reading;
import expressguard.catalog.reading.Subject;
import expressguard.event.ApiCall;
import expressguard.event.Data;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What RegisterTaskDefinition registers: every leaf of the request, because any of them can stand
 * against a parameter of Express Mode.
 *
 * <p>Environment, secrets, command and entry point leave as fingerprints only, and so does every
 * option of a log driver but those of awslogs, for other drivers take tokens there.
 */
final class TaskDefinitionReader {

  private static final String CONTAINERS = "containerDefinitions";
  private static final String CONTAINER = CONTAINERS + "[].";
  private static final String LOG_OPTIONS = CONTAINER + "logConfiguration.options.";
  private static final String PORTS = CONTAINER + "portMappings[].";

  private static final Effect LEAVES =
      Effect.parameters(
          "cpu",
          "memory",
          "executionRoleArn",
          "taskRoleArn",
          "networkMode",
          "requiresCompatibilities",
          "runtimePlatform.cpuArchitecture",
          "runtimePlatform.operatingSystemFamily",
          CONTAINER + "image",
          CONTAINER + "cpu",
          CONTAINER + "memory",
          CONTAINER + "memoryReservation",
          CONTAINER + "essential",
          PORTS + "containerPort",
          PORTS + "hostPort",
          PORTS + "protocol",
          PORTS + "name",
          PORTS + "appProtocol",
          CONTAINER + "logConfiguration.logDriver",
          LOG_OPTIONS + "awslogs-group",
          LOG_OPTIONS + "awslogs-region",
          LOG_OPTIONS + "awslogs-stream-prefix",
          LOG_OPTIONS + "awslogs-create-group",
          LOG_OPTIONS + "awslogs-datetime-format",
          LOG_OPTIONS + "awslogs-multiline-pattern",
          LOG_OPTIONS + "mode",
          LOG_OPTIONS + "max-buffer-size");

  private TaskDefinitionReader() {}

  static Reading reading() {
    return Reading.of(registered(), Effect.created(), LEAVES, containers());
  }

  /** The revision that was made; without a response only its family is known. */
  private static Subject registered() {
    Subject registered =
        Subject.of(
            ResourceType.TASK_DEFINITION,
            call -> revision(call).or(() -> family(call)).stream(),
            "family");
    return new Subject(
        "`responseElements.taskDefinition.taskDefinitionArn`, else `family`",
        registered.naming(),
        registered.types(),
        registered.finder());
  }

  private static Optional<ResourceId> revision(ApiCall call) {
    return call.response().textAt("taskDefinition.taskDefinitionArn").flatMap(ResourceId::ofArn);
  }

  private static Optional<ResourceId> family(ApiCall call) {
    return call.request()
        .textAt("family")
        .map(family -> Subject.here(call, ResourceType.TASK_DEFINITION, family));
  }

  /** That a container is there is a field of its own: a renamed one is missed by its old name. */
  private static Effect containers() {
    return new Effect(
        "`" + Fields.container("<name>", "") + "` = present",
        parameters -> {
          List<FieldWrite> writes = new ArrayList<>();
          for (Data container : parameters.listAt(CONTAINERS)) {
            container
                .textAt("name")
                .ifPresentOrElse(
                    name -> writes.add(container(name, FieldValue.shown("present"))),
                    () -> writes.add(container(Fields.ANY, Disclosure.NOT_RECORDED)));
          }
          return List.copyOf(writes);
        });
  }

  private static FieldWrite container(String name, FieldValue value) {
    return new FieldWrite(Fields.container(name, ""), value);
  }
}
