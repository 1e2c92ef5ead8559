package expressguard.function.lock.record;

import expressguard.inventory.ResourceId;
import expressguard.lock.LockOrder;
import expressguard.lock.LockTag;
import expressguard.standing.Standing;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * The guard's decision about one service's lock.
 *
 * @param revision counts the writes, so that of two writers one is told to read again
 * @param version counts the decisions; 0 before the first
 * @param tag the lock's tag as decided; empty when the service is not to be locked
 * @param since when it was decided
 * @param applied the version that was last carried out
 * @param told what people were last told of it; empty before the first time
 */
public record LockRecord(
    ResourceId service,
    long revision,
    long version,
    Optional<LockTag> tag,
    Instant since,
    Orders orders,
    long applied,
    Carried carried,
    Optional<Told> told) {

  /** Of a service about which nothing was decided. */
  public static LockRecord none(ResourceId service) {
    return new LockRecord(
        service,
        0,
        0,
        Optional.empty(),
        Instant.EPOCH,
        Orders.none(),
        0,
        Carried.NOT_YET,
        Optional.empty());
  }

  public boolean locks() {
    return tag.isPresent();
  }

  /** The record with an order, if it is news. */
  public LockRecord ordered(Optional<LockOrder> order, Optional<Standing> standing) {
    Optional<LockOrder> news = order.filter(orders::isNews);
    return news.isEmpty() ? this : with(orders.after(news.get(), standing));
  }

  /**
   * The record after a decision. An order is a decision even where it changes nothing: from then on
   * the guard answers for the tag.
   */
  public LockRecord decided(LockDecision decision, LockRecord before, Instant now) {
    boolean isOrdered = !orders.equals(before.orders);
    return switch (decision) {
      case LockDecision.Locked(var cause, var id) ->
          locks() && !isOrdered ? this : next(cause.name().toLowerCase(Locale.ROOT), id, now);
      case LockDecision.Open() -> locks() || isOrdered ? open(now) : this;
    };
  }

  /** The record with what became of its decision. */
  public LockRecord carried(Carried became) {
    return new LockRecord(
        service,
        revision,
        version,
        tag,
        since,
        orders,
        became.asDecided() ? version : applied,
        became,
        told);
  }

  /** The record once people were told of it. */
  public LockRecord told(Told news) {
    return new LockRecord(
        service, revision, version, tag, since, orders, applied, carried, Optional.of(news));
  }

  /** The record as it is once it is written. */
  public LockRecord written() {
    return new LockRecord(
        service, revision + 1, version, tag, since, orders, applied, carried, told);
  }

  private LockRecord next(String cause, String id, Instant now) {
    LockTag next = new LockTag(version + 1, cause, id);
    return new LockRecord(
        service,
        revision,
        version + 1,
        Optional.of(next),
        now,
        orders,
        applied,
        Carried.NOT_YET,
        told);
  }

  private LockRecord open(Instant now) {
    return new LockRecord(
        service,
        revision,
        version + 1,
        Optional.empty(),
        now,
        orders,
        applied,
        Carried.NOT_YET,
        told);
  }

  private LockRecord with(Orders more) {
    return new LockRecord(service, revision, version, tag, since, more, applied, carried, told);
  }
}
