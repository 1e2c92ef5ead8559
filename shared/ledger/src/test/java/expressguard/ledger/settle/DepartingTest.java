package expressguard.ledger.settle;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.classify.Fact;
import expressguard.inventory.ExpressService;
import expressguard.inventory.Inventory;
import expressguard.inventory.ResourceId;
import expressguard.ledger.Given;
import expressguard.ledger.Known;
import expressguard.ledger.Lives;
import expressguard.ledger.memory.MemoryLedger;
import expressguard.standing.Told;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A service that was deleted leaves the ledger, with all that was to be told of it told. */
class DepartingTest {

  private final Lives lives = new Lives();
  private final MemoryLedger ledger = new MemoryLedger();
  private final ResourceId web = lives.created("web");
  private final ResourceId shop = lives.created("shop");

  private Settling settling(Instant now) {
    return Settlings.of(ledger, Policies.all().get(1), now);
  }

  /** A sweep, of which AWS lists one service alone. */
  private void sweep(Instant now, ResourceId listed) {
    for (ResourceId service : ledger.services()) {
      Settling settling = settling(now);
      Settled _ =
          service.equals(listed)
              ? settling.services(List.of(service))
              : settling.unlisted(List.of(service));
    }
  }

  private void settle(Instant now) {
    sweep(now, shop);
  }

  private Known known(ResourceId service) {
    return ledger.service(service).orElseThrow();
  }

  @Test
  void it_is_found_by_its_name_alone_and_stands_where_it_stood() {
    lives.change(web);
    lives.delete(web);
    lives.facts().forEach(settling(lives.now())::fact);
    settle(lives.later(80));
    Known before = known(web);
    assertThat(before.standing().told().values()).isNotEmpty().noneMatch(Told::open);

    settle(lives.later(91));

    assertThat(ledger.services()).containsExactly(shop);
    assertThat(ledger.listeners(before.keys())).doesNotContain(web);
    assertThat(known(web).keys()).isEmpty();
    assertThat(known(web).standing()).isEqualTo(before.standing());
    assertThat(known(web).service()).isEqualTo(before.service());
  }

  @Test
  void one_that_was_changed_and_updated_in_the_second_of_its_deletion_departs_too() {
    lives.changeAndDelete(web);
    lives.facts().forEach(settling(lives.now())::fact);
    assertThat(known(web).standing().told().values()).isNotEmpty().noneMatch(Told::open);

    settle(lives.later(91));

    assertThat(ledger.services()).containsExactly(shop);
  }

  @Test
  void one_that_aws_still_lists_stays_and_so_does_one_that_nobody_deleted() {
    lives.delete(web);
    lives.facts().forEach(settling(lives.now())::fact);
    TreeSet<String> keys = new TreeSet<>(known(web).keys());

    sweep(lives.later(91), web);

    assertThat(ledger.services()).containsExactly(shop, web);
    assertThat(known(web).keys()).isEqualTo(keys);
  }

  @Test
  void one_that_aws_describes_again_comes_back_and_stays() {
    lives.delete(web);
    lives.facts().forEach(settling(lives.now())::fact);
    TreeSet<String> keys = new TreeSet<>(known(web).keys());
    settle(lives.later(91));
    assertThat(ledger.services()).containsExactly(shop);

    settling(lives.later(92)).described(Inventory.of(List.of(ExpressService.named(web))));
    assertThat(known(web).keys()).isEqualTo(keys);
    for (String key : keys) {
      assertThat(ledger.listeners(List.of(key))).as(key).contains(web);
    }

    sweep(lives.later(92), web);
    assertThat(ledger.services()).contains(web);
    assertThat(known(web).keys()).isEqualTo(keys);
  }

  @Test
  void one_that_was_deleted_past_express_mode_stays_as_long_as_that_is_an_open_finding() {
    lives.deleteDirectly(web);
    lives.facts().forEach(settling(lives.now())::fact);
    settle(lives.later(91));
    assertThat(known(web).standing().told().values()).anyMatch(Told::open);
    assertThat(ledger.services()).containsExactly(shop, web);

    lives.delete(web);
    lives.facts().forEach(settling(lives.now())::fact);
    settle(lives.later(91));
    assertThat(ledger.services()).containsExactly(shop);
  }

  @Test
  void nothing_of_it_is_told_again_whatever_comes_again() {
    lives.change(web);
    lives.delete(web);
    lives.facts().forEach(settling(lives.now())::fact);
    settle(lives.later(91));
    Known departed = known(web);

    int changes = 0;
    for (Fact fact : lives.facts()) {
      changes += settling(lives.later(92)).fact(fact).changes();
    }
    settling(lives.later(92)).services(List.of(web));
    Settled settled = settling(lives.later(92)).unlisted(List.of(web));

    assertThat(settled.services()).containsExactly(web);
    assertThat(settled.changes()).isZero();
    assertThat(changes).isZero();
    assertThat(known(web)).isEqualTo(departed);
  }

  @Test
  void one_of_whom_something_comes_late_is_told_of_it_and_departs_again() {
    lives.change(web);
    lives.delete(web);
    List<Fact> facts = lives.facts();
    Fact late =
        facts.stream()
            .filter(fact -> fact.call().key().eventName().equals("CreateExpressGatewayService"))
            .findFirst()
            .orElseThrow();
    facts.stream().filter(fact -> !fact.equals(late)).forEach(settling(lives.now())::fact);
    settle(lives.later(91));

    settling(lives.later(92)).fact(late);
    settle(lives.later(92));

    assertThat(ledger.isFiled(late.call().eventId())).isTrue();
    assertThat(ledger.services()).containsExactly(shop);
    assertThat(Truth.in(ledger, List.of(web, shop)).lines())
        .isEqualTo(Truth.ofFacts(facts, Policies.all().get(1)).lines());
  }

  @Test
  void one_that_is_created_again_is_found_as_before() {
    lives.delete(web);
    lives.facts().forEach(settling(lives.now())::fact);
    TreeSet<String> keys = new TreeSet<>(known(web).keys());
    settle(lives.later(91));
    lives.pass(92);
    lives.created("web");
    lives.change(web);

    lives.facts().forEach(settling(lives.now())::fact);

    assertThat(ledger.services()).containsExactly(shop, web);
    assertThat(known(web).keys()).containsAll(keys);
    for (String key : known(web).keys()) {
      assertThat(ledger.listeners(List.of(key))).as(key).contains(web);
    }
    assertThat(Truth.in(ledger).lines())
        .isEqualTo(Truth.ofFacts(lives.facts(), Policies.all().get(1)).lines());
  }

  @Test
  void one_with_many_keys_departs_too() {
    lives.delete(web);
    lives.facts().forEach(settling(lives.now())::fact);
    String[] more = new String[100];
    Arrays.setAll(more, number -> "key " + number);
    ledger.advance(Given.looking(known(web), more));

    settle(lives.later(91));

    assertThat(known(web).keys()).isEmpty();
    assertThat(ledger.services()).containsExactly(shop);
  }
}
