package expressguard.function.lock.news;

import expressguard.function.lock.record.Carried;
import expressguard.function.lock.record.LockRecord;
import expressguard.lock.LockOrder;
import java.util.Optional;

/** Why a lock was decided as it was, in a sentence. */
final class Causes {

  private Causes() {}

  static String of(LockRecord record) {
    if (record.carried() == Carried.LOCK_BUDGET) {
      return "a finding that the policy answers with a lock";
    }
    if (record.version() == 0) {
      return "";
    }
    return record
        .tag()
        .map(tag -> ordered(record, tag.id()).map(Causes::of).orElse("finding " + data(tag.id())))
        .orElseGet(() ->
            record
                .orders()
                .exception()
                .or(() -> record.orders().lasting())
                .map(Causes::of)
                .orElse("no finding and no order calls for a lock any more"));
  }

  /** Who ordered it, as the order says; nobody has checked that name. */
  static String of(LockOrder order) {
    return "order "
        + data(order.id())
        + " to "
        + order.verb().word()
        + ", given in the name of "
        + data(order.owner())
        + ": "
        + data(order.reason());
  }

  private static Optional<LockOrder> ordered(LockRecord record, String id) {
    return record.orders().lasting().filter(order -> order.id().equals(id));
  }

  private static String data(String text) {
    return "`" + text.replace('`', '\'') + "`";
  }
}
