package expressguard.loop.story;

import java.util.List;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.FirelensConfigurationType;
import software.amazon.awssdk.services.ecs.model.LogDriver;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** ECS developer guide, "Adding a sidecar to an Express Mode service". */
@SuppressWarnings("unchecked") // The SDK's builders take consumers as varargs.
record Sidecar(Person person, String service) {

  /** Registers a revision with Fluent Bit beside Main, and deploys it. */
  void add() {
    TaskDefinition active = active();
    String next =
        person
            .ecs()
            .registerTaskDefinition(register ->
                register
                    .family(active.family())
                    .networkMode(active.networkMode())
                    .requiresCompatibilities(active.requiresCompatibilities())
                    .cpu(active.cpu())
                    .memory(active.memory())
                    .executionRoleArn(active.executionRoleArn())
                    .containerDefinitions(firelens(active.containerDefinitions().getFirst())))
            .taskDefinition()
            .taskDefinitionArn();
    person
        .ecs()
        .updateService(update ->
            update
                .cluster("default")
                .service(service)
                .taskDefinition(next)
                .forceNewDeployment(true));
  }

  private static List<ContainerDefinition> firelens(ContainerDefinition main) {
    return List.of(
        main.toBuilder()
            .memoryReservation(1998)
            .logConfiguration(log -> log.logDriver(LogDriver.AWSFIRELENS))
            .build(),
        ContainerDefinition.builder()
            .name("log_router")
            .image("aws-for-fluent-bit:stable")
            .essential(true)
            .memoryReservation(50)
            .firelensConfiguration(lens -> lens.type(FirelensConfigurationType.FLUENTBIT))
            .build());
  }

  private TaskDefinition active() {
    String revision =
        person
            .ecs()
            .describeServices(ask -> ask.cluster("default").services(service))
            .services()
            .getFirst()
            .taskDefinition();
    return person
        .ecs()
        .describeTaskDefinition(ask -> ask.taskDefinition(revision))
        .taskDefinition();
  }
}
