package expressguard.function.lock;

import expressguard.awsjson.JsonCalls;
import expressguard.bus.Bus;
import expressguard.bus.EventBridgeBus;
import expressguard.function.lock.news.Telling;
import expressguard.function.lock.protocol.Running;
import expressguard.function.lock.record.Locks;
import expressguard.function.lock.service.EcsLockTags;
import expressguard.function.lock.store.DynamoDbLocks;
import expressguard.lambda.client.Clients;
import expressguard.lambda.environment.Environment;
import expressguard.lambda.log.Line;
import expressguard.lambda.measure.EmfMeasures;
import expressguard.lambda.measure.Measures;
import expressguard.lambda.parameter.ActionsSwitch;
import expressguard.lambda.parameter.SsmParameters;
import expressguard.lambda.quarantine.Quarantine;
import expressguard.lambda.quarantine.SqsQuarantine;
import expressguard.ledger.sdk.SdkRequests;
import expressguard.ledger.table.DynamoDbStandings;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** The function's parts, put together once for each execution environment. */
record Wiring(LockWork work, Quarantine quarantine, Measures measures) {

  private static final Logger LOG = LogManager.getLogger(Wiring.class);

  /**
   * The parts that the environment names.
   *
   * @throws IllegalStateException naming the variable that is missing or wrong
   */
  static Wiring of(Environment environment) {
    Region region = Region.of(environment.required("AWS_REGION"));
    Clients clients = new Clients(Duration.ofSeconds(3), Duration.ofSeconds(8));
    DynamoDbClient dynamo = clients.of(DynamoDbClient.builder().region(region));
    JsonCalls calls = clients.signed(environment);
    InstantSource clock = InstantSource.system();
    Measures measures = new EmfMeasures("lock");
    Locks locks = new DynamoDbLocks(dynamo, environment.required("LOCKS_TABLE"));
    Running running =
        new Running(
            locks,
            new EcsLockTags(clients.of(EcsClient.builder().region(region))),
            new DynamoDbStandings(new SdkRequests(dynamo), environment.required("STANDINGS_TABLE")),
            budget(environment));
    ActionsSwitch actions =
        new ActionsSwitch(
            new SsmParameters(calls), environment.optional("ACTIONS_PARAMETER"), clock);
    LockWork work =
        new LockWork(
            running,
            locks,
            Home.of(environment.list("GUARD_ROLES"), region.id()),
            actions,
            new LoggedNews(),
            new Telling(bus(calls, environment), locks, measures),
            clock);
    return new Wiring(
        work, new SqsQuarantine(calls, environment.required("QUARANTINE_QUEUE_URL")), measures);
  }

  private static Bus bus(JsonCalls calls, Environment environment) {
    return new EventBridgeBus(
        calls,
        environment.required("GUARD_BUS"),
        Bus.LOCK_DETAIL_TYPE,
        why -> LOG.warn(Line.of("the bus refused a message").with("why", why)));
  }

  private static int budget(Environment environment) {
    String text = environment.required("LOCK_BUDGET");
    if (!text.matches("[0-9]{1,4}")) {
      throw new IllegalStateException(
          "`LOCK_BUDGET` is how many services may be locked for findings in an hour, 0 to 9999");
    }
    return Integer.parseInt(text);
  }
}
