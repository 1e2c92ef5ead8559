package expressguard.simulator.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fleet.ExpressService;
import expressguard.simulator.world.Answer;
import expressguard.simulator.world.Session;
import expressguard.simulator.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A world in which one story is played, and the words in which it is told. */
public final class Stage {

  private final World world;
  private final String infrastructureRole;
  private final String executionRole;

  Stage(World world) {
    this.world = world;
    this.infrastructureRole = world.callers().roleArn("ecsInfrastructureRoleForExpressServices");
    this.executionRole = world.callers().roleArn("ecsTaskExecutionRole");
  }

  Scene play(Beat beat) {
    int before = world.records().size();
    Instant at = world.now();
    String host = "";
    Optional<Answer> answer = Optional.empty();
    switch (beat) {
      case Beat.Deed(_, var doing) -> doing.accept(this);
      case Beat.Pause(var length) -> world.advance(length);
      case Beat.Visit(var name) -> {
        host = name.isEmpty() ? web().host() : name;
        answer = Optional.of(world.visit(web().arn(), host));
      }
    }
    List<JsonNode> records = world.records();
    return new Scene(beat, at, host, answer, records.subList(before, records.size()));
  }

  /** A person in the AWS console. */
  Session console(String user) {
    return world.as(world.callers().console(user));
  }

  /** A person at a terminal. */
  Session cli(String user) {
    return world.as(world.callers().cli(user));
  }

  /** The pipeline with the deploy action of GitHub. */
  Session pipeline() {
    return world.as(world.callers().deployAction("deployer"));
  }

  /** An image of the service in the account's own registry. */
  String image(String version) {
    return world.callers().account() + ".dkr.ecr.eu-west-1.amazonaws.com/web:" + version;
  }

  World world() {
    return world;
  }

  /** The service that the stories are about. */
  ExpressService web() {
    return service("web");
  }

  ExpressService service(String name) {
    return world.service(
        "arn:aws:ecs:eu-west-1:%s:service/default/%s".formatted(world.callers().account(), name));
  }

  /** Creates an Express service with nothing but what is needed. */
  void creates(Session who, String name) {
    who.ecs(
        "CreateExpressGatewayService",
        """
        {"serviceName":"%s","infrastructureRoleArn":"%s","executionRoleArn":"%s",
         "primaryContainer":{"image":"%s"}}
        """
            .formatted(name, infrastructureRole, executionRole, image("1.4.2")));
  }

  /** Updates the service through Express Mode. */
  void updates(Session who, String members) {
    ObjectNode request = Tree.object().put("serviceArn", web().arn());
    request.setAll(Json.object(members));
    who.call("ecs", "UpdateExpressGatewayService", request);
  }

  /** The revision that the service runs, as one copies it to make the next. */
  ObjectNode definition(Session who) {
    JsonNode service = who.call("ecs", "DescribeServices", services()).path("services").path(0);
    ObjectNode named = Tree.object().put("taskDefinition", Tree.text(service, "taskDefinition"));
    return Tree.without(
        who.call("ecs", "DescribeTaskDefinition", named).path("taskDefinition"),
        "taskDefinitionArn",
        "revision",
        "status",
        "compatibilities",
        "registeredAt",
        "requiresAttributes",
        "registeredBy");
  }

  private ObjectNode services() {
    ObjectNode request = Tree.object();
    request.set("services", Tree.texts(List.of(web().name())));
    return request;
  }
}
