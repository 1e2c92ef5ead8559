package expressguard.function.detect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.catalog.Catalog;
import expressguard.event.ApiCall;
import expressguard.finding.Evaluation;
import expressguard.finding.Finding;
import expressguard.finding.Report;
import expressguard.inventory.Inventory;
import expressguard.lambda.measure.Measure;
import expressguard.lock.LockTag;
import expressguard.policy.Policy;
import expressguard.testkit.EventFiles;
import expressguard.testkit.EventPair;
import expressguard.testkit.Story;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes through the handler gives the findings of an evaluation of all of it at once. */
class SameAsEvaluationTest {

  static Stream<EventPair> pairs() {
    return EventPair.all().stream();
  }

  static Stream<Story> stories() {
    return Story.all().stream();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void an_event_on_services_that_are_described(EventPair pair) {
    World world = new World();
    assertThat(world.deliver(described())).isEmpty();
    ArrayNode given = JsonNodeFactory.instance.arrayNode();
    if (pair.hasAnswer()) {
      EventFiles.json(pair.answerFile()).path("given").forEach(given::add);
    }
    List<JsonNode> records = new ArrayList<>();
    given.forEach(name -> records.add(EventPair.named(name.asText()).record()));
    records.add(pair.record());
    records.forEach(record ->
        assertThat(world.deliver(World.sweep("Backfill", record))).as(pair.name()).isEmpty());

    List<ApiCall> calls = new ArrayList<>();
    records.forEach(record -> calls.addAll(EventFiles.calls(pair.name(), record.toString())));
    assertThat(world.findings()).isEqualTo(evaluated(EventPair.inventory(), calls));
    assertThat(world.quarantine.kept()).isEmpty();
    boolean watched = pair.explanation().row().isPresent();
    boolean kept =
        world.measures.sum(Measure.OWN) == 0 || pair.record().toString().contains(LockTag.KEY);
    assertThat(world.ledger.isFiled(calls.getLast().eventId())).isEqualTo(watched && kept);
  }

  @ParameterizedTest
  @MethodSource("stories")
  void a_story_in_its_order(Story story) {
    World world = new World();
    for (JsonNode record : story.json().path("Records")) {
      assertThat(world.happens(record)).isEmpty();
    }
    check(world, story);
  }

  @ParameterizedTest
  @MethodSource("stories")
  void a_story_in_any_order_and_twice_and_in_batches(Story story) {
    for (int seed = 1; seed <= 3; seed++) {
      List<String> messages = new ArrayList<>();
      for (JsonNode record : story.json().path("Records")) {
        messages.add(World.sweep("Backfill", record));
        messages.add(World.sweep("Backfill", record));
      }
      Collections.shuffle(messages, new Random(seed));
      World world = new World();
      for (int from = 0; from < messages.size(); from += 10) {
        List<String> batch = messages.subList(from, Math.min(from + 10, messages.size()));
        assertThat(world.deliver(batch)).isEmpty();
      }
      check(world, story);
    }
  }

  private static void check(World world, Story story) {
    assertThat(world.findings()).isEqualTo(evaluated(Inventory.empty(), story.calls()));
    assertThat(world.ledger.unsent(1)).isEmpty();
    assertThat(world.bus.details()).isNotEmpty();
    assertThat(world.quarantine.kept()).isEmpty();
  }

  private static Set<String> evaluated(Inventory known, Collection<ApiCall> calls) {
    Report report =
        Evaluation.of(Catalog.standard(), known, calls, World.ROLES)
            .under(Policy.observeEverything());
    Set<String> ids = new TreeSet<>();
    report.findings().stream().map(Finding::id).forEach(ids::add);
    return ids;
  }

  /** The services of the event pairs, as the sweep describes them. */
  private static String described() {
    ObjectNode detail = JsonNodeFactory.instance.objectNode();
    ArrayNode outputs = detail.putArray("outputs");
    EventFiles.find("inventory", ".json").forEach(path -> outputs.add(EventFiles.json(path)));
    return World.sweep("Described", detail);
  }
}
