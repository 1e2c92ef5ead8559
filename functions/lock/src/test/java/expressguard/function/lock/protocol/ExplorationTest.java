package expressguard.function.lock.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.function.lock.Samples;
import expressguard.lock.LockOrder;
import expressguard.standing.Standing;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every interleaving of two workers on the code that is deployed. */
class ExplorationTest {

  /** With how many crashes and lost replies three deliveries are explored; 1 takes 8 GB. */
  private static final int FAULTS = Integer.getInteger("expressguard.faults", 0);

  private static final Instant T0 = Instant.parse("2026-11-05T09:00:00Z");
  private static final Instant NOW = T0.plusSeconds(600);
  private static final Standing FOUND = Samples.standing(1, "xg-1");
  private static final Standing OVER = Samples.standing(2);

  private static LockProtocol worker(Optional<LockOrder> order) {
    return new LockProtocol(order, false, true, NOW);
  }

  private static LockProtocol told() {
    return worker(Optional.empty());
  }

  private static Explorer orders(Optional<LockProtocol> sweep) {
    return new Explorer(
        List.of(
            worker(Optional.of(Samples.lock("o-1", T0, Optional.empty()))),
            worker(Optional.of(Samples.release("o-2", T0.plusSeconds(1), Optional.empty())))),
        sweep,
        Optional.empty(),
        false);
  }

  private static Explorer resolved(Optional<LockProtocol> sweep) {
    return new Explorer(List.of(told(), told()), sweep, Optional.of(OVER), false);
  }

  private static Explorer opened(Optional<LockProtocol> sweep) {
    return new Explorer(
        List.of(told(), told()), sweep, Optional.of(Samples.standing(3, "xg-2")), true);
  }

  private static Explorer.Count explored(
      String what, Explorer explorer, Stage stage, int crashes, int losses) {
    Explorer.Count count = explorer.explore(stage, crashes, losses);
    System.out.printf(
        "%-48s %,26d executions %,14d violations %,9d moments%n",
        what, count.executions(), count.violations(), explorer.moments());
    return count;
  }

  private static final Stage EMPTY = Stage.of(Optional.empty());

  @Test
  void two_workers_without_a_fault_need_no_sweep() {
    assertThat(
            explored("lock and release by order", orders(Optional.empty()), EMPTY, 0, 0)
                .violations())
        .isZero();
    assertThat(
            explored(
                    "a finding that is resolved",
                    resolved(Optional.empty()),
                    Stage.of(Optional.of(FOUND)),
                    0,
                    0)
                .violations())
        .isZero();
    assertThat(
            explored(
                    "a finding that opens",
                    opened(Optional.empty()),
                    Stage.of(Optional.of(OVER)),
                    0,
                    0)
                .violations())
        .isZero();
  }

  @Test
  void a_worker_that_does_not_look_whether_it_still_should_have_is_found_out() {
    assertThat(
            explored(
                    "without the verifying write",
                    orders(Optional.empty()),
                    EMPTY.trustingItself(),
                    0,
                    0)
                .violations())
        .isPositive();
  }

  @Test
  void a_crash_without_a_sweep_is_found_out() {
    assertThat(
            explored(
                    "resolved, one crash, no sweep",
                    resolved(Optional.empty()),
                    Stage.of(Optional.of(FOUND)),
                    1,
                    0)
                .violations())
        .isPositive();
  }

  @Test
  void one_crash_and_one_lost_reply_leave_nothing_wrong_behind_the_sweep() {
    Explorer.Count resolved =
        explored(
            "resolved, one crash, one lost reply, sweep",
            resolved(Optional.of(told())),
            Stage.of(Optional.of(FOUND)),
            1,
            1);
    assertThat(resolved.violations()).isZero();
    assertThat(resolved.executions()).isGreaterThan(BigInteger.valueOf(10_000_000));
    Explorer.Count opened =
        explored(
            "opened, one crash, one lost reply, sweep",
            opened(Optional.of(told())),
            Stage.of(Optional.of(OVER)),
            1,
            1);
    assertThat(opened.violations()).isZero();
  }

  @Test
  void three_deliveries_leave_nothing_wrong() {
    LockProtocol told = told();
    Explorer three =
        new Explorer(List.of(told, told, told), Optional.of(told), Optional.of(OVER), false);
    Explorer.Count count =
        explored(
            "three deliveries, %d crash and lost reply, sweep".formatted(FAULTS),
            three,
            Stage.of(Optional.of(FOUND)),
            FAULTS,
            FAULTS);
    assertThat(count.violations()).isZero();
  }

  @Test
  void orders_that_were_not_lost_hold_behind_the_sweep() {
    assertThat(
            explored("by order, one lost reply, sweep", orders(Optional.of(told())), EMPTY, 0, 1)
                .violations())
        .isZero();
  }
}
