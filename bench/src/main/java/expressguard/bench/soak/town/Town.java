package expressguard.bench.soak.town;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.event.Caller;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Settings;
import expressguard.simulator.fact.Assumptions;
import expressguard.simulator.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A simulated account in which people and pipelines work day and night: Express updates, direct
 * changes, deployments that fail, tags of the guard's that somebody takes away, and now and then a
 * service that is deleted and another that takes its place.
 */
public final class Town {

  private static final int SERVICES = 6;
  private static final String ROLE = "infrastructure";

  /** A quarter of an hour goes by in so many turns, one for each service. */
  private static final Duration TURN = Duration.ofMinutes(15).dividedBy(SERVICES);

  /** One in so many turns of a service. */
  private static final int UPDATE = 64;

  private static final int DIRECT = 120;
  private static final int SCALING = 32;
  private static final int FAILURE = 1_200;
  private static final int TAMPERING = 200;
  private static final int DELETION = 600;

  private final Random random;
  private final World world;
  private final List<JsonNode> records = new ArrayList<>();
  private final List<String> services = new ArrayList<>();
  private int created;
  private int turn;

  public Town(long seed) {
    this.random = new Random(seed);
    this.world = World.of(Settings.standard(seed), Assumptions.standard(), records::add);
    while (services.size() < SERVICES) {
      create();
    }
  }

  public World world() {
    return world;
  }

  /** The ARNs of the services that are there. */
  public List<String> services() {
    return List.copyOf(services);
  }

  /** The records since this was asked last. */
  public List<JsonNode> takeRecords() {
    List<JsonNode> taken = List.copyOf(records);
    records.clear();
    return taken;
  }

  /** How many turns there are between two sweeps. */
  public int turns() {
    return SERVICES;
  }

  /** Something may happen to the next service; then time passes. */
  public void turn() {
    live(services.get(turn++ % SERVICES));
    world.advance(TURN);
  }

  private void live(String service) {
    if (isTime(UPDATE)) {
      call(world.callers().deployAction("deployer"), any(Deed.UPDATES), service);
    }
    if (isTime(FAILURE)) {
      world.fail(service);
    }
    if (isTime(DIRECT)) {
      call(somebody(), any(Deed.DIRECT), service);
    }
    if (isTime(SCALING)) {
      world.scale(service, 1 + random.nextInt(9));
    }
    if (isTime(TAMPERING)) {
      call(somebody(), any(Deed.TAMPERING), service);
    }
    if (isTime(DELETION)) {
      call(
          somebody(),
          new Deed("ecs", "DeleteExpressGatewayService", "{\"serviceArn\":\"${arn}\"}"),
          service);
      services.remove(service);
      create();
    }
  }

  private boolean isTime(int hours) {
    return random.nextInt(hours) == 0;
  }

  private Deed any(List<Deed> deeds) {
    return deeds.get(random.nextInt(deeds.size()));
  }

  private Caller somebody() {
    return switch (random.nextInt(4)) {
      case 0 -> world.callers().console("alice");
      case 1 -> world.callers().cli("bob");
      case 2 -> world.callers().terraform("platform");
      default -> world.callers().cloudFormation(world.callers().cli("carol"));
    };
  }

  private void call(Caller caller, Deed deed, String service) {
    String request = deed.on(world.service(service), 1 + random.nextInt(8));
    try {
      world.as(caller).call(deed.api(), deed.operation(), request);
    } catch (ApiException refused) {
      // The record says so.
    }
  }

  private void create() {
    String request =
        """
        {"serviceName":"s%d","infrastructureRoleArn":"%s","executionRoleArn":"%s",
         "primaryContainer":{"image":"a:1"}}
        """
            .formatted(
                created++, world.callers().roleArn(ROLE), world.callers().roleArn("execution"));
    services.add(
        world
            .as(world.callers().console("alice"))
            .ecs("CreateExpressGatewayService", request)
            .at("/service/serviceArn")
            .asText());
  }
}
