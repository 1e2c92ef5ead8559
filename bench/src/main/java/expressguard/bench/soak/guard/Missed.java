package expressguard.bench.soak.guard;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.catalog.Catalog;
import expressguard.classify.Fact;
import expressguard.ledger.Ledger;
import expressguard.testkit.EventFiles;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/** The watched calls of which no event came, until the guard has them after all. */
public final class Missed {

  private static final Catalog CATALOG = Catalog.standard();

  private final Map<String, Instant> due = new TreeMap<>();
  private int found;
  private int never;

  /**
   * Notes a call.
   *
   * @param until so long the guard may look for it
   */
  void add(JsonNode record, Instant until) {
    EventFiles.calls("record", "{\"Records\":[" + record + "]}").stream()
        .flatMap(call -> Fact.of(CATALOG, call).stream())
        .forEach(fact -> due.put(fact.call().eventId(), until));
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
  public int found() {
    return found;
  }

  /** How many it should have found and has not. */
  public int never() {
    return never;
  }
}
