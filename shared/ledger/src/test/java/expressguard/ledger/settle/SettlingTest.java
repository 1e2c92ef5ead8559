package expressguard.ledger.settle;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.classify.Fact;
import expressguard.inventory.Inventory;
import expressguard.inventory.ResourceId;
import expressguard.ledger.Advance;
import expressguard.ledger.Given;
import expressguard.ledger.Known;
import expressguard.ledger.Lives;
import expressguard.ledger.memory.MemoryLedger;
import expressguard.testkit.EventPair;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What settling says of itself. */
class SettlingTest {

  private final Lives lives = new Lives();
  private final ResourceId web = lives.created("web");
  private final MemoryLedger ledger = new MemoryLedger();

  private Settled settled(Fact fact) {
    return settling().fact(fact);
  }

  private Settling settling() {
    return Settlings.of(ledger, Policies.all().get(1), lives.now());
  }

  @Test
  void a_fact_is_new_once_and_the_last_round_finds_nothing_to_do() {
    lives.change(web);
    List<Fact> facts = lives.facts();
    int changes = 0;
    for (Fact fact : facts) {
      Settled settled = settled(fact);
      assertThat(settled.isNew()).isTrue();
      assertThat(settled.services()).isSubsetOf(web);
      assertThat(settled.rounds()).isGreaterThan(1);
      changes += settled.changes();
    }
    assertThat(changes).isEqualTo(ledger.unsent(99).stream().mapToInt(o -> o.texts().size()).sum());
    assertThat(changes).isPositive();

    Settled again = settled(facts.getLast());
    assertThat(again.isNew()).isFalse();
    assertThat(again.changes()).isZero();
    assertThat(again.rounds()).isEqualTo(1);
    assertThat(again.services()).containsExactly(web);
  }

  /** It is judged as of a time, so whoever judges asks for the time. */
  @Test
  void what_reads_the_same_is_judged_once() {
    lives.change(web);
    List<Fact> facts = lives.facts();
    facts.subList(0, facts.size() - 1).forEach(this::settled);
    AtomicInteger judged = new AtomicInteger();
    Settled settled =
        Settlings.of(
                ledger,
                Policies.all().get(1),
                () -> {
                  judged.incrementAndGet();
                  return lives.now();
                })
            .fact(facts.getLast());

    assertThat(settled.changes()).isPositive();
    assertThat(settled.rounds()).isEqualTo(2);
    assertThat(judged).hasValue(1);
  }

  @Test
  void a_service_that_nobody_knows_is_left_out() {
    Settled settled = settling().services(List.of(Given.service("nowhere")));

    assertThat(settled.services()).isEmpty();
    assertThat(ledger.services()).isEmpty();
  }

  @Test
  void what_aws_describes_is_known() {
    Inventory described = EventPair.inventory();

    Settled settled = settling().described(described);

    assertThat(settled.isNew()).isFalse();
    assertThat(settled.services()).isNotEmpty();
    described
        .services()
        .forEach(service ->
            assertThat(ledger.service(service.id()).orElseThrow().service()).isEqualTo(service));
  }

  private static Known told(Known fresh) {
    return new Known(fresh.service(), fresh.standing(), fresh.keys(), false, fresh.revision() + 1);
  }

  @Test
  void a_fact_is_filed_also_when_it_moves_nobody() {
    lives.scale(web);
    List<Fact> facts = lives.facts();
    Fact last = facts.getLast();
    facts.subList(0, facts.size() - 1).forEach(this::settled);
    Known before = ledger.service(web).orElseThrow();
    // A worker died between its step and the news that everybody had been judged with it.
    Known fresh =
        new Known(before.service(), before.standing(), before.keys(), true, before.revision() + 1);
    ledger.advance(new Advance(Optional.empty(), before, fresh, Optional.empty()));

    settled(last);

    assertThat(ledger.service(web).orElseThrow()).isEqualTo(told(fresh));
    assertThat(ledger.isFiled(last.call().eventId())).isTrue();
  }
}
