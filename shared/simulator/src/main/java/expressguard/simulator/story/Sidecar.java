package expressguard.simulator.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fact.Assumption;
import expressguard.simulator.world.Session;
import java.util.List;

/**
 * ECS developer guide, Adding a sidecar to an Express Mode service, and the update that undoes it.
 */
final class Sidecar {

  private static final String FLUENT_BIT =
      "public.ecr.aws/aws-observability/aws-for-fluent-bit:stable";

  private Sidecar() {}

  static Story story() {
    return new Story(
        "sidecar",
        "111122223331",
        "A Fluent Bit sidecar beside Express Mode",
        "Bob adds a logging sidecar as the ECS developer guide describes it. An Express update of"
            + " scaling leaves it alone; one that names a log group takes its log driver away.",
        List.of(
            Assumption.OMITTED_MEMBERS_KEPT,
            Assumption.SCALING_RUNS_DEPLOYMENT,
            Assumption.LOG_OPTIONS_REBUILT,
            Assumption.REGISTRATION_IS_RECORDED),
        List.of(
            new Beat.Deed(
                "Alice creates `web` with Express Mode",
                stage -> stage.creates(stage.console("alice"), "web")),
            Beat.deployment(),
            Beat.hours(24),
            new Beat.Deed(
                "Bob registers a revision with the sidecar and deploys it", Sidecar::added),
            Beat.deployment(),
            Beat.hours(24),
            new Beat.Deed(
                "The pipeline raises the task counts",
                stage ->
                    stage.updates(
                        stage.pipeline(),
                        "\"scalingTarget\":{\"minTaskCount\":2,\"maxTaskCount\":20}")),
            Beat.deployment(),
            Beat.hours(24),
            new Beat.Deed(
                "The pipeline ships an image, and names a log group this time",
                stage ->
                    stage.updates(
                        stage.pipeline(),
                        """
                        "primaryContainer":{"image":"%s","awsLogsConfiguration":
                          {"logGroup":"/aws/ecs/default/web","logStreamPrefix":"ecs"}}
                        """
                            .formatted(stage.image("1.5.0")))),
            Beat.deployment()));
  }

  private static void added(Stage stage) {
    Session bob = stage.cli("bob");
    ObjectNode definition = stage.definition(bob);
    ObjectNode main = Tree.object(definition.withArray("containerDefinitions").path(0));
    main.put("memoryReservation", 1998);
    main.putObject("logConfiguration").put("logDriver", "awsfirelens");
    ObjectNode fluentBit = definition.withArray("containerDefinitions").addObject();
    fluentBit
        .put("name", "fluent-bit")
        .put("image", FLUENT_BIT)
        .put("essential", true)
        .put("memoryReservation", 50)
        .putObject("firelensConfiguration")
        .put("type", "fluentbit");
    String revision =
        bob.call("ecs", "RegisterTaskDefinition", definition)
            .at("/taskDefinition/taskDefinitionArn")
            .asText();
    bob.call(
        "ecs",
        "UpdateService",
        stage.web().named().put("taskDefinition", revision).put("forceNewDeployment", true));
  }
}
