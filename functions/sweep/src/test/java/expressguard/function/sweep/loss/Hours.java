package expressguard.function.sweep.loss;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.aws.Asked;
import expressguard.catalog.Catalog;
import expressguard.classify.Fact;
import expressguard.event.ApiCall;
import expressguard.event.Loss;
import expressguard.function.sweep.deployment.Deployment;
import expressguard.function.sweep.deployment.Deployments;
import expressguard.function.sweep.history.CallHistory;
import expressguard.function.sweep.history.Found;
import expressguard.inventory.ResourceId;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.fleet.Rollout;
import expressguard.simulator.world.World;
import expressguard.testkit.EventFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * A simulated account in which people and pipelines work for hours on end, and what ECS and
 * CloudTrail keep of it.
 */
final class Hours implements Deployments, CallHistory {

  static final Catalog CATALOG = Catalog.standard();

  final World world;
  private final Random random;
  private final boolean withScaling;
  private final List<String> services = new ArrayList<>();
  private final Map<String, Found> found = new TreeMap<>();
  private int read;

  /**
   * An account with so many services.
   *
   * @param withScaling whether Express updates may set the scaling alone, which may or may not
   *     start a deployment: nobody documents it
   */
  Hours(long seed, int services, boolean withScaling) {
    this.withScaling = withScaling;
    this.world = World.of(seed);
    this.random = new Random(seed);
    for (int n = 0; n < services; n++) {
      create(n);
    }
  }

  private void create(int n) {
    String request =
        """
        {"serviceName":"s%d","infrastructureRoleArn":"%s","executionRoleArn":"%s",
         "primaryContainer":{"image":"a:1"}}
        """
            .formatted(
                n, world.callers().roleArn("infrastructure"), world.callers().roleArn("execution"));
    services.add(
        world
            .as(world.callers().cli("bob"))
            .ecs("CreateExpressGatewayService", request)
            .at("/service/serviceArn")
            .asText());
    world.advance(Duration.ofMinutes(20));
  }

  List<ResourceId> services() {
    return services.stream().map(arn -> ResourceId.ofArn(arn).orElseThrow()).toList();
  }

  /** Lets an hour pass in which something may happen to each service. */
  void hour() {
    for (String service : services) {
      try {
        something(service);
      } catch (ApiException refused) {
        // A refused call starts no deployment, and its record says so.
      }
      world.advance(Duration.ofSeconds(random.nextInt(3600 / services.size())));
    }
    world.advance(Duration.ofMinutes(30));
  }

  private void something(String service) {
    switch (random.nextInt(8)) {
      case 0 -> express(service);
      case 1 -> deploy(service);
      case 2 -> {
        deploy(service);
        world.fail(service);
      }
      case 3, 4, 5 -> {
        for (int n = 0; n < 3; n++) {
          world.scale(service, 1 + random.nextInt(9));
          world.advance(Duration.ofSeconds(40));
        }
      }
      case 6 -> {
        deploy(service);
        world.advance(Duration.ofSeconds(random.nextInt(200)));
        express(service);
      }
      default -> {}
    }
  }

  private void express(String service) {
    String members =
        List.of(
                "\"cpu\":\"512\"",
                "\"primaryContainer\":{\"image\":\"a:%d\"}".formatted(random.nextInt(9)),
                "\"scalingTarget\":{\"maxTaskCount\":%d}".formatted(10 + random.nextInt(9)))
            .get(random.nextInt(withScaling ? 3 : 2));
    world
        .as(world.callers().deployAction("deployer"))
        .ecs(
            "UpdateExpressGatewayService",
            "{\"serviceArn\":\"%s\",%s}".formatted(service, members));
  }

  void deploy(String service) {
    String name = world.service(service).name();
    world
        .as(world.callers().cli("carol"))
        .ecs("UpdateService", "{\"service\":\"%s\",\"forceNewDeployment\":true}".formatted(name));
  }

  /** The watched calls since the last time. */
  List<Fact> calls() {
    List<Fact> facts = new ArrayList<>();
    List<JsonNode> records = world.records();
    for (; read < records.size(); read++) {
      String record = records.get(read).toString();
      for (ApiCall call : EventFiles.calls("record", "{\"Records\":[" + record + "]}")) {
        Fact.of(CATALOG, call)
            .ifPresent(fact -> {
              facts.add(fact);
              found.put(call.eventId(), new Found(fact, record));
            });
      }
    }
    return facts;
  }

  /** Whether a call is one of those by hand that always begin a deployment. */
  static boolean deploys(Fact fact) {
    return fact.call().succeeded()
        && fact.call().key().eventName().equals("UpdateService")
        && fact.call().caller().principal().id().endsWith("carol");
  }

  /** How many deployments there were. */
  int deployments() {
    return services.stream().mapToInt(arn -> world.service(arn).rollouts().size()).sum();
  }

  /** The call of a record that was handed in. */
  Fact fact(String eventId) {
    return Optional.ofNullable(found.get(eventId)).orElseThrow().fact();
  }

  private static Instant began(Rollout rollout) {
    return Instant.ofEpochSecond(rollout.startedAt());
  }

  @Override
  public Asked<List<Deployment>> of(ResourceId service, Instant from, Instant until) {
    return new Asked.Answered<>(
        world.service(service.toString()).rollouts().stream()
            .map(one -> new Deployment(one.arn(), began(one), one.target().arn()))
            .filter(one -> !one.began().isBefore(from) && !one.began().isAfter(until))
            .sorted()
            .toList());
  }

  @Override
  public Asked<String> taskDefinition(String revision) {
    return new Asked.Answered<>("s0:1");
  }

  @Override
  public Asked<List<Found>> calls(String eventName, Instant from, Instant until) {
    return new Asked.Answered<>(
        found.values().stream()
            .filter(one -> one.fact().call().key().eventName().equals(eventName))
            .filter(one -> !one.fact().call().at().isBefore(from))
            .filter(one -> !one.fact().call().at().isAfter(until))
            .filter(one -> Loss.of(one.fact().call()).isEmpty())
            .toList());
  }
}
