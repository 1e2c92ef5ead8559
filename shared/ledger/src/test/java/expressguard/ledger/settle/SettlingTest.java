package expressguard.ledger.settle;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.classify.Fact;
import expressguard.guard.GuardRoles;
import expressguard.inventory.Inventory;
import expressguard.inventory.ResourceId;
import expressguard.ledger.Given;
import expressguard.ledger.Lives;
import expressguard.ledger.Recorded;
import expressguard.ledger.memory.MemoryLedger;
import expressguard.testkit.EventPair;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What settling says of itself. */
class SettlingTest {

  private final Lives lives = new Lives();
  private final ResourceId web = lives.created("web");
  private final MemoryLedger ledger = new MemoryLedger();
  private final Settling settling =
      new Settling(
          ledger,
          Recorded.CATALOG,
          Policies.all().get(1),
          GuardRoles.none(),
          (_, _, change) -> change.toString(),
          lives::now);

  @Test
  void a_fact_is_new_once_and_the_last_round_finds_nothing_to_do() {
    lives.change(web);
    List<Fact> facts = lives.facts();
    int changes = 0;
    for (Fact fact : facts) {
      Settled settled = settling.fact(fact);
      assertThat(settled.isNew()).isTrue();
      assertThat(settled.services()).isSubsetOf(web);
      assertThat(settled.rounds()).isGreaterThan(1);
      changes += settled.changes();
    }
    assertThat(changes).isEqualTo(ledger.unsent(99).stream().mapToInt(o -> o.texts().size()).sum());
    assertThat(changes).isPositive();

    Settled again = settling.fact(facts.getLast());
    assertThat(again.isNew()).isFalse();
    assertThat(again.changes()).isZero();
    assertThat(again.rounds()).isEqualTo(1);
    assertThat(again.services()).containsExactly(web);
  }

  @Test
  void a_service_that_nobody_knows_is_left_out() {
    Settled settled = settling.services(List.of(Given.service("nowhere")));

    assertThat(settled.services()).isEmpty();
    assertThat(ledger.services()).isEmpty();
  }

  @Test
  void what_aws_describes_is_known() {
    Inventory described = EventPair.inventory();

    Settled settled = settling.described(described);

    assertThat(settled.isNew()).isFalse();
    assertThat(settled.services()).isNotEmpty();
    described
        .services()
        .forEach(service ->
            assertThat(ledger.service(service.id()).orElseThrow().service()).isEqualTo(service));
  }
}
