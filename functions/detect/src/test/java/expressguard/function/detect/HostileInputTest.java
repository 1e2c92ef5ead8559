package expressguard.function.detect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.lambda.measure.Measure;
import expressguard.lambda.quarantine.Rejected;
import expressguard.testkit.Canaries;
import expressguard.testkit.EventPair;
import expressguard.testkit.Printed;
import expressguard.testkit.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that comes in the queue stops the rest, is retried for ever, or leaks. */
class HostileInputTest {

  private final World world = new World();
  private final JsonNode update = Scenes.rest("sidecar").get(1);

  private Rejected rejected(String body) {
    int before = world.quarantine.kept().size();
    assertThat(world.deliver(body)).isEmpty();
    assertThat(world.quarantine.kept()).hasSize(before + 1);
    assertThat(world.measures.sum(Measure.QUARANTINED)).isEqualTo(before + 1.0);
    return world.quarantine.kept().getLast();
  }

  private void skipped(String body) {
    assertThat(world.deliver(body)).isEmpty();
    assertThat(world.quarantine.kept()).isEmpty();
    assertThat(world.ledger.services()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"text\"",
        "{",
        "{} {}",
        "{\"a\":1,\"a\":2}",
        "{\"source\":\"aws.ecs\",\"source\":\"aws.ecs\"}",
        "{\"a\":1e999999999e}",
        "{\"source\":\"express-guard.sweep\",\"detail-type\":\"Lock\",\"detail\":{}}",
        "{\"source\":\"express-guard.sweep\",\"detail-type\":\"Settle\",\"detail\":{}}",
        "{\"source\":\"express-guard.sweep\",\"detail-type\":\"Settle\",\"detail\":{\"services\":[7]}}",
        "{\"source\":\"express-guard.sweep\",\"detail-type\":\"Described\",\"detail\":{\"outputs\":3}}",
        "{\"source\":\"express-guard.sweep\",\"detail-type\":\"Loss\",\"detail\":{\"at\":\"now\"}}",
        "{\"source\":\"aws.ecs\",\"detail-type\":\"AWS API Call via CloudTrail\",\"detail\":{}}",
        "{\"source\":\"aws.ecs\",\"detail-type\":\"AWS API Call via CloudTrail\"}",
        "{\"source\":\"aws.ecs\",\"detail-type\":\"ECS Deployment State Change\",\"detail\":{}}"
      })
  void what_can_never_be_read_is_told_in_the_quarantine(String body) {
    assertThat(rejected(body).why()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"source\":7}",
        "{\"source\":\"express-guard.sweep\",\"detail-type\":\"Backfill\",\"detail\":{\"eventName\":1}}",
        "{\"source\":\"express-guard\",\"detail-type\":\"Express Guard Finding\",\"detail\":{}}",
        "{\"source\":\"me.ecs\",\"detail-type\":\"AWS API Call via CloudTrail\",\"detail\":{}}",
        "{\"source\":\"aws.ecs\",\"detail-type\":\"ECS Task State Change\",\"detail\":{}}",
        "{\"source\":\"aws.tag\",\"detail-type\":\"Tag Change on Resource\",\"detail\":{}}"
      })
  void what_is_none_of_the_guards_business_is_skipped(String body) {
    skipped(body);
  }

  @Test
  void a_record_from_a_source_that_anybody_can_name_is_skipped() {
    skipped(World.live(update).replace("\"aws.ecs\"", "\"com.example.ecs\""));
  }

  @Test
  void one_bad_message_among_good_ones_stops_none() {
    List<String> bodies = new ArrayList<>();
    Scenes.records("sidecar").forEach(record -> bodies.add(World.sweep("Backfill", record)));
    bodies.add(3, "{");
    assertThat(world.deliver(bodies)).isEmpty();
    assertThat(world.quarantine.kept()).hasSize(1);
    assertThat(Scenes.news(world, "OPENED")).hasSize(1);
  }

  @Test
  void nesting_of_a_thousand_levels_is_refused() {
    String deep = "[".repeat(1000) + "]".repeat(1000);
    assertThat(rejected("{\"source\":\"aws.ecs\",\"detail\":" + deep + "}").why()).isNotBlank();
  }

  @Test
  void sixty_thousand_members_are_read() {
    ObjectNode wide = update.deepCopy();
    ObjectNode parameters = (ObjectNode) wide.path("requestParameters");
    for (int n = 0; n < 60_000; n++) {
      parameters.put("member" + n, n);
    }
    assertThat(world.deliver(World.sweep("Backfill", wide))).isEmpty();
    assertThat(world.quarantine.kept()).isEmpty();
    assertThat(world.ledger.isFiled(update.path("eventID").asText())).isTrue();
  }

  @Test
  void a_megabyte_is_read_and_one_text_of_it_is_not() {
    ObjectNode large = update.deepCopy();
    ArrayNode list = ((ObjectNode) large.path("requestParameters")).putArray("list");
    for (int n = 0; n < 10; n++) {
      list.add("x".repeat(100_000));
    }
    assertThat(world.deliver(World.sweep("Backfill", large))).isEmpty();
    assertThat(world.quarantine.kept()).isEmpty();

    list.removeAll().add("x".repeat(900_000));
    Rejected rejected = rejected(World.sweep("Backfill", large));
    assertThat(rejected.bytes()).isGreaterThan(900_000);
    assertThat(rejected.sha256()).hasSize(64);
  }

  @Test
  void a_record_without_parameters_or_with_hidden_ones_is_taken() {
    ObjectNode omitted = update.deepCopy();
    omitted.putNull("requestParameters").put("omitted", true).put("eventID", "e-omitted");
    ObjectNode hidden = update.deepCopy();
    hidden.put("requestParameters", "HIDDEN_DUE_TO_SECURITY_REASONS").put("eventID", "e-hidden");
    assertThat(world.deliver(World.sweep("Backfill", omitted), World.sweep("Backfill", hidden)))
        .isEmpty();
    assertThat(world.quarantine.kept()).isEmpty();
    assertThat(world.ledger.isFiled("e-omitted")).isTrue();
    assertThat(world.ledger.isFiled("e-hidden")).isTrue();
  }

  @Test
  void an_event_time_that_cannot_be_is_refused_for_live_events_alone() {
    Instant at = Instant.parse(update.path("eventTime").asText());
    for (Duration away : List.of(Duration.ofMinutes(-6), Duration.ofHours(26))) {
      world.goTo(at.plus(away));
      assertThat(rejected(World.live(update)).why()).contains("eventTime");
    }
    for (Duration away : List.of(Duration.ofMinutes(-5), Duration.ofHours(25))) {
      world.goTo(at.plus(away));
      int before = world.quarantine.kept().size();
      assertThat(world.deliver(World.live(update))).isEmpty();
      assertThat(world.quarantine.kept()).hasSize(before);
    }
    world.goTo(at.plus(Duration.ofDays(80)));
    int before = world.quarantine.kept().size();
    assertThat(world.deliver(World.sweep("Backfill", update))).isEmpty();
    assertThat(world.quarantine.kept()).hasSize(before);
  }

  @Test
  void a_record_cannot_pose_as_a_lost_one() {
    assertThat(rejected(World.sweep("Backfill", Scenes.with(update, "eventID", "lost-1"))).why())
        .contains("eventID");
  }

  @Test
  void accounts_that_are_not_listed_are_left_alone() {
    world.restart(List.of("999999999999"));
    skipped(World.sweep("Backfill", update));
    assertThat(world.measures.sum(Measure.UNLISTED)).isEqualTo(1);
    world.restart(List.of("111122223301"));
    world.deliver(World.sweep("Backfill", update));
    assertThat(world.ledger.isFiled(update.path("eventID").asText())).isTrue();
  }

  @Test
  void no_planted_secret_gets_out() {
    Canaries canaries = new Canaries();
    List<List<String>> heard = new ArrayList<>();
    for (Story story : Story.all()) {
      JsonNode records = canaries.plant(story.json()).path("Records");
      heard.add(records.valueStream().map(HostileInputTest::backfill).toList());
    }
    heard.add(
        EventPair.all().stream().map(pair -> backfill(canaries.plant(pair.record()))).toList());
    List<String> out = new ArrayList<>();
    heard.forEach(bodies -> out.addAll(saidOf(bodies)));
    assertThat(out).anyMatch(text -> text.contains("\"OPENED\""));
    List<String> broken = broken(heard.stream().flatMap(List::stream).toList());
    out.addAll(Printed.by(() -> world.deliver(broken)));
    world.quarantine.kept().forEach(rejected -> out.add(rejected.toString()));

    assertThat(canaries.planted()).isGreaterThan(1_000);
    assertThat(world.quarantine.kept()).hasSize(broken.size());
    assertThat(out).noneMatch(text -> text.contains(Canaries.MARK));
  }

  private static String backfill(JsonNode record) {
    return World.sweep("Backfill", record);
  }

  /** What a guard that hears of nothing else prints, announces and keeps. */
  private static List<String> saidOf(List<String> bodies) {
    World alone = new World();
    List<String> said =
        new ArrayList<>(
            Printed.by(() -> {
              for (int from = 0; from < bodies.size(); from += 10) {
                alone.deliver(bodies.subList(from, Math.min(from + 10, bodies.size())));
              }
            }));
    said.addAll(alone.bus.details());
    alone
        .ledger
        .services()
        .forEach(id -> {
          said.add(alone.ledger.service(id).orElseThrow().toString());
          alone.ledger.facts(List.of(id.toString())).forEach(fact -> said.add(fact.toString()));
        });
    assertThat(alone.quarantine.kept()).isEmpty();
    return said;
  }

  /** Messages that break in the middle of a secret, or right behind it. */
  private static List<String> broken(List<String> bodies) {
    List<String> broken = new ArrayList<>();
    for (String body : bodies) {
      int secret = body.indexOf(Canaries.MARK);
      if (secret > 0 && broken.size() < 60) {
        broken.add(body.substring(0, secret + Canaries.MARK.length()));
        broken.add(body.substring(0, secret) + "\"" + body.substring(secret));
        broken.add(body.replaceFirst("\"" + Canaries.MARK, Canaries.MARK));
      }
    }
    return broken;
  }
}
