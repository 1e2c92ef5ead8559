package expressguard.function.sweep.loss;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import expressguard.aws.Asked;
import expressguard.aws.Refusal;
import expressguard.classify.Fact;
import expressguard.event.Arn;
import expressguard.event.Loss;
import expressguard.function.sweep.Budget;
import expressguard.function.sweep.MemoryOutlet;
import expressguard.function.sweep.Task;
import expressguard.function.sweep.history.CallHistory;
import expressguard.function.sweep.mark.MemoryWatermarks;
import expressguard.inventory.ResourceId;
import expressguard.lambda.measure.Measure;
import expressguard.lambda.memory.MemoryMeasures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lost events in a simulated account: all are found, and nothing else is taken for one. {@code
 * expressguard.worlds} is how many accounts are tried.
 */
class LossTaskTest {

  private static final Budget PLENTY = new Budget(() -> 600_000);
  private static final JsonMapper JSON = new JsonMapper();
  private static final int WORLDS = Integer.getInteger("expressguard.worlds", 4);
  private static final int QUIET_HOURS = 300;
  private static final int DROPPED = 250;

  private final MemoryWatermarks watermarks = new MemoryWatermarks();
  private final MemoryMeasures measures = new MemoryMeasures();
  private final MemoryOutlet intake = new MemoryOutlet();

  private final SortedSet<ResourceId> heard = new TreeSet<>();

  private LossTask task(Hours hours, FactsLedger ledger, CallHistory history) {
    return new LossTask(
        new Evidence(ledger, hours, (_, _) -> heard, history),
        intake,
        new Window(watermarks, "eu-west-1"),
        measures,
        hours.world::now);
  }

  /** The guard begins; what was deployed before it is nobody's loss. */
  private static void begin(Hours hours, LossTask task) {
    task.run(PLENTY);
    hours.calls();
    hours.world.advance(Duration.ofMinutes(20));
  }

  /** Files what the sweep handed in, as detect does. */
  private Set<String> settle(Hours hours, FactsLedger ledger) throws JsonProcessingException {
    TreeSet<String> handedIn = new TreeSet<>();
    for (String message : intake.of("Backfill")) {
      handedIn.add(JSON.readTree(message).at("/detail/eventID").asText());
    }
    handedIn.forEach(event -> ledger.file(hours.fact(event)));
    return handedIn;
  }

  static LongStream worlds() {
    return LongStream.range(0, WORLDS);
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void quiet_hours_give_no_loss(long world) {
    Hours hours = new Hours(7 + world, 3, true);
    FactsLedger ledger = new FactsLedger(hours.services());
    LossTask task = task(hours, ledger, hours);
    begin(hours, task);
    for (int hour = 0; hour < QUIET_HOURS; hour++) {
      hours.hour();
      hours.calls().forEach(ledger::file);
      if (hour % 6 == 0) {
        task.run(PLENTY);
      }
    }
    task.run(PLENTY);

    assertThat(intake.sent()).isEmpty();
    assertThat(measures.sum(Measure.LOSSES)).isZero();
    assertThat(hours.deployments()).isGreaterThan(QUIET_HOURS);
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void dropped_events_are_all_found_within_one_sweep(long world) throws JsonProcessingException {
    Hours hours = new Hours(11 + world, 4, false);
    FactsLedger ledger = new FactsLedger(hours.services());
    LossTask task = task(hours, ledger, hours);
    begin(hours, task);
    Random random = new Random(3 + world);
    TreeSet<String> dropped = new TreeSet<>();
    for (int hour = 0; dropped.size() < DROPPED; hour++) {
      hours.hour();
      for (Fact fact : hours.calls()) {
        if (Hours.deploys(fact) && random.nextInt(4) > 0) {
          dropped.add(fact.call().eventId());
        } else {
          ledger.file(fact);
        }
      }
      if (hour % 5 == 0) {
        task.run(PLENTY);
        assertThat(settle(hours, ledger)).isEqualTo(dropped);
      }
    }
    task.run(PLENTY);
    assertThat(settle(hours, ledger)).isEqualTo(dropped);

    assertThat(intake.of("Backfill")).hasSize(dropped.size());
    assertThat(intake.of("Loss")).isEmpty();
  }

  /** D15, its first half: not even CloudTrail has the record yet. */
  @Test
  void what_the_history_does_not_have_is_told_once_and_handed_in_when_it_shows_up()
      throws JsonProcessingException {
    Hours hours = new Hours(5, 1, false);
    FactsLedger ledger = new FactsLedger(hours.services());
    AtomicBoolean isLate = new AtomicBoolean(true);
    CallHistory late =
        (name, from, until) ->
            isLate.get() ? new Asked.Answered<>(List.of()) : hours.calls(name, from, until);
    LossTask task = task(hours, ledger, late);
    begin(hours, task);
    hours.deploy(hours.services().getFirst().toString());
    String dropped =
        hours.calls().stream()
            .filter(Hours::deploys)
            .findFirst()
            .map(fact -> fact.call().eventId())
            .orElseThrow();
    hours.world.advance(Duration.ofMinutes(15));
    task.run(PLENTY);
    assertThat(intake.of("Loss")).hasSize(1);
    assertThat(measures.sum(Measure.LOSSES)).isEqualTo(1);

    ledger.file(Fact.of(Hours.CATALOG, loss(intake.of("Loss").getFirst()).call()).orElseThrow());
    task.run(PLENTY);
    assertThat(intake.of("Loss")).hasSize(1);

    isLate.set(false);
    task.run(PLENTY);
    assertThat(settle(hours, ledger)).containsExactly(dropped);
    task.run(PLENTY);
    assertThat(intake.sent()).hasSize(2);
  }

  private static Loss loss(String message) throws JsonProcessingException {
    JsonNode detail = JSON.readTree(message).path("detail");
    return new Loss(
        Arn.parse(detail.path("service").asText()).orElseThrow(),
        Arn.parse(detail.path("deployment").asText()).orElseThrow(),
        Instant.parse(detail.path("at").asText()),
        detail.path("taskDefinition").asText(),
        List.of());
  }

  /** A world in which one deployment's event was dropped and has settled. */
  private Hours oneDropped(CallHistory history, List<LossTask> tasks) {
    Hours hours = new Hours(5, 1, false);
    LossTask task = task(hours, new FactsLedger(hours.services()), history);
    tasks.add(task);
    begin(hours, task);
    hours.deploy(hours.services().getFirst().toString());
    hours.calls();
    hours.world.advance(Duration.ofMinutes(15));
    return hours;
  }

  @Test
  void without_the_right_to_look_a_loss_is_told_all_the_same() {
    List<LossTask> tasks = new ArrayList<>();
    oneDropped(refusing(Refusal.Kind.DENIED), tasks);
    tasks.getFirst().run(PLENTY);

    assertThat(intake.of("Loss")).hasSize(1);
  }

  @Test
  void a_history_that_is_throttled_tells_nothing_and_is_asked_again() {
    List<LossTask> tasks = new ArrayList<>();
    oneDropped(refusing(Refusal.Kind.THROTTLED), tasks);
    tasks.getFirst().run(PLENTY);

    assertThat(intake.sent()).isEmpty();
    assertThat(watermarks.read("losses", "eu-west-1").revision()).isEqualTo(1);
  }

  @Test
  void a_queue_that_does_not_take_it_is_given_it_again() {
    List<LossTask> tasks = new ArrayList<>();
    oneDropped((_, _, _) -> new Asked.Answered<>(List.of()), tasks);
    intake.close();
    tasks.getFirst().run(PLENTY);
    intake.open();
    tasks.getFirst().run(PLENTY);

    assertThat(intake.of("Loss")).hasSize(1);
  }

  @Test
  void what_ECS_told_of_is_looked_at_first() {
    Hours hours = new Hours(5, 4, false);
    LossTask task =
        task(
            hours, new FactsLedger(hours.services()), (_, _, _) -> new Asked.Answered<>(List.of()));
    begin(hours, task);
    ResourceId last = new TreeSet<>(hours.services()).last();
    hours.deploy(last.toString());
    hours.calls();
    hours.world.advance(Duration.ofMinutes(15));
    heard.add(last);
    heard.add(ResourceId.ofArn(last + "-unknown").orElseThrow());
    // Half of it is for reading deployments, and one service takes all of that.
    PrimitiveIterator.OfInt left =
        IntStream.concat(IntStream.of(600_000, 500_000), IntStream.generate(() -> 300_000))
            .iterator();

    Task.Progress progress = task.run(new Budget(left::nextInt));

    assertThat(progress).isEqualTo(new Task.Progress(4, 1, 0, 3));
    assertThat(intake.of("Loss")).hasSize(1);
  }

  @Test
  void without_time_nothing_is_looked_at_and_nothing_is_covered() {
    List<LossTask> tasks = new ArrayList<>();
    oneDropped((_, _, _) -> new Asked.Answered<>(List.of()), tasks);

    assertThat(tasks.getFirst().run(new Budget(() -> 0))).isEqualTo(new Task.Progress(1, 0, 0, 1));
    assertThat(watermarks.read("losses", "eu-west-1").revision()).isEqualTo(1);
  }

  private static CallHistory refusing(Refusal.Kind kind) {
    return (_, _, _) -> new Asked.Refused<>(new Refusal(kind, "no"));
  }
}
