package expressguard.function.lock.record;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.function.lock.Samples;
import expressguard.inventory.ResourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of lock records holds to. */
public abstract class LocksContract {

  private static final Instant NOW = Instant.parse("2026-11-05T09:45:00Z");

  /** An empty store. */
  protected abstract Locks locks();

  private static LockRecord full(ResourceId service) {
    LockRecord none = LockRecord.none(service);
    LockRecord ordered =
        none.ordered(
                Optional.of(Samples.release("o-1", NOW, Optional.empty())),
                Optional.of(Samples.standing(1, "xg-1")))
            .ordered(
                Optional.of(
                    Samples.release("o-2", NOW.plusSeconds(1), Optional.of(NOW.plusSeconds(60)))),
                Optional.empty());
    return ordered
        .decided(new LockDecision.Locked(LockDecision.Cause.FINDING, "xg-1"), none, NOW)
        .carried(Carried.SET);
  }

  @Test
  void reads_none_where_nothing_was_written() {
    assertThat(locks().read(Samples.WEB)).isEqualTo(LockRecord.none(Samples.WEB));
    assertThat(locks().services()).isEmpty();
  }

  @Test
  void reads_what_was_written_with_the_next_revision() {
    Locks locks = locks();
    LockRecord first = full(Samples.WEB);
    assertThat(locks.write(LockRecord.none(Samples.WEB), first)).isTrue();
    assertThat(locks.read(Samples.WEB)).isEqualTo(first.written());
    LockRecord second = first.written().carried(Carried.GONE);
    assertThat(locks.write(first.written(), second)).isTrue();
    assertThat(locks.read(Samples.WEB)).isEqualTo(second.written());
    assertThat(locks.services()).containsExactly(Samples.WEB);
  }

  @Test
  void refuses_to_write_over_what_was_not_read() {
    Locks locks = locks();
    LockRecord none = LockRecord.none(Samples.WEB);
    LockRecord first = full(Samples.WEB);
    locks.write(none, first);
    assertThat(locks.write(none, none.carried(Carried.GONE))).isFalse();
    assertThat(locks.read(Samples.WEB)).isEqualTo(first.written());
  }

  @Test
  void keeps_services_apart() {
    Locks locks = locks();
    locks.write(LockRecord.none(Samples.WEB), full(Samples.WEB));
    assertThat(locks.read(Samples.SHOP)).isEqualTo(LockRecord.none(Samples.SHOP));
    locks.write(LockRecord.none(Samples.SHOP), full(Samples.SHOP));
    assertThat(locks.services()).containsExactly(Samples.SHOP, Samples.WEB);
  }

  @Test
  void gives_out_a_budget_once_per_service_and_hour() {
    Locks locks = locks();
    assertThat(locks.afford(Samples.WEB, NOW, 1)).isTrue();
    assertThat(locks.afford(Samples.WEB, NOW.plusSeconds(60), 1)).isTrue();
    assertThat(locks.afford(Samples.SHOP, NOW, 1)).isFalse();
    assertThat(locks.afford(Samples.SHOP, NOW, 2)).isTrue();
    assertThat(locks.afford(Samples.WEB, NOW.plus(Duration.ofHours(1)), 1)).isTrue();
    assertThat(locks.services()).as("a budget is no record").isEmpty();
  }

  @Test
  void gives_out_nothing_of_no_budget() {
    assertThat(locks().afford(Samples.WEB, NOW, 0)).isFalse();
  }

  @Test
  void lets_one_of_many_writers_win() throws Exception {
    Locks locks = locks();
    LockRecord none = LockRecord.none(Samples.WEB);
    try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
      Callable<Boolean> write = () -> locks.write(none, full(Samples.WEB));
      long won = 0;
      for (Future<Boolean> one :
          workers.invokeAll(IntStream.range(0, 8).mapToObj(_ -> write).toList())) {
        won += one.get() ? 1 : 0;
      }
      assertThat(won).isEqualTo(1);
    }
  }
}
