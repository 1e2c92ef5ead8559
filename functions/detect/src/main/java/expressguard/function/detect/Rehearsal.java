package expressguard.function.detect;

import expressguard.awsjson.JsonCalls;
import expressguard.awsjson.Limits;
import expressguard.awsjson.signed.Endpoints;
import expressguard.awsjson.signed.SignedCalls;
import expressguard.bus.Bus;
import expressguard.bus.EventBridgeBus;
import expressguard.bus.memory.MemoryBus;
import expressguard.catalog.Catalog;
import expressguard.function.detect.note.Notes;
import expressguard.function.detect.policy.LastPolicy;
import expressguard.function.detect.policy.PolicyText;
import expressguard.guard.GuardRoles;
import expressguard.inventory.ResourceId;
import expressguard.lambda.Message;
import expressguard.lambda.memory.MemoryMeasures;
import expressguard.lambda.memory.MemoryParameters;
import expressguard.lambda.memory.MemoryQuarantine;
import expressguard.ledger.Advance;
import expressguard.ledger.Known;
import expressguard.ledger.Ledger;
import expressguard.ledger.item.Retention;
import expressguard.ledger.memory.MemoryLedger;
import expressguard.ledger.request.Requests;
import expressguard.ledger.signed.SignedRequests;
import expressguard.ledger.table.DynamoDbLedger;
import expressguard.ledger.table.DynamoDbOutbox;
import expressguard.ledger.table.Tables;
import expressguard.standing.Departure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crac.Context;
import org.crac.Resource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Plays a small story in memory before Lambda takes its snapshot, and makes the calls that such a
 * story needs of services that have nothing: what the first event needs is loaded then, and no
 * table, queue or bus sees anything of it.
 */
final class Rehearsal implements Resource {

  private static final String STORY = "rehearsal.jsonl";

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    play();
    call(new StandIn());
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {}

  /** The messages that the story would have put on the bus. */
  static List<String> play() {
    MemoryBus bus = new MemoryBus();
    play(new MemoryLedger(), bus);
    return bus.details();
  }

  private static void play(MemoryLedger ledger, MemoryBus bus) {
    Ports ports =
        new Ports(
            ledger,
            ledger,
            bus,
            new Nowhere(),
            new PolicyText(new MemoryParameters(), Optional.empty()),
            new Nowhere(),
            new MemoryQuarantine(),
            new MemoryMeasures(),
            InstantSource.system(),
            Departure.standard());
    DetectWork work =
        new DetectWork(Boundary.of(GuardRoles.none(), List.of(), Optional.empty()), ports);
    story().lines().forEach(line -> work.on(new Message("rehearsal", line, 1)));
    work.afterBatch();
  }

  /** Makes the story's calls of tables, bus and parameter over a client of HTTP. */
  static void call(SdkHttpClient http) {
    MemoryLedger played = new MemoryLedger();
    play(played, new MemoryBus());
    JsonCalls calls =
        new SignedCalls(
            http,
            new Endpoints(Map.of("AWS_REGION", "us-east-1")),
            StaticCredentialsProvider.create(AwsBasicCredentials.create("rehearsal", "rehearsal")),
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(15)));
    Requests tables = new SignedRequests(calls);
    Ledger ledger =
        new DynamoDbLedger(
            tables, Tables.named("rehearsal"), Catalog.standard(), Retention.standard());
    for (ResourceId service : played.services()) {
      Known known = played.service(service).orElseThrow();
      ledger.isFiled("rehearsal");
      ledger.listeners(known.keys());
      ledger.service(service);
      ledger.facts(known);
      ledger.advance(first(known));
      played.facts(known).forEach(ledger::file);
    }
    new DynamoDbOutbox(tables, "rehearsal").unsent(1);
    new EventBridgeBus(calls, "rehearsal", Bus.DETAIL_TYPE, why -> {}).put(List.of("{}"));
  }

  private static Advance first(Known known) {
    Known step = new Known(known.service(), known.standing(), known.keys(), known.fresh(), 1);
    return new Advance(Optional.empty(), Known.nothing(known.id()), step, Optional.empty());
  }

  private static String story() {
    try (InputStream story = Rehearsal.class.getResourceAsStream(STORY)) {
      return story == null ? "" : new String(story.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the function's own `" + STORY + "` is broken", e);
    }
  }

  /** Takes no notes. */
  private static final class Nowhere implements Notes, LastPolicy {

    @Override
    public void deployment(ResourceId service, String deployment, String news, Instant at) {}

    @Override
    public void heartbeat(Instant sent, Instant back) {}

    @Override
    public void forwardedHeartbeat(Instant sent, Instant back) {}

    @Override
    public Optional<String> text() {
      return Optional.empty();
    }

    @Override
    public void keep(String text) {}
  }
}
