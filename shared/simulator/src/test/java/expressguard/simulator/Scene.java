package expressguard.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Settings;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fact.Assumption;
import expressguard.simulator.fact.Assumptions;
import expressguard.simulator.fleet.Parts;
import expressguard.simulator.world.Session;
import expressguard.simulator.world.World;
import java.time.Duration;
import java.util.List;

/** A world with one settled Express service, and the people around it. */
final class Scene {

  static final String ROLE = "arn:aws:iam::111122223333:role/ecsInfrastructureRole";
  static final String EXECUTION = "arn:aws:iam::111122223333:role/ecsTaskExecutionRole";

  final World world;
  final Session alice;
  final Session pipeline;
  final String arn;

  private Scene(World world) {
    this.world = world;
    this.alice = world.as(world.callers().console("alice"));
    this.pipeline = world.as(world.callers().deployAction("deploy"));
    this.arn = create("shop");
  }

  static Scene settled() {
    return new Scene(World.of(7));
  }

  static Scene settledWith(Assumption switched) {
    return new Scene(World.of(Settings.standard(7), Assumptions.standard().switched(switched)));
  }

  String create(String name) {
    String arn =
        pipeline
            .ecs(
                "CreateExpressGatewayService",
                """
                {"serviceName":"%s","infrastructureRoleArn":"%s","executionRoleArn":"%s",
                 "primaryContainer":{"image":"shop:1","containerPort":8080,
                   "environment":[{"name":"MODE","value":"live"}]}}
                """
                    .formatted(name, ROLE, EXECUTION))
            .path("service")
            .path("serviceArn")
            .asText();
    settle();
    return arn;
  }

  void settle() {
    world.advance(Duration.ofMinutes(15));
  }

  Parts parts() {
    return world.service(arn).parts();
  }

  /** An Express update by the pipeline. */
  ObjectNode update(String members) {
    return pipeline.ecs(
        "UpdateExpressGatewayService", "{\"serviceArn\":\"%s\",%s}".formatted(arn, members));
  }

  JsonNode ecsService() {
    return alice.ecs("DescribeServices", "{\"services\":[\"shop\"]}").path("services").path(0);
  }

  JsonNode definition() {
    return alice
        .ecs(
            "DescribeTaskDefinition",
            "{\"taskDefinition\":\"%s\"}".formatted(Tree.text(ecsService(), "taskDefinition")))
        .path("taskDefinition");
  }

  JsonNode container(String name) {
    return Tree.first(
            definition().path("containerDefinitions"), one -> Tree.text(one, "name").equals(name))
        .orElseGet(Tree::object);
  }

  /** Registers and deploys the active task definition with a change of one's own. */
  void deployDirectly(java.util.function.Consumer<ObjectNode> change) {
    ObjectNode copy =
        Tree.without(
            definition(),
            "taskDefinitionArn",
            "revision",
            "status",
            "compatibilities",
            "registeredAt");
    change.accept(copy);
    String arn =
        alice
            .call("ecs", "RegisterTaskDefinition", copy)
            .path("taskDefinition")
            .path("taskDefinitionArn")
            .asText();
    alice.ecs(
        "UpdateService",
        "{\"service\":\"shop\",\"taskDefinition\":\"%s\",\"forceNewDeployment\":true}"
            .formatted(arn));
  }

  /** The seed's walk-through: a Fluent Bit sidecar beside Main. */
  void addSidecar() {
    deployDirectly(definition -> {
      ObjectNode main = Tree.object(definition.withArray("containerDefinitions").path(0));
      main.put("memoryReservation", 1998);
      main.putObject("logConfiguration").put("logDriver", "awsfirelens");
      ObjectNode bit = definition.withArray("containerDefinitions").addObject();
      bit.put("name", "log_router")
          .put("image", "public.ecr.aws/aws-observability/aws-for-fluent-bit:stable")
          .put("essential", true)
          .put("memoryReservation", 50);
      bit.putObject("firelensConfiguration").put("type", "fluentbit");
    });
    settle();
  }

  JsonNode rule() {
    return alice
        .elb("DescribeRules", "{\"RuleArns\":[\"%s\"]}".formatted(parts().rule))
        .path("Rules")
        .path(0);
  }

  int weight(String targetGroup) {
    return Tree.first(
            rule().path("Actions").path(0).path("ForwardConfig").path("TargetGroups"),
            one -> Tree.text(one, "TargetGroupArn").equals(targetGroup))
        .map(one -> one.path("Weight").asInt())
        .orElse(-1);
  }

  List<JsonNode> records(String eventName) {
    return world.records().stream()
        .filter(one -> Tree.text(one, "eventName").equals(eventName))
        .toList();
  }

  JsonNode lastRecord(String eventName) {
    return records(eventName).getLast();
  }
}
