package expressguard.function.detect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.bus.memory.MemoryBus;
import expressguard.function.detect.note.Notes;
import expressguard.function.detect.policy.LastPolicy;
import expressguard.function.detect.policy.PolicyText;
import expressguard.guard.GuardRoles;
import expressguard.inventory.ResourceId;
import expressguard.lambda.memory.LocalContext;
import expressguard.lambda.memory.MemoryMeasures;
import expressguard.lambda.memory.MemoryParameters;
import expressguard.lambda.memory.MemoryQuarantine;
import expressguard.ledger.Ledger;
import expressguard.ledger.memory.MemoryLedger;
import expressguard.standing.Departure;
import expressguard.standing.Told;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Everything around the function, in memory, and the queue that feeds its handler. */
final class World {

  static final String GUARD = "arn:aws:iam::111122223333:role/express-guard/LockWriter";
  static final String BREAK_GLASS = "arn:aws:iam::111122223333:role/BreakGlass";
  static final GuardRoles ROLES = GuardRoles.of(List.of(GUARD)).excepting(List.of(BREAK_GLASS));
  static final String CANARY = "arn:aws:ecs:eu-central-1:111122223333:cluster/express-guard-canary";
  static final String POLICY = "/express-guard/policy";

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  final MemoryLedger ledger = new MemoryLedger();
  final MemoryBus bus = new MemoryBus();
  final MemoryQuarantine quarantine = new MemoryQuarantine();
  final MemoryMeasures measures = new MemoryMeasures();
  final MemoryParameters parameters = new MemoryParameters();
  final List<String> notes = new ArrayList<>();
  final Kept lastPolicy = new Kept();
  private Instant now = Instant.parse("2026-11-20T12:00:00Z");
  private DetectHandler handler;

  /** What survives the processes. */
  static final class Kept implements LastPolicy {
    private Optional<String> text = Optional.empty();

    @Override
    public Optional<String> text() {
      return text;
    }

    @Override
    public void keep(String kept) {
      text = Optional.of(kept);
    }
  }

  private final class Noted implements Notes {
    @Override
    public void deployment(ResourceId service, String deployment, String news, Instant at) {
      notes.add(String.join(" ", service.name(), deployment, news, at.toString()));
    }

    @Override
    public void heartbeat(Instant sent, Instant back) {
      notes.add("heartbeat " + sent + " " + back);
    }

    @Override
    public void forwardedHeartbeat(Instant sent, Instant back) {
      notes.add("heartbeat by us-east-1 " + sent + " " + back);
    }
  }

  World() {
    parameters.put(POLICY, policy("observe", ""));
    handler = handler(UnaryOperator.identity(), List.of());
  }

  /** A policy with rules. */
  static String policy(String name, String rules) {
    return "schemaVersion: 1\nname: " + name + "\nrules: [" + rules + "]\n";
  }

  /** The function starts anew, with all that is kept outside of it. */
  void restart() {
    handler = handler(UnaryOperator.identity(), List.of());
  }

  void restart(UnaryOperator<Ledger> store) {
    handler = handler(store, List.of());
  }

  void restart(List<String> accounts) {
    handler = handler(UnaryOperator.identity(), accounts);
  }

  private DetectHandler handler(UnaryOperator<Ledger> store, List<String> accounts) {
    InstantSource clock = () -> now;
    return new DetectHandler(
        Boundary.of(ROLES, accounts, Optional.of(CANARY)),
        new Ports(
            store.apply(ledger),
            ledger,
            bus,
            new Noted(),
            new PolicyText(parameters, Optional.of(POLICY)),
            lastPolicy,
            quarantine,
            measures,
            clock,
            Departure.standard()));
  }

  Instant now() {
    return now;
  }

  void goTo(Instant time) {
    now = time;
  }

  /** Delivers messages in one batch, and tells the bodies of those that are to come again. */
  List<String> deliver(Collection<String> bodies) {
    List<String> sent = List.copyOf(bodies);
    JsonNode answer = answer(batch(sent, now));
    List<String> again = new ArrayList<>();
    for (JsonNode failure : answer.path("batchItemFailures")) {
      again.add(sent.get(failure.path("itemIdentifier").asInt()));
    }
    return again;
  }

  List<String> deliver(String... bodies) {
    return deliver(List.of(bodies));
  }

  /** Lambda's event of a batch that was sent just now. */
  static String batch(List<String> bodies) {
    return batch(bodies, Instant.now());
  }

  private static String batch(List<String> bodies, Instant sent) {
    ArrayNode records = JSON.arrayNode();
    for (int id = 0; id < bodies.size(); id++) {
      ObjectNode message = records.addObject();
      message.put("messageId", Integer.toString(id)).put("body", bodies.get(id));
      message
          .putObject("attributes")
          .put("ApproximateReceiveCount", "1")
          .put("SentTimestamp", Long.toString(sent.toEpochMilli()));
    }
    return JSON.objectNode().set("Records", records).toString();
  }

  private JsonNode answer(String event) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      handler.handleRequest(
          new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
          out,
          new LocalContext());
      return MAPPER.readTree(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Delivers a record as EventBridge does, at the time of its call. */
  List<String> happens(JsonNode record) {
    goTo(Instant.parse(record.path("eventTime").asText()));
    return deliver(live(record));
  }

  /** The envelope of EventBridge. */
  static String live(JsonNode record) {
    return event(
        "aws." + record.path("eventSource").asText().replace(".amazonaws.com", ""),
        "AWS API Call via CloudTrail",
        record);
  }

  static String sweep(String type, JsonNode detail) {
    return event("express-guard.sweep", type, detail);
  }

  private static String event(String source, String type, JsonNode detail) {
    return JSON.objectNode()
        .put("version", "0")
        .put("source", source)
        .put("detail-type", type)
        .set("detail", detail)
        .toString();
  }

  static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is told of all services. */
  List<Told> told() {
    return ledger.services().stream()
        .flatMap(id -> ledger.service(id).orElseThrow().standing().told().values().stream())
        .toList();
  }

  /** The ids of all findings that are told. */
  Set<String> findings() {
    Set<String> ids = new TreeSet<>();
    told().forEach(one -> ids.add(one.finding()));
    return ids;
  }

  /** The sum of all services' versions. */
  long versions() {
    return ledger.services().stream()
        .mapToLong(id -> ledger.service(id).orElseThrow().standing().version())
        .sum();
  }
}
