package expressguard.function.lock.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.function.lock.record.Carried;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many services, each in a bad hour of its own; the seed names what went wrong. */
class BadHourTest {

  /** For each seed; the full run has 2,000,000. */
  private static final int SERVICES = Integer.getInteger("expressguard.services", 45_000);

  @ParameterizedTest
  @ValueSource(longs = {1, 2026, 77_777})
  void findings_leave_no_lock_wrong_behind_the_sweep(long seed) {
    long deliveries = 0;
    long faults = 0;
    for (int service = 0; service < SERVICES; service++) {
      Fleet fleet = new Fleet(seed * SERVICES + service);
      Stage end = fleet.live(60);
      assertThat(end.holds(fleet.wanted())).as("service %d of seed %d", service, seed).isTrue();
      assertThat(end.record().carried().asDecided()).isTrue();
      deliveries += fleet.deliveries();
      faults += fleet.faults();
    }
    System.out.printf(
        "seed %d: %,d deliveries, %,d faults, 0 locks wrong%n", seed, deliveries, faults);
    assertThat(faults).isGreaterThan(SERVICES);
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 42})
  void orders_leave_no_lock_wrong_behind_the_sweep(long seed) {
    for (int service = 0; service < SERVICES / 4; service++) {
      Fleet fleet = new Fleet(seed * SERVICES + service);
      for (int order = 1; order <= 3; order++) {
        fleet.order(order);
      }
      Stage end = fleet.live(0);
      assertThat(end.holds(fleet.wanted())).as("service %d of seed %d", service, seed).isTrue();
      assertThat(end.record().carried()).isEqualTo(fleet.wanted() ? Carried.SET : Carried.LIFTED);
    }
  }
}
