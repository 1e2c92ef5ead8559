package expressguard.bench.soak.guard;

import expressguard.aws.Asked;
import expressguard.aws.ExpressServices;
import expressguard.aws.history.EventNames;
import expressguard.aws.history.Pacing;
import expressguard.aws.history.RecordedCalls;
import expressguard.catalog.Catalog;
import expressguard.function.sweep.Task;
import expressguard.function.sweep.alive.EcsCanary;
import expressguard.function.sweep.alive.HeartbeatTask;
import expressguard.function.sweep.alive.Trail;
import expressguard.function.sweep.alive.TrailTask;
import expressguard.function.sweep.alive.Way;
import expressguard.function.sweep.deployment.EcsDeployments;
import expressguard.function.sweep.heard.DynamoDbHeard;
import expressguard.function.sweep.history.BackfillTask;
import expressguard.function.sweep.history.CallHistory;
import expressguard.function.sweep.history.CloudTrailHistory;
import expressguard.function.sweep.history.LookUp;
import expressguard.function.sweep.history.RoundTask;
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
import expressguard.guard.GuardRoles;
import expressguard.lambda.measure.Measures;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** The tasks of a sweep, wired as the function wires them. */
record Sweeping(
    LocalAws aws,
    Memory memory,
    Measures measures,
    InstantSource clock,
    GuardRoles roles,
    String canary) {

  private static final String REGION = "eu-west-1";

  List<Task> tasks(Outlet intake, Outlet annotate) {
    Watermarks watermarks = new DynamoDbWatermarks(memory.client(), Memory.WATERMARKS);
    EcsClient ecs = aws.client(EcsClient.builder());
    CallHistory history = history();
    LookUp lookUp = new LookUp(history, memory.ledger(), roles, intake, measures);
    List<String> names = EventNames.all(Catalog.standard());
    Services services = new EcsServices(new ExpressServices(ecs));
    Trail trail = new Trail("all", true, true, true);
    return List.of(
        new TrailTask(() -> new Asked.Answered<>(List.of(trail)), measures),
        new HeartbeatTask(Way.HOME, new EcsCanary(ecs, canary), watermarks, measures, clock),
        new LossTask(
            new Evidence(
                memory.ledger(),
                new EcsDeployments(ecs),
                new DynamoDbHeard(memory.client(), Memory.TABLES.facts()),
                history),
            intake,
            new Window(watermarks, REGION),
            measures,
            clock),
        new RoundTask("deletions", lookUp, watermarks, clock, RoundTask.DELETIONS),
        new InventoryTask(services, intake, new TagCheck(memory.standings(), annotate, measures)),
        new SettleTask(memory.ledger(), services, intake),
        new BackfillTask(lookUp, watermarks, clock, REGION, names),
        new RoundTask(REGION, lookUp, watermarks, clock, names));
  }

  private CallHistory history() {
    Pacing atOnce = new Pacing(Duration.ZERO, System::nanoTime, nanos -> {});
    return new CloudTrailHistory(
        new RecordedCalls(aws.client(CloudTrailClient.builder()), atOnce, (pages, events) -> {}),
        Catalog.standard());
  }
}
