package expressguard.function.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every memory of deliveries does. */
public abstract class DeliveriesContract {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  /** One that remembers nothing yet. */
  protected abstract Deliveries deliveries();

  @Test
  void a_delivery_that_was_made_is_not_made_again() {
    Deliveries deliveries = deliveries();
    Delivery delivery = new Delivery("team", "xn-1", "xt-1", 1);

    assertThat(deliveries.claim(delivery, NOW)).isEqualTo(Claim.MINE);
    deliveries.sent(delivery, NOW);
    assertThat(deliveries.claim(delivery, NOW)).isEqualTo(Claim.SENT);
    assertThat(deliveries.claim(delivery, NOW.plusSeconds(86_400))).isEqualTo(Claim.SENT);
  }

  @Test
  void of_two_who_want_to_deliver_one_may() {
    Deliveries deliveries = deliveries();
    Delivery delivery = new Delivery("team", "xn-1", "xt-1", 1);

    assertThat(deliveries.claim(delivery, NOW)).isEqualTo(Claim.MINE);
    assertThat(deliveries.claim(delivery, NOW)).isEqualTo(Claim.BUSY);
  }

  @Test
  void whoever_was_stopped_is_waited_for_and_then_replaced() {
    Deliveries deliveries = deliveries();
    Delivery delivery = new Delivery("team", "xn-1", "xt-1", 1);
    deliveries.claim(delivery, NOW);

    assertThat(deliveries.claim(delivery, NOW.plus(Deliveries.CLAIM).minusSeconds(1)))
        .isEqualTo(Claim.BUSY);
    assertThat(deliveries.claim(delivery, NOW.plus(Deliveries.CLAIM))).isEqualTo(Claim.MINE);
  }

  @Test
  void a_delivery_that_failed_can_be_made_at_once() {
    Deliveries deliveries = deliveries();
    Delivery delivery = new Delivery("team", "xn-1", "xt-1", 1);
    deliveries.claim(delivery, NOW);
    deliveries.release(delivery);

    assertThat(deliveries.claim(delivery, NOW)).isEqualTo(Claim.MINE);
  }

  @Test
  void channels_are_remembered_by_themselves() {
    Deliveries deliveries = deliveries();
    Delivery one = new Delivery("team", "xn-1", "xt-1", 1);
    deliveries.claim(one, NOW);
    deliveries.sent(one, NOW);

    assertThat(deliveries.claim(new Delivery("other", "xn-1", "xt-1", 1), NOW))
        .isEqualTo(Claim.MINE);
  }

  @Test
  void what_is_older_than_the_last_word_of_a_thread_is_not_told() {
    Deliveries deliveries = deliveries();
    Delivery newer = new Delivery("team", "xn-2", "xt-1", 10);
    deliveries.claim(newer, NOW);
    deliveries.sent(newer, NOW);

    assertThat(deliveries.claim(new Delivery("team", "xn-1", "xt-1", 9), NOW))
        .isEqualTo(Claim.OUTDATED);
    assertThat(deliveries.claim(new Delivery("team", "xn-3", "xt-1", 11), NOW))
        .isEqualTo(Claim.MINE);
    assertThat(deliveries.claim(new Delivery("team", "xn-4", "xt-2", 1), NOW))
        .isEqualTo(Claim.MINE);
  }

  @Test
  void an_older_message_that_ends_late_does_not_take_the_last_word_back() {
    Deliveries deliveries = deliveries();
    Delivery older = new Delivery("team", "xn-1", "xt-1", 1);
    Delivery newer = new Delivery("team", "xn-2", "xt-1", 2);
    deliveries.claim(older, NOW);
    deliveries.claim(newer, NOW);
    deliveries.sent(newer, NOW);
    deliveries.sent(older, NOW);

    assertThat(deliveries.claim(new Delivery("team", "xn-0", "xt-1", 1), NOW))
        .isEqualTo(Claim.OUTDATED);
  }
}
