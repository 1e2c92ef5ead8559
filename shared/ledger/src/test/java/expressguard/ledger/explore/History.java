package expressguard.ledger.explore;

import java.util.HashMap;
import java.util.Map;

/**
 * Some things in the order in which they came. Two that began with the same instance are the same
 * instance when the same came, so they are told apart at once, however long they are.
 */
final class History {

  private final Map<Object, History> longer = new HashMap<>();

  History with(Object next) {
    return longer.computeIfAbsent(next, _ -> new History());
  }
}
