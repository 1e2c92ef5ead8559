package expressguard.function.lock.record;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.function.lock.Samples;
import expressguard.function.lock.record.LockDecision.Cause;
import expressguard.function.lock.record.LockDecision.Locked;
import expressguard.function.lock.record.LockDecision.Open;
import expressguard.lock.LockOrder;
import expressguard.lock.LockOrder.Scope;
import expressguard.lock.LockOrder.Verb;
import expressguard.policy.Response;
import expressguard.standing.Standing;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LockDecisionTest {

  private static final Instant T0 = Instant.parse("2026-11-05T09:00:00Z");
  private static final Instant T1 = T0.plusSeconds(60);
  private static final Instant T2 = T0.plusSeconds(120);
  private static final Optional<Standing> FOUND = Optional.of(Samples.standing(3, "xg-1"));
  private static final Optional<Standing> NOTHING = Optional.empty();

  private static Orders after(Optional<Standing> standing, LockOrder... orders) {
    Orders all = Orders.none();
    for (LockOrder order : orders) {
      all = all.isNews(order) ? all.after(order, standing) : all;
    }
    return all;
  }

  private static LockDecision decision(Orders orders, Optional<Standing> standing, Instant now) {
    return LockDecision.of(orders, standing, Optional.of(T0.minusSeconds(9)), now);
  }

  @Test
  void locks_for_an_open_finding_that_wants_it_and_for_no_other() {
    assertThat(decision(Orders.none(), FOUND, T0)).isEqualTo(new Locked(Cause.FINDING, "xg-1"));
    Standing others =
        new Standing(
            Samples.WEB,
            2,
            new TreeMap<>(
                Map.of(
                    "xg-over", Samples.told("xg-over", false, 1, Response.LOCK),
                    "xg-told", Samples.told("xg-told", true, 1, Response.NOTIFY))));
    assertThat(decision(Orders.none(), Optional.of(others), T0)).isEqualTo(new Open());
    assertThat(decision(Orders.none(), NOTHING, T0)).isEqualTo(new Open());
  }

  @Test
  void locks_by_order_until_the_order_ends() {
    Orders orders = after(NOTHING, Samples.lock("o-1", T0, Optional.of(T2)));
    assertThat(decision(orders, NOTHING, T1)).isEqualTo(new Locked(Cause.ORDER, "o-1"));
    assertThat(decision(orders, NOTHING, T2)).isEqualTo(new Open());
  }

  @Test
  void releases_in_spite_of_what_was_found_and_of_nothing_later() {
    Orders orders = after(FOUND, Samples.release("o-1", T0, Optional.empty()));
    assertThat(decision(orders, FOUND, T1)).isEqualTo(new Open());
    Optional<Standing> more = Optional.of(Samples.standing(4, "xg-1", "xg-2"));
    assertThat(decision(orders, more, T1)).isEqualTo(new Locked(Cause.FINDING, "xg-2"));
  }

  @Test
  void lifts_for_the_time_of_an_exception_and_then_locks_again() {
    Orders orders =
        after(
            FOUND,
            Samples.lock("o-1", T0, Optional.empty()),
            Samples.release("o-2", T1, Optional.of(T2)));
    assertThat(decision(orders, FOUND, T1)).isEqualTo(new Open());
    assertThat(decision(orders, FOUND, T2)).isEqualTo(new Locked(Cause.ORDER, "o-1"));
  }

  @Test
  void goes_by_the_time_of_orders_not_by_their_arrival() {
    LockOrder lock = Samples.lock("o-1", T0, Optional.empty());
    LockOrder release = Samples.release("o-2", T1, Optional.empty());
    assertThat(decision(after(NOTHING, lock, release), NOTHING, T2)).isEqualTo(new Open());
    assertThat(decision(after(NOTHING, release, lock), NOTHING, T2)).isEqualTo(new Open());
    assertThat(decision(after(NOTHING, lock, release, lock), NOTHING, T2)).isEqualTo(new Open());
  }

  @Test
  void locks_whatever_bears_the_name_or_only_what_was_there() {
    LockOrder only =
        new LockOrder("o-1", Verb.LOCK, Samples.WEB, Scope.SERVICE, "a", "b", T1, Optional.empty());
    Orders orders = after(NOTHING, only);
    assertThat(LockDecision.of(orders, NOTHING, Optional.of(T0), T2)).isInstanceOf(Locked.class);
    assertThat(LockDecision.of(orders, NOTHING, Optional.empty(), T2)).isInstanceOf(Locked.class);
    assertThat(LockDecision.of(orders, NOTHING, Optional.of(T2), T2)).isEqualTo(new Open());
    Orders named = after(NOTHING, Samples.lock("o-2", T1, Optional.empty()));
    assertThat(LockDecision.of(named, NOTHING, Optional.of(T2), T2)).isInstanceOf(Locked.class);
  }
}
