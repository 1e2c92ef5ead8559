package expressguard.function.sweep.history;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.aws.history.EventNames;
import expressguard.function.sweep.Budget;
import expressguard.function.sweep.MemoryOutlet;
import expressguard.function.sweep.Task;
import expressguard.function.sweep.mark.MemoryWatermarks;
import expressguard.guard.GuardRoles;
import expressguard.lambda.measure.Measure;
import expressguard.lambda.memory.MemoryMeasures;
import expressguard.ledger.memory.MemoryLedger;
import expressguard.testkit.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BackfillTaskTest {

  private static final Budget PLENTY = new Budget(() -> 600_000);
  private static final List<String> NAMES = EventNames.all(StoryHistory.CATALOG);

  private final Story story = Story.named("sidecar");
  private final StoryHistory history = new StoryHistory(story.calls());
  private final MemoryWatermarks watermarks = new MemoryWatermarks();
  private final MemoryMeasures measures = new MemoryMeasures();
  private final MemoryOutlet intake = new MemoryOutlet();
  private final LookUp lookUp =
      new LookUp(history, new MemoryLedger(), GuardRoles.none(), intake, measures);
  private Instant now = story.calls().getFirst().at().minus(Duration.ofMinutes(5));

  private final BackfillTask task =
      new BackfillTask(lookUp, watermarks, () -> now, "eu-west-1", NAMES);

  private void beats(Instant sent) {
    watermarks.put("heartbeat", "back", Map.of("sent", sent.toString(), "back", sent.toString()));
  }

  /** The first sweep, and an hour later than all calls. */
  private void outage() {
    task.run(PLENTY);
    now = story.calls().getLast().at().plus(Duration.ofHours(1));
  }

  @Test
  void while_heartbeats_come_nothing_is_looked_up() {
    for (int sweep = 0; sweep < 20; sweep++) {
      beats(now.minusSeconds(60));
      assertThat(task.run(PLENTY)).isEqualTo(Task.Progress.one());
      now = now.plus(Duration.ofMinutes(15));
    }
    assertThat(history.asked).isEmpty();
  }

  @Test
  void after_an_outage_every_watched_name_is_asked_for_once_and_all_is_handed_in() {
    outage();
    task.run(PLENTY);

    assertThat(history.asked).containsExactlyElementsOf(NAMES);
    assertThat(intake.of("Backfill")).hasSize(history.watched());
    assertThat(measures.sum(Measure.BACKFILLED)).isEqualTo((double) history.watched());
    assertThat(watermarks.read("coverage", "eu-west-1").time("covered")).contains(now);
  }

  @Test
  void the_first_heartbeat_after_an_outage_has_the_rest_of_it_looked_up_and_no_other_does() {
    outage();
    task.run(PLENTY);
    for (int sweep = 0; sweep < 8; sweep++) {
      beats(now.plusSeconds(60));
      now = now.plus(Duration.ofMinutes(15));
      task.run(PLENTY);
      assertThat(history.asked).hasSize(2 * NAMES.size());
    }
  }

  @Test
  void a_look_up_is_bounded_and_goes_on_where_it_stopped() {
    outage();
    int sweeps = 0;
    Task.Progress progress;
    do {
      int before = history.asked.size();
      progress = task.run(new Budget(() -> history.asked.size() - before < 30 ? 600_000 : 0));
      now = now.plus(Duration.ofMinutes(15));
      sweeps++;
    } while (!progress.isComplete());

    assertThat(sweeps).isEqualTo((NAMES.size() + 29) / 30);
    assertThat(history.asked).containsExactlyElementsOf(NAMES);
  }

  @Test
  void a_name_that_fails_is_asked_for_again_and_nothing_is_skipped() {
    history.fail("ModifyRule");
    outage();

    assertThat(task.run(PLENTY).failed()).isEqualTo(1);
    assertThat(history.asked).last().isEqualTo("ModifyRule");

    history.recover();
    assertThat(task.run(PLENTY).isComplete()).isTrue();
    assertThat(history.asked.stream().distinct()).hasSameSizeAs(NAMES);
  }

  @Test
  void what_the_queue_does_not_take_is_looked_up_again() {
    intake.close();
    outage();
    assertThat(task.run(PLENTY).failed()).isEqualTo(1);

    intake.open();
    task.run(PLENTY);
    assertThat(intake.of("Backfill")).hasSize(history.watched());
  }
}
