package expressguard.ledger.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import expressguard.classify.Fact;
import expressguard.inventory.ResourceId;
import expressguard.ledger.Ledger;
import expressguard.ledger.Lives;
import expressguard.ledger.memory.MemoryLedger;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Others move a service on, round for round; a worker tries again, and gives up in the end. */
class OvertakenTest {

  private final Lives lives = new Lives();
  private final MemoryLedger ledger = new MemoryLedger();
  private final ResourceId web = lives.created("web");
  private int losses;
  private int lossesAfterEachStep;

  /** The same ledger, which takes no step as long as there are losses. */
  private Settling settling() {
    Ledger losing =
        (Ledger)
            Proxy.newProxyInstance(
                Ledger.class.getClassLoader(),
                new Class<?>[] {Ledger.class},
                (_, method, arguments) -> {
                  if (method.getName().equals("advance") && losses > 0) {
                    losses--;
                    return false;
                  }
                  losses = method.getName().equals("advance") ? lossesAfterEachStep : losses;
                  try {
                    return method.invoke(ledger, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    return Settlings.of(losing, Policies.all().get(1), lives.now());
  }

  private Fact creation() {
    return lives.facts().stream()
        .filter(fact -> fact.call().key().eventName().equals("CreateExpressGatewayService"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whoever_lost_eleven_rounds_may_win_the_twelfth() {
    losses = 11;

    Settled settled = settling().fact(creation());

    assertThat(settled.isNew()).isTrue();
    // After the twelfth, one that tells that everybody was judged with it, and one that finds
    // nothing.
    assertThat(settled.rounds()).isEqualTo(14);
    assertThat(ledger.services()).containsExactly(web);
    assertThat(ledger.isFiled(creation().call().eventId())).isTrue();
  }

  @Test
  void whoever_lost_twelve_gives_up_and_has_written_nothing() {
    losses = 12;
    Settling settling = settling();
    Fact creation = creation();

    assertThatThrownBy(() -> settling.fact(creation)).isInstanceOf(UnsettledException.class);

    assertThat(losses).isZero();
    assertThat(ledger.services()).isEmpty();
    assertThat(ledger.isFiled(creation.call().eventId())).isFalse();
    assertThat(settling().fact(creation).isNew()).isTrue();
  }

  @Test
  void a_round_that_moved_somebody_is_not_lost() {
    lives.created("shop");
    lives.change(web);
    List<Fact> facts = lives.facts();
    losses = 11;
    lossesAfterEachStep = 11;
    facts.forEach(settling()::fact);

    assertThat(Truth.in(ledger).lines())
        .isEqualTo(Truth.ofFacts(facts, Policies.all().get(1)).lines());
  }
}
