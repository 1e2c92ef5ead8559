package expressguard.ledger.explore;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.classify.Fact;
import expressguard.inventory.ResourceId;
import expressguard.ledger.Known;
import expressguard.ledger.Lives;
import expressguard.ledger.memory.MemoryLedger;
import expressguard.ledger.settle.Policies;
import expressguard.ledger.settle.Settling;
import expressguard.ledger.settle.Truth;
import expressguard.policy.Policy;
import java.util.List;

/** One worker lets a deleted service go, while to another comes that it is created anew. */
final class Return {

  private static final Policy POLICY = Policies.all().get(1);

  private final Lives lives = new Lives();
  private final ResourceId web = lives.created("web");
  private final StagedLedger before = new StagedLedger(new MemoryLedger(), new Stage(0, 0, 0));
  private final List<Fact> last;
  private final List<String> truth;

  Return() {
    lives.created("shop");
    lives.change(web);
    lives.delete(web);
    List<Fact> early = lives.facts();
    early.forEach(settling(before)::fact);
    lives.pass(91);
    lives.created("web");
    List<Fact> all = lives.facts();
    this.last = all.subList(early.size(), all.size());
    this.truth = Truth.ofFacts(all, POLICY).lines();
  }

  /** Plays it once, with one crash and one lost reply at most, and looks what came of it. */
  void play(long seed) {
    play(new Stage(seed, 1, 1));
  }

  /** Plays it once on a stage, and looks what came of it. */
  void play(Stage stage) {
    StagedLedger ledger = before.again(stage);
    stage.run(
        List.of(
            () -> Scenario.until(stage, web, () -> settling(ledger).unlisted(List.of(web))),
            () ->
                last.forEach(
                    fact -> Scenario.until(stage, fact, () -> settling(ledger).fact(fact)))));

    assertThat(Truth.in(ledger).lines()).isEqualTo(truth);
    Known known = ledger.service(web).orElseThrow();
    for (String key : known.keys()) {
      assertThat(ledger.listeners(List.of(key))).as(key).contains(web);
    }
  }

  private Settling settling(StagedLedger ledger) {
    return Scenario.settling(ledger, lives.now());
  }
}
