package expressguard.ledger.explore;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.classify.Fact;
import expressguard.ledger.Announcement;
import expressguard.ledger.Recorded;
import expressguard.ledger.memory.MemoryLedger;
import expressguard.ledger.settle.Policies;
import expressguard.ledger.settle.Settling;
import expressguard.ledger.settle.Settlings;
import expressguard.ledger.settle.Truth;
import expressguard.policy.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The last two facts of several come to two workers, when the others have come already. */
final class Scenario {

  private static final Policy POLICY = Policies.all().get(1);

  private final List<Fact> last;
  private final List<String> truth;
  private final StagedLedger before;

  Scenario(List<Fact> facts) {
    int early = facts.size() - 2;
    this.last = facts.subList(early, facts.size());
    this.truth = Truth.ofFacts(facts, POLICY).lines();
    this.before = new StagedLedger(new MemoryLedger(), new Stage(0, 0, 0));
    facts.subList(0, early).forEach(fact -> settling(before).fact(fact));
  }

  /** Plays it once, with one crash and one lost reply at most, and looks what came of it. */
  void play(long seed) {
    play(new Stage(seed, 1, 1));
  }

  /** Plays it once on a stage, and looks what came of it. */
  void play(Stage stage) {
    play(stage, before.again(stage));
  }

  /** Plays it on a ledger that takes steps which it must not take. */
  void playCarelessly(Stage stage) {
    play(stage, before.again(stage, true));
  }

  private void play(Stage stage, StagedLedger ledger) {
    stage.run(last.stream().<Runnable>map(fact -> () -> deliver(stage, ledger, fact)).toList());
    ledger.drain();
    check(ledger);
  }

  private static void deliver(Stage stage, StagedLedger ledger, Fact fact) {
    until(stage, fact, () -> settling(ledger).fact(fact));
  }

  /** A delivery comes again until somebody has carried it through. */
  static void until(Stage stage, Object what, Runnable delivery) {
    for (boolean done = false; !done; ) {
      stage.begins(what);
      try {
        delivery.run();
        done = true;
      } catch (Stage.Failed e) {
        // The queue delivers it again, to a worker that knows nothing of it.
      }
    }
  }

  private static Settling settling(StagedLedger ledger) {
    return settling(ledger, Recorded.NOW);
  }

  static Settling settling(StagedLedger ledger, Instant now) {
    return Settlings.of(
        ledger,
        POLICY,
        now,
        (_, standing, change) -> standing.version() + " " + change.findingId());
  }

  private void check(StagedLedger ledger) {
    assertThat(Truth.in(ledger).lines()).isEqualTo(truth);
    assertThat(ledger.unsent(1)).isEmpty();
    Map<String, Announcement> byId = new TreeMap<>();
    for (Announcement one : ledger.bus()) {
      assertThat(byId.merge(one.id(), one, (first, _) -> first)).isEqualTo(one);
    }
    assertThat(byId.values()).containsExactlyInAnyOrderElementsOf(ledger.written());
  }
}
