package expressguard.bench.soak.guard;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.catalog.Catalog;
import expressguard.classify.Fact;
import expressguard.ledger.Ledger;
import expressguard.testkit.EventFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/** The watched calls of which no event came in an outage, until the guard has them after all. */
final class Missed {

  /** So long after an outage the guard may look for what it missed: the sweep runs four times. */
  private static final Duration SEARCH = Duration.ofHours(1);

  private static final Catalog CATALOG = Catalog.standard();

  private final Map<String, Instant> due = new TreeMap<>();
  private int found;
  private int never;

  /** Notes a call that was recorded in an outage. */
  void add(JsonNode record, Instant backAt) {
    EventFiles.calls("record", "{\"Records\":[" + record + "]}").stream()
        .flatMap(call -> Fact.of(CATALOG, call).stream())
        .forEach(fact -> due.put(fact.call().eventId(), backAt.plus(SEARCH)));
  }

  /** Looks which of them the guard has by now, and which it should have. */
  void look(Ledger ledger, Instant now) {
    for (Iterator<Map.Entry<String, Instant>> left = due.entrySet().iterator(); left.hasNext(); ) {
      Map.Entry<String, Instant> one = left.next();
      if (ledger.isFiled(one.getKey())) {
        found++;
        left.remove();
      } else if (now.isAfter(one.getValue())) {
        never++;
        left.remove();
      }
    }
  }

  /** How many the guard found by itself. */
  int found() {
    return found;
  }

  /** How many it should have found and has not. */
  int never() {
    return never;
  }
}
