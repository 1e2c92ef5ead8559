package expressguard.ledger.memory;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.classify.Fact;
import expressguard.ledger.Ledger;
import expressguard.ledger.LedgerContract;
import expressguard.ledger.Outbox;
import expressguard.ledger.Recorded;
import expressguard.ledger.Standings;
import expressguard.standing.Keys;
import expressguard.testkit.Story;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryLedgerTest extends LedgerContract {

  private final MemoryLedger ledger = new MemoryLedger();

  @Override
  protected Ledger ledger() {
    return ledger;
  }

  @Override
  protected Outbox outbox() {
    return ledger;
  }

  @Override
  protected Standings standings() {
    return ledger;
  }

  @Test
  void lets_go_of_the_facts_of_calls_before_a_time_and_of_no_others() {
    List<Fact> facts = Recorded.facts(Story.named("sidecar").calls());
    facts.forEach(ledger::file);
    Instant end = facts.getLast().call().at();

    ledger.forget(end);

    assertThat(ledger.size()).isEqualTo(1);
    assertThat(ledger.isFiled(facts.getLast().call().eventId())).isTrue();
    for (Fact fact : facts.subList(0, facts.size() - 1)) {
      assertThat(ledger.isFiled(fact.call().eventId())).isFalse();
      assertThat(ledger.facts(Keys.of(fact))).doesNotContain(fact);
    }
  }
}
