package expressguard.function.sweep.history;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.aws.history.EventNames;
import expressguard.function.sweep.Budget;
import expressguard.function.sweep.MemoryOutlet;
import expressguard.function.sweep.Task;
import expressguard.function.sweep.mark.MemoryWatermarks;
import expressguard.guard.GuardRoles;
import expressguard.lambda.memory.MemoryMeasures;
import expressguard.ledger.memory.MemoryLedger;
import expressguard.testkit.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever is lost alone is found in a round, though no gap and no deployment tells of it. */
class RoundTaskTest {

  private static final Budget PLENTY = new Budget(() -> 600_000);
  private static final List<String> NAMES = EventNames.all(StoryHistory.CATALOG);
  private static final int A_SWEEP = 10;
  private static final int SWEEPS = (NAMES.size() + A_SWEEP - 1) / A_SWEEP;

  private final Story story = Story.named("sidecar");
  private final StoryHistory history = new StoryHistory(story.calls());
  private final MemoryWatermarks watermarks = new MemoryWatermarks();
  private final MemoryOutlet intake = new MemoryOutlet();
  private final LookUp lookUp =
      new LookUp(history, new MemoryLedger(), GuardRoles.none(), intake, new MemoryMeasures());
  private Instant now = story.calls().getFirst().at().minus(Duration.ofMinutes(5));

  private final RoundTask round = round("eu-west-1", NAMES);

  private RoundTask round(String where, List<String> names) {
    return new RoundTask(where, lookUp, watermarks, () -> now, names);
  }

  private Task.Progress sweep(RoundTask task) {
    Task.Progress progress = task.run(PLENTY);
    now = now.plus(Duration.ofMinutes(15));
    return progress;
  }

  /** The first sweep, and an hour later than all calls. */
  private void begun(RoundTask task) {
    sweep(task);
    now = story.calls().getLast().at().plus(Duration.ofHours(1));
  }

  @Test
  void what_was_before_the_guard_is_not_asked_for() {
    assertThat(sweep(round)).isEqualTo(Task.Progress.one());
    assertThat(history.asked).isEmpty();
  }

  @Test
  void a_few_names_are_asked_for_in_each_sweep_until_all_were_and_then_again() {
    begun(round);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      assertThat(sweep(round).in()).isBetween(1, A_SWEEP);
    }

    assertThat(history.asked).containsExactlyElementsOf(NAMES);
    assertThat(intake.of("Backfill")).hasSize(history.watched());

    sweep(round);
    assertThat(history.asked.subList(NAMES.size(), history.asked.size()))
        .containsExactlyElementsOf(NAMES.subList(0, A_SWEEP));
  }

  @Test
  void deletions_are_asked_for_in_each_sweep() {
    RoundTask deletions = round("deletions", RoundTask.DELETIONS);
    begun(deletions);
    for (int sweep = 1; sweep <= 3; sweep++) {
      assertThat(sweep(deletions)).isEqualTo(new Task.Progress(2, 2, 0, 0));
      assertThat(history.asked).hasSize(2 * sweep);
    }
  }

  @Test
  void deletions_are_watched_and_named_in_their_order() {
    assertThat(RoundTask.DELETIONS).isSorted().isSubsetOf(NAMES);
  }

  /** It would be told as found, and its event is only on its way. */
  @Test
  void what_may_still_be_delivered_is_left_to_the_next_round() {
    Instant last = story.calls().getLast().at();
    RoundTask one = round("one", List.of(story.calls().getLast().key().eventName()));
    begun(one);
    now = last.plus(Duration.ofMinutes(9));
    sweep(one);
    long before = intake.of("Backfill").stream().filter(this::isLast).count();
    now = last.plus(Duration.ofMinutes(11));
    sweep(one);

    assertThat(before).isZero();
    assertThat(intake.of("Backfill").stream().filter(this::isLast)).hasSize(1);
  }

  private boolean isLast(String message) {
    return message.contains(story.calls().getLast().eventId());
  }

  @Test
  void a_name_that_fails_holds_its_own_round_up_alone_and_is_asked_for_again() {
    RoundTask deletions = round("deletions", RoundTask.DELETIONS);
    history.fail("DeleteService");
    begun(deletions);
    begun(round);

    assertThat(sweep(deletions)).isEqualTo(new Task.Progress(2, 1, 1, 0));
    assertThat(sweep(deletions)).isEqualTo(new Task.Progress(1, 0, 1, 0));
    assertThat(sweep(round).isComplete()).isTrue();

    history.recover();
    assertThat(sweep(deletions).isComplete()).isTrue();
    assertThat(sweep(deletions).in()).isEqualTo(2);
  }

  @Test
  void a_sweep_without_time_loses_nothing() {
    begun(round);
    assertThat(round.run(new Budget(() -> 0))).isEqualTo(new Task.Progress(10, 0, 0, 10));
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      sweep(round);
    }
    assertThat(history.asked).containsExactlyElementsOf(NAMES);
  }
}
