package expressguard.bench.soak.guard;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import expressguard.bench.soak.town.Town;
import expressguard.event.Caller;
import expressguard.function.annotate.LocalAnnotate;
import expressguard.function.annotate.tag.AwsTags;
import expressguard.function.detect.LocalDetect;
import expressguard.function.detect.note.DynamoDbNotes;
import expressguard.function.sweep.LocalSweep;
import expressguard.function.sweep.message.Outlet;
import expressguard.guard.GuardRoles;
import expressguard.lambda.measure.Measure;
import expressguard.lambda.memory.LocalContext;
import expressguard.ledger.Standings;
import expressguard.ledger.item.Retention;
import expressguard.sandbox.aws.Tables;
import expressguard.simulator.http.Desk;
import expressguard.simulator.model.ApiModels;
import expressguard.simulator.world.World;
import expressguard.standing.Departure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/**
 * The guard in a town: detect, annotate and sweep as they are, their queues, and their tables,
 * whose rows go when their time is over.
 */
public final class Guard {

  private static final String ROLE = "express-guard";
  private static final String SESSION = "functions";

  /** One in so many announcements never reaches annotate, until the sweep sees to it. */
  private static final int UNANNOUNCED = 10;

  private static final int SWEEP_MILLISECONDS = 600_000;

  /** All findings are to be seen on the resources, which is more than any sensible policy wants. */
  private static final String POLICY =
      "schemaVersion: 1\nname: all\nrules: [{name: all, when: {severity: info}, then: [annotate]}]\n";

  private final Tables tables = new Tables();
  private final Sums measures = new Sums();
  private final World world;
  private final Duration history;
  private final Random random;
  private final Memory memory;
  private final Delivery delivery;
  private final Function detect;
  private final Function annotate;
  private final RequestStreamHandler sweep;

  /**
   * A guard that begins to work now.
   *
   * @param kept how long facts are kept; what is over and CloudTrail's event history stay three
   *     times as long, and a deleted service is let go after half of it
   */
  public Guard(Town town, Duration kept, long seed) {
    this.world = town.world();
    this.history = kept.multipliedBy(3);
    this.random = new Random(seed);
    Caller caller = world.callers().role(ROLE, SESSION, "aws-sdk-java/2.40.2");
    LocalAws aws = new LocalAws(tables, new Desk(ApiModels.standard(), world), caller);
    this.memory =
        new Memory(
            aws.client(DynamoDbClient.builder()),
            new Retention(kept, kept.multipliedBy(2), world::now));
    this.annotate =
        new Function(
            LocalAnnotate.handler(
                memory.standings(),
                new AwsTags(
                    aws.client(EcsClient.builder()),
                    aws.client(ElasticLoadBalancingV2Client.builder())),
                measures),
            new Queue(world::now));
    String canary = canary();
    Departure departure = new Departure(kept.dividedBy(2));
    this.detect = new Function(detect(canary, departure), new Queue(world::now));
    this.delivery = new Delivery(seed, detect.queue(), SESSION);
    this.sweep =
        LocalSweep.handler(
            new Sweeping(aws, memory, measures, world::now, roles(), canary)
                .tasks(outlet(detect), outlet(annotate)),
            measures);
  }

  private String canary() {
    return world
        .as(world.callers().cli("installer"))
        .ecs("CreateCluster", "{\"clusterName\":\"canary\"}")
        .at("/cluster/clusterArn")
        .asText();
  }

  private GuardRoles roles() {
    return GuardRoles.of(List.of(world.callers().roleArn(ROLE)));
  }

  private RequestStreamHandler detect(String canary, Departure departure) {
    return LocalDetect.handler(
        memory.ledger(),
        memory.outbox(),
        this::announced,
        POLICY,
        new LocalDetect.Circumstances(
            roles(),
            Optional.of(canary),
            new DynamoDbNotes(memory.requests(), Memory.TABLES.facts(), Memory.WATERMARKS),
            measures,
            world::now,
            departure));
  }

  private boolean announced(List<String> findings) {
    for (String finding : findings) {
      if (random.nextInt(UNANNOUNCED) > 0) {
        annotate.queue().send("{\"source\":\"express-guard\",\"detail\":" + finding + "}");
      }
    }
    return true;
  }

  private static Outlet outlet(Function function) {
    return messages -> {
      messages.forEach(function.queue()::send);
      return 0;
    };
  }

  /** Hears of what was recorded in the town, as far as it does, and works until nothing is due. */
  public void work(Town town) throws IOException {
    boolean detected;
    boolean annotated;
    do {
      delivery.deliver(town.takeRecords(), world.now());
      detected = detect.work();
      annotated = annotate.work();
    } while (detected || annotated);
  }

  public void sweep() throws IOException {
    sweep.handleRequest(
        new ByteArrayInputStream(new byte[0]),
        OutputStream.nullOutputStream(),
        new LocalContext("sweep", SWEEP_MILLISECONDS));
  }

  /** Looks which of the calls that it missed the guard has by now. */
  public void look() {
    delivery.look(memory.ledger(), world.now());
  }

  /** The rows whose time is over go, as DynamoDB lets them, and so do CloudTrail's events. */
  public void expire() {
    tables.expire(world.now());
    world.forget(world.now().minus(history));
  }

  public Tables tables() {
    return tables;
  }

  public Standings standings() {
    return memory.standings();
  }

  /** How many announcements are not known to have been made. */
  public int unsent() {
    return memory.outbox().unsent(100).size();
  }

  /** The sum of a measure of all functions. */
  public long sum(Measure measure) {
    return measures.of(measure);
  }

  /** How many single events never reached the guard. */
  public int lost() {
    return delivery.lost();
  }

  /** The watched calls of which no event came in outages. */
  public Missed inOutages() {
    return delivery.inOutages();
  }

  /** The watched calls of which the event alone did not come. */
  public Missed alone() {
    return delivery.alone();
  }

  /** How often a message came back to its queue. */
  public int returned() {
    return detect.returned() + annotate.returned();
  }
}
