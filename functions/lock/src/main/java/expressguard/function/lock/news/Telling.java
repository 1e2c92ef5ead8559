package expressguard.function.lock.news;

import expressguard.bus.Bus;
import expressguard.bus.LockNotice;
import expressguard.bus.detail.LockDetail;
import expressguard.function.lock.record.Carried;
import expressguard.function.lock.record.LockRecord;
import expressguard.function.lock.record.Locks;
import expressguard.inventory.ResourceId;
import expressguard.lambda.measure.Measure;
import expressguard.lambda.measure.Measures;
import expressguard.lock.LockOrder;
import java.util.List;
import java.util.Optional;

/**
 * Tells on the guard's bus what became of locks, and measures it.
 *
 * <p>The bus takes a notice before the record says that it was told. So whoever is stopped in
 * between tells the same again, with the same id, and nothing is left untold.
 */
public final class Telling {

  private final Bus bus;
  private final Locks locks;
  private final Measures measures;

  public Telling(Bus bus, Locks locks, Measures measures) {
    this.bus = bus;
    this.locks = locks;
    this.measures = measures;
  }

  /**
   * Tells where a lock stands, if that is due.
   *
   * @param said what AWS said, where it refused something
   * @return false when the bus did not take it: it is to be told again
   */
  public boolean settled(LockRecord record, String said) {
    measure(record).ifPresent(one -> measures.add(one, 1));
    Optional<LockNotice> due = LockNotices.due(record, said);
    if (due.isEmpty()) {
      return true;
    }
    boolean taken = put(due.get());
    if (taken) {
      // Whoever moved the record on meanwhile tells of it himself.
      locks.write(record, record.told(LockNotices.told(record)));
    }
    return taken;
  }

  /**
   * Tells that the lock of a service is wanted that is not of this account and Region.
   *
   * @return false when the bus did not take it
   */
  public boolean elsewhere(ResourceId service, Optional<LockOrder> order, String meaning) {
    measures.add(Measure.LOCKS_ELSEWHERE, 1);
    return put(LockNotices.elsewhere(service, order, meaning));
  }

  /** Counts a lock that others moved on in every round. */
  public void restless() {
    measures.add(Measure.LOCKS_RESTLESS, 1);
  }

  private boolean put(LockNotice notice) {
    boolean taken = bus.put(List.of(LockDetail.text(notice)));
    if (!taken) {
      measures.add(Measure.DELIVERY_FAILURES, 1);
    }
    return taken;
  }

  /** Each look at a lock counts, so that an alarm lasts as long as its cause. */
  private static Optional<Measure> measure(LockRecord record) {
    Carried carried = record.carried();
    return switch (carried) {
      case NOT_YET, SET, LIFTED -> Optional.empty();
      case LOCK_PENDING_DEPLOYMENT -> Optional.of(Measure.LOCKS_PENDING);
      case LOCK_BUDGET -> Optional.of(Measure.LOCKS_OVER_BUDGET);
      case STOPPED -> Optional.of(Measure.STOPPED);
      case REFUSED, UNSEEN -> Optional.of(Measure.LOCKS_REFUSED);
      case NOT_SEEN -> Optional.of(Measure.LOCKS_UNCONFIRMED);
      case NO_ROOM, KEY_VARIANT, STRANGE_TAG, NOT_EXPRESS -> Optional.of(Measure.LOCKS_HINDERED);
      case GONE -> record.locks() ? Optional.of(Measure.LOCKS_HINDERED) : Optional.empty();
    };
  }
}
