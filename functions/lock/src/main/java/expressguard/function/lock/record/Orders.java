package expressguard.function.lock.record;

import expressguard.lock.LockOrder;
import expressguard.lock.LockOrder.Verb;
import expressguard.standing.Standing;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The orders that hold for a service.
 *
 * @param lasting the last lock, or the last release without an end
 * @param exception the last release with an end; it lasts whatever is found meanwhile
 * @param lifted the threads of findings that a release was given in spite of
 */
public record Orders(
    Optional<LockOrder> lasting, Optional<LockOrder> exception, SortedSet<String> lifted) {

  public Orders {
    lifted = Collections.unmodifiableSortedSet(new TreeSet<>(lifted));
  }

  static Orders none() {
    return new Orders(Optional.empty(), Optional.empty(), new TreeSet<>());
  }

  /** Whether an order is news: it is later than all that were taken. */
  boolean isNews(LockOrder order) {
    return Stream.concat(lasting.stream(), exception.stream())
        .allMatch(taken -> taken.compareTo(order) < 0);
  }

  /** The orders with a later one. */
  Orders after(LockOrder order, Optional<Standing> standing) {
    if (order.verb() == Verb.RELEASE && order.until().isPresent()) {
      return new Orders(lasting, Optional.of(order), lifted);
    }
    SortedSet<String> threads = new TreeSet<>();
    if (order.verb() == Verb.RELEASE) {
      standing.ifPresent(
          one -> LockDecision.calling(one).forEach(told -> threads.add(told.thread())));
    }
    return new Orders(Optional.of(order), Optional.empty(), threads);
  }
}
