package expressguard.function.sweep;

import expressguard.aws.ExpressServices;
import expressguard.catalog.Catalog;
import expressguard.event.Arn;
import expressguard.function.sweep.alive.Canary;
import expressguard.function.sweep.alive.CloudTrailTrails;
import expressguard.function.sweep.alive.EcsCanary;
import expressguard.function.sweep.alive.ForwardedCanary;
import expressguard.function.sweep.alive.HeartbeatTask;
import expressguard.function.sweep.alive.TrailTask;
import expressguard.function.sweep.alive.Way;
import expressguard.function.sweep.deployment.EcsDeployments;
import expressguard.function.sweep.heard.DynamoDbHeard;
import expressguard.function.sweep.history.CallHistory;
import expressguard.function.sweep.history.LookUp;
import expressguard.function.sweep.inventory.EcsServices;
import expressguard.function.sweep.inventory.InventoryTask;
import expressguard.function.sweep.inventory.Services;
import expressguard.function.sweep.inventory.SettleTask;
import expressguard.function.sweep.inventory.TagCheck;
import expressguard.function.sweep.loss.Evidence;
import expressguard.function.sweep.loss.LossTask;
import expressguard.function.sweep.loss.Window;
import expressguard.function.sweep.mark.DynamoDbWatermarks;
import expressguard.function.sweep.mark.Watermarks;
import expressguard.function.sweep.message.Outlet;
import expressguard.function.sweep.message.SqsOutlet;
import expressguard.guard.GuardRoles;
import expressguard.lambda.client.Clients;
import expressguard.lambda.environment.Environment;
import expressguard.lambda.log.Line;
import expressguard.lambda.measure.Measures;
import expressguard.ledger.Ledger;
import expressguard.ledger.item.Retention;
import expressguard.ledger.sdk.SdkRequests;
import expressguard.ledger.table.DynamoDbLedger;
import expressguard.ledger.table.DynamoDbStandings;
import expressguard.ledger.table.Tables;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The sweep's tasks on AWS, as the environment names their tables and queues. */
final class Wiring {

  private static final Logger LOG = LogManager.getLogger(Wiring.class);

  private final Environment environment;
  private final Clients clients = new Clients(Duration.ofSeconds(10), Duration.ofSeconds(60));
  private final DynamoDbClient tables = clients.of(DynamoDbClient.builder());
  private final EcsClient ecs = clients.of(EcsClient.builder());
  private final CloudTrailClient cloudTrail = clients.of(CloudTrailClient.builder());
  private final SqsClient sqs = clients.of(SqsClient.builder());
  private final InstantSource clock = InstantSource.system();

  Wiring(Environment environment) {
    this.environment = environment;
  }

  /** In the order of their worth: what comes first finds time in every sweep. */
  List<Task> tasks(Measures measures) {
    String region = environment.required("AWS_REGION");
    Outlet intake = new SqsOutlet(sqs, environment.required("INTAKE_QUEUE_URL"));
    Watermarks watermarks =
        new DynamoDbWatermarks(tables, environment.required("WATERMARKS_TABLE"));
    Ledger ledger = ledger();
    CallHistory history = HistoryWiring.history(cloudTrail);
    HistoryWiring reading =
        new HistoryWiring(
            one -> new LookUp(one, ledger, roles(), intake, measures), watermarks, clock, region);
    Services services = new EcsServices(new ExpressServices(ecs));
    List<Task> tasks = new ArrayList<>();
    tasks.add(new TrailTask(new CloudTrailTrails(cloudTrail, region), measures));
    environment
        .optional("CANARY_ARN")
        .ifPresent(canary ->
            tasks.add(
                new HeartbeatTask(
                    Way.HOME, new EcsCanary(ecs, canary), watermarks, measures, clock)));
    environment
        .optional("FORWARDER_BUS")
        .ifPresent(bus ->
            tasks.add(
                new HeartbeatTask(Way.FORWARDED, forwarded(bus), watermarks, measures, clock)));
    tasks.add(
        new LossTask(
            new Evidence(
                ledger,
                new EcsDeployments(ecs),
                new DynamoDbHeard(tables, environment.required("FACTS_TABLE")),
                history),
            intake,
            new Window(watermarks, region),
            measures,
            clock));
    tasks.add(reading.deletions(history));
    tasks.add(
        new InventoryTask(
            services,
            intake,
            new TagCheck(
                new DynamoDbStandings(
                    new SdkRequests(tables), environment.required("STANDINGS_TABLE")),
                annotate(),
                measures)));
    tasks.add(new SettleTask(ledger, services, intake));
    tasks.addAll(reading.own(history));
    environment
        .optional("FORWARDER_BUS")
        .map(Wiring::regionOf)
        .ifPresent(global -> tasks.add(reading.elsewhere(global.id(), history(global))));
    return tasks;
  }

  /** The bus is in another Region than everything else. */
  private Canary forwarded(String bus) {
    return new ForwardedCanary(clients.of(EventBridgeClient.builder().region(regionOf(bus))), bus);
  }

  private CallHistory history(Region region) {
    return HistoryWiring.history(clients.of(CloudTrailClient.builder().region(region)));
  }

  private static Region regionOf(String bus) {
    return Arn.parse(bus)
        .map(arn -> Region.of(arn.region()))
        .orElseThrow(
            () -> new IllegalStateException("FORWARDER_BUS must be the ARN of an event bus"));
  }

  private GuardRoles roles() {
    return GuardRoles.of(environment.list("GUARD_ROLES"));
  }

  private Ledger ledger() {
    return new DynamoDbLedger(
        new SdkRequests(tables),
        new Tables(
            environment.required("FACTS_TABLE"),
            environment.required("STANDINGS_TABLE"),
            environment.required("OUTBOX_TABLE")),
        Catalog.standard(),
        Retention.standard());
  }

  private Outlet annotate() {
    Optional<String> queue = environment.optional("ANNOTATE_QUEUE_URL");
    if (queue.isEmpty()) {
      LOG.warn(Line.of("no queue to have tags annotated is named; differences are only counted"));
    }
    return queue.<Outlet>map(url -> new SqsOutlet(sqs, url)).orElse(messages -> messages.size());
  }
}
