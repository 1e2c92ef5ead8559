package expressguard.function.sweep.history;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.aws.Asked;
import expressguard.aws.Refusal;
import expressguard.catalog.Catalog;
import expressguard.classify.Fact;
import expressguard.event.ApiCall;
import expressguard.function.sweep.Budget;
import expressguard.function.sweep.MemoryOutlet;
import expressguard.function.sweep.Task;
import expressguard.function.sweep.mark.MemoryWatermarks;
import expressguard.lambda.measure.Measure;
import expressguard.lambda.memory.MemoryMeasures;
import expressguard.testkit.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackfillTaskTest {

  private static final Budget PLENTY = new Budget(() -> 600_000);
  private static final Catalog CATALOG = Catalog.standard();
  private static final int NAMES =
      (int) CATALOG.rows().stream().map(row -> row.key().eventName()).distinct().count();

  private final Story story = Story.named("sidecar");
  private final MemoryWatermarks watermarks = new MemoryWatermarks();
  private final MemoryMeasures measures = new MemoryMeasures();
  private final MemoryOutlet intake = new MemoryOutlet();
  private final List<String> asked = new ArrayList<>();
  private Optional<String> failing = Optional.empty();
  private Instant now = story.calls().getFirst().at().minus(Duration.ofMinutes(5));

  private final BackfillTask task =
      new BackfillTask(this::calls, intake, watermarks, measures, () -> now, "eu-west-1", CATALOG);

  private Asked<List<Found>> calls(String name, Instant from, Instant until) {
    asked.add(name);
    if (failing.filter(name::equals).isPresent()) {
      return new Asked.Refused<>(new Refusal(Refusal.Kind.THROTTLED, "slow down"));
    }
    List<Found> found = new ArrayList<>();
    for (ApiCall call : story.calls()) {
      if (call.key().eventName().equals(name)
          && !call.at().isBefore(from)
          && !call.at().isAfter(until)) {
        Fact.of(CATALOG, call)
            .ifPresent(
                fact -> found.add(new Found(fact, "{\"eventID\":\"" + call.eventId() + "\"}")));
      }
    }
    return new Asked.Answered<>(found);
  }

  private void beats(Instant sent) {
    watermarks.put("heartbeat", "back", Map.of("sent", sent.toString(), "back", sent.toString()));
  }

  @Test
  void while_heartbeats_come_nothing_is_looked_up() {
    for (int sweep = 0; sweep < 20; sweep++) {
      beats(now.minusSeconds(60));
      assertThat(task.run(PLENTY)).isEqualTo(Task.Progress.one());
      now = now.plus(Duration.ofMinutes(15));
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void after_an_outage_every_watched_name_is_asked_for_once_and_all_is_handed_in() {
    task.run(PLENTY);
    now = story.calls().getLast().at().plus(Duration.ofHours(1));
    task.run(PLENTY);

    assertThat(asked).doesNotHaveDuplicates().hasSize(NAMES);
    long watched = story.calls().stream().filter(c -> Fact.of(CATALOG, c).isPresent()).count();
    assertThat(intake.of("Backfill")).hasSize((int) watched);
    assertThat(measures.sum(Measure.BACKFILLED)).isEqualTo((double) watched);
    assertThat(watermarks.read("coverage", "eu-west-1").time("covered")).contains(now);
  }

  @Test
  void the_first_heartbeat_after_an_outage_has_the_rest_of_it_looked_up_and_no_other_does() {
    task.run(PLENTY);
    now = story.calls().getLast().at().plus(Duration.ofHours(1));
    task.run(PLENTY);
    for (int sweep = 0; sweep < 8; sweep++) {
      beats(now.plusSeconds(60));
      now = now.plus(Duration.ofMinutes(15));
      task.run(PLENTY);
      assertThat(asked).hasSize(2 * NAMES);
    }
  }

  @Test
  void a_look_up_is_bounded_and_goes_on_where_it_stopped() {
    task.run(PLENTY);
    now = story.calls().getLast().at().plus(Duration.ofHours(1));
    int sweeps = 0;
    Task.Progress progress;
    do {
      int before = asked.size();
      progress = task.run(new Budget(() -> asked.size() - before < 30 ? 600_000 : 0));
      now = now.plus(Duration.ofMinutes(15));
      sweeps++;
    } while (!progress.isComplete());

    assertThat(sweeps).isEqualTo((NAMES + 29) / 30);
    assertThat(asked).doesNotHaveDuplicates().hasSize(NAMES);
  }

  @Test
  void a_name_that_fails_is_asked_for_again_and_nothing_is_skipped() {
    failing = Optional.of("ModifyRule");
    task.run(PLENTY);
    now = story.calls().getLast().at().plus(Duration.ofHours(1));

    assertThat(task.run(PLENTY).failed()).isEqualTo(1);
    assertThat(asked).last().isEqualTo("ModifyRule");

    failing = Optional.empty();
    assertThat(task.run(PLENTY).isComplete()).isTrue();
    assertThat(asked.stream().distinct()).hasSize(NAMES);
  }

  @Test
  void what_the_queue_does_not_take_is_looked_up_again() {
    intake.close();
    task.run(PLENTY);
    now = story.calls().getLast().at().plus(Duration.ofHours(1));
    assertThat(task.run(PLENTY).failed()).isEqualTo(1);

    intake.open();
    task.run(PLENTY);
    long watched = story.calls().stream().filter(c -> Fact.of(CATALOG, c).isPresent()).count();
    assertThat(intake.of("Backfill")).hasSize((int) watched);
  }
}
