package expressguard.function.lock.news;

import expressguard.bus.LockNotice;
import expressguard.bus.LockNotice.Decided;
import expressguard.bus.LockNotice.State;
import expressguard.bus.Notice.News;
import expressguard.conflict.Severity;
import expressguard.function.lock.record.Carried;
import expressguard.function.lock.record.LockRecord;
import expressguard.function.lock.record.Told;
import expressguard.inventory.ResourceId;
import expressguard.lock.LockOrder;
import expressguard.lock.LockTag;
import java.time.Instant;
import java.util.Optional;

/**
 * Says what is due to be told of a lock: what is amiss, once for each decision and state, and when
 * it is over. What is as it should be from the beginning is no news.
 */
final class LockNotices {

  private LockNotices() {}

  /** The notice that is due; empty when it was told, or when there is nothing to tell. */
  static Optional<LockNotice> due(LockRecord record, String said) {
    Optional<Told> last = record.told();
    if (last.filter(told -> isSame(told, record)).isPresent()) {
      return Optional.empty();
    }
    Optional<Severity> open =
        last.flatMap(told -> Wording.of(told.carried())).map(Wording::severity);
    if (LockStates.isOver(record)) {
      return open.map(severity -> notice(record, News.RESOLVED, severity, Optional.empty(), said));
    }
    return Wording.of(record.carried())
        .map(words ->
            notice(
                record,
                open.isPresent() ? News.CHANGED : News.OPENED,
                words.severity(),
                open,
                said));
  }

  /** What a record has noted once its notice was told. */
  static Told told(LockRecord record) {
    return new Told(number(record), record.version(), record.carried());
  }

  /** The notice about a service that is none of this guard's. */
  static LockNotice elsewhere(ResourceId service, Optional<LockOrder> order, String meaning) {
    Decided decided =
        new Decided(
            true,
            0,
            Optional.empty(),
            order.map(LockOrder::at).orElse(Instant.EPOCH),
            order.map(Causes::of).orElse("a finding that the policy answers with a lock"));
    Wording words = Wording.ELSEWHERE;
    return new LockNotice(
        LockNotice.id(service, 1, decided, "ELSEWHERE"),
        News.OPENED,
        LockNotice.thread(service),
        1,
        service,
        words.severity(),
        Optional.empty(),
        decided,
        new State("ELSEWHERE", words.title(), meaning, words.follows(), words.wayOut()),
        Optional.empty());
  }

  private static LockNotice notice(
      LockRecord record, News news, Severity severity, Optional<Severity> before, String said) {
    Decided decided =
        new Decided(
            record.locks() || record.carried() == Carried.LOCK_BUDGET,
            record.version(),
            record.tag().map(LockTag::text),
            record.since(),
            Causes.of(record));
    return new LockNotice(
        LockNotice.id(record.service(), number(record), decided, record.carried().name()),
        news,
        LockNotice.thread(record.service()),
        number(record),
        record.service(),
        severity,
        before,
        decided,
        LockStates.of(record),
        Optional.of(said).filter(text -> !text.isEmpty()));
  }

  private static boolean isSame(Told told, LockRecord record) {
    return told.version() == record.version() && told.carried() == record.carried();
  }

  private static long number(LockRecord record) {
    return record.told().map(Told::number).orElse(0L) + 1;
  }
}
