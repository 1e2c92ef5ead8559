package expressguard.ledger.explore;

import java.util.HashMap;
import java.util.Map;

/**
 * Some things in the order in which they came. Two that began with the same instance are the same
 * instance when the same came, so they are told apart at once, however long they are.
 */
final class History {

  private final Map<Object, History> longer = new HashMap<>();
  private final boolean forgets;

  private History(boolean forgets) {
    this.forgets = forgets;
  }

  /** Nothing so far. */
  static History beginning() {
    return new History(false);
  }

  /** One of which nobody asks what came, so that it need not be kept. */
  static History forgotten() {
    return new History(true);
  }

  History with(Object next) {
    return forgets ? this : longer.computeIfAbsent(next, _ -> new History(false));
  }
}
