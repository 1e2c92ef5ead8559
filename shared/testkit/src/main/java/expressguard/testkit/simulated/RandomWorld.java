package expressguard.testkit.simulated;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.event.Caller;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.fleet.ExpressService;
import expressguard.simulator.fleet.Parts;
import expressguard.simulator.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A world in which people and pipelines do whatever comes. It knows of each record how it came to
 * be, because it knows who was at work: a caller, Express Mode after a call, or AWS by itself.
 */
public final class RandomWorld {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String ROLE = "infrastructure";

  private final World world;
  private final Random random;
  private final Map<String, String> truth = new TreeMap<>();
  private final List<String> services = new ArrayList<>();

  private RandomWorld(long seed) {
    this.world = World.of(seed);
    this.random = new Random(seed);
  }

  /** A world after so many steps; the same seed gives the same world. */
  public static RandomWorld of(long seed, int steps) {
    RandomWorld random = new RandomWorld(seed);
    random.create();
    for (int step = 0; step < steps; step++) {
      random.step();
    }
    return random;
  }

  public World world() {
    return world;
  }

  /** The right word for each record of a writing call, by event id. */
  public Map<String, String> truth() {
    return truth;
  }

  private void step() {
    switch (random.nextInt(12)) {
      case 0 -> create();
      case 1, 2 -> express();
      case 3 -> ruled();
      case 4 -> deployed();
      case 5 -> scaled();
      case 6 -> tagged();
      case 7 -> refused();
      case 8 -> within(() -> world.scale(any(), 1 + random.nextInt(5)));
      case 9 -> within(() -> world.fail(any()));
      default -> {}
    }
    Duration pause = Duration.ofSeconds(random.nextInt(5) == 0 ? 7200 : random.nextInt(400));
    within(() -> world.advance(pause));
  }

  private void create() {
    String name = "s" + services.size();
    JsonNode answer =
        call(
            sender(),
            "ecs",
            "CreateExpressGatewayService",
            """
            {"serviceName":"%s","infrastructureRoleArn":"%s","executionRoleArn":"%s",
             "primaryContainer":{"image":"a:1"}}
            """
                .formatted(
                    name, world.callers().roleArn(ROLE), world.callers().roleArn("execution")));
    services.add(answer.at("/service/serviceArn").asText());
    within(() -> world.advance(Duration.ofMinutes(1 + random.nextInt(20))));
  }

  private void express() {
    String members =
        List.of(
                "\"cpu\":\"512\"",
                "\"primaryContainer\":{\"image\":\"a:%d\"}".formatted(random.nextInt(9)),
                "\"scalingTarget\":{\"maxTaskCount\":%d}".formatted(2 + random.nextInt(9)),
                "\"healthCheckPath\":\"/h%d\"".formatted(random.nextInt(9)))
            .get(random.nextInt(4));
    call(
        sender(),
        "ecs",
        "UpdateExpressGatewayService",
        "{\"serviceArn\":\"%s\",%s}".formatted(any(), members));
  }

  private void ruled() {
    ExpressService service = world.service(any());
    call(
        caller(),
        "elasticloadbalancing",
        "ModifyRule",
        "{\"RuleArn\":\"%s\",\"Conditions\":[{\"Field\":\"host-header\",\"Values\":[\"%s\"]}]}"
            .formatted(service.parts().rule, service.host()));
  }

  private void deployed() {
    call(
        caller(),
        "ecs",
        "UpdateService",
        "{\"service\":\"%s\",\"forceNewDeployment\":true}".formatted(world.service(any()).name()));
  }

  private void scaled() {
    call(
        caller(),
        "application-autoscaling",
        "RegisterScalableTarget",
        """
        {"ServiceNamespace":"ecs","ResourceId":"%s","ScalableDimension":"ecs:service:DesiredCount",
         "MinCapacity":1,"MaxCapacity":%d}
        """
            .formatted(world.service(any()).scalingId(), 2 + random.nextInt(9)));
  }

  private void tagged() {
    Parts parts = world.service(any()).parts();
    call(
        caller(),
        "elasticloadbalancing",
        "AddTags",
        "{\"ResourceArns\":[\"%s\"],\"Tags\":[{\"Key\":\"team\",\"Value\":\"%d\"}]}"
            .formatted(parts.rule, random.nextInt(9)));
  }

  private void refused() {
    call(caller(), "ecs", "UpdateService", "{\"service\":\"nowhere\",\"desiredCount\":1}");
    call(
        caller(),
        "ecs",
        "UpdateExpressGatewayService",
        "{\"serviceArn\":\"%s-nowhere\"}".formatted(any()));
  }

  private String any() {
    return services.get(random.nextInt(services.size()));
  }

  /** People and tools, and somebody who has taken the infrastructure role. */
  private Caller caller() {
    return random.nextInt(6) == 0
        ? world.callers().role(ROLE, "ECSGateway", "aws-cli/2.31.13")
        : sender();
  }

  private Caller sender() {
    return switch (random.nextInt(5)) {
      case 0 -> world.callers().console("alice");
      case 1 -> world.callers().cli("bob");
      case 2 -> world.callers().terraform("platform");
      case 3 -> world.callers().deployAction("deployer");
      default -> world.callers().cloudFormation(world.callers().cli("carol"));
    };
  }

  /** Of the records of a call one is the caller's; the others came of themselves. */
  private JsonNode call(Caller caller, String service, String operation, String request) {
    int before = world.records().size();
    boolean answered = true;
    ObjectNode answer = JSON.createObjectNode();
    try {
      answer = world.call(caller, service, operation, JSON.readTree(request));
    } catch (ApiException e) {
      answered = false;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
    String word = !answered ? "ATTEMPT" : operation.contains("Express") ? "EXPRESS_API" : "DIRECT";
    for (JsonNode record : added(before)) {
      boolean own = record.path("eventName").asText().equals(operation);
      truth.put(record.path("eventID").asText(), own ? word : ofItself(record));
    }
    return answer;
  }

  private void within(Runnable happening) {
    int before = world.records().size();
    happening.run();
    for (JsonNode record : added(before)) {
      truth.put(record.path("eventID").asText(), ofItself(record));
    }
  }

  /** Tasks come and go by ECS's scheduler and by scaling; all else is Express Mode's. */
  private static String ofItself(JsonNode record) {
    return record
            .path("eventName")
            .asText()
            .matches("RegisterTargets|DeregisterTargets|UpdateService")
        ? "AWS_SERVICE"
        : "EXPRESS_ON_BEHALF";
  }

  private List<JsonNode> added(int before) {
    List<JsonNode> records = world.records();
    return records.subList(before, records.size());
  }
}
