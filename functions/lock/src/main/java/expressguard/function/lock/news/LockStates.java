package expressguard.function.lock.news;

import expressguard.bus.LockNotice.State;
import expressguard.function.lock.record.Carried;
import expressguard.function.lock.record.LockRecord;
import java.util.Optional;

/** What became of a lock, in sentences. */
final class LockStates {

  private LockStates() {}

  /** The state of a record, in sentences. */
  static State of(LockRecord record) {
    Carried carried = record.carried();
    Optional<Wording> words = Wording.of(carried).filter(_ -> !isOver(record));
    return new State(
        carried.name(),
        words.map(Wording::title).orElse(record.locks() ? "Lock set" : "Lock lifted"),
        carried.text(),
        words.map(one -> follows(one, record)).orElse("nothing is amiss with the lock any more"),
        words.map(Wording::wayOut).orElse(""));
  }

  /** Whoever is refused a release keeps the lock. */
  private static String follows(Wording words, LockRecord record) {
    return switch (record.carried()) {
      case REFUSED, UNSEEN, STOPPED ->
          record.locks()
              ? words.follows()
              : "the lock's tag stays on the service if it is there, and with it the lock";
      case NOT_YET,
          SET,
          LOCK_PENDING_DEPLOYMENT,
          LIFTED,
          NOT_SEEN,
          LOCK_BUDGET,
          NO_ROOM,
          KEY_VARIANT,
          STRANGE_TAG,
          NOT_EXPRESS,
          GONE ->
          words.follows();
    };
  }

  /** Whether nothing is amiss, or not any more. */
  static boolean isOver(LockRecord record) {
    return switch (record.carried()) {
      case SET, LIFTED -> true;
      case GONE -> !record.locks();
      case NOT_YET,
          LOCK_PENDING_DEPLOYMENT,
          NOT_SEEN,
          LOCK_BUDGET,
          STOPPED,
          REFUSED,
          UNSEEN,
          NO_ROOM,
          KEY_VARIANT,
          STRANGE_TAG,
          NOT_EXPRESS ->
          false;
    };
  }
}
