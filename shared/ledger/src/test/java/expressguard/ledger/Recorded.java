package expressguard.ledger;

import expressguard.catalog.Catalog;
import expressguard.classify.Fact;
import expressguard.event.ApiCall;
import expressguard.testkit.EventFiles;
import expressguard.testkit.EventPair;
import expressguard.testkit.Story;
import expressguard.testkit.simulated.Played;
import expressguard.testkit.simulated.RandomWorld;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Calls and facts for the tests, from every event, every story and worlds of chance. */
public final class Recorded {

  /** One instance, because a row is equal only to itself. */
  public static final Catalog CATALOG = Catalog.standard();

  /** When the tests settle: after every call, before any service departs or any waiver ends. */
  public static final Instant NOW = Instant.parse("2026-12-31T00:00:00Z");

  private Recorded() {}

  public static List<Fact> facts(Collection<ApiCall> calls) {
    return calls.stream().flatMap(call -> Fact.of(CATALOG, call).stream()).toList();
  }

  public static List<ApiCall> world(long seed, int steps) {
    return Played.of(RandomWorld.of(seed, steps).world()).calls();
  }

  /** The same calls in an order that is drawn by lot. */
  public static List<ApiCall> shuffled(Collection<ApiCall> calls, long seed) {
    List<ApiCall> shuffled = new ArrayList<>(calls);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }

  /** All that there is. */
  public static List<Fact> everything() {
    List<ApiCall> calls = new ArrayList<>(world(1, 60));
    EventPair.all()
        .forEach(pair -> calls.addAll(EventFiles.calls(pair.name(), pair.event().toString())));
    Story.all().forEach(story -> calls.addAll(story.calls()));
    return facts(calls);
  }
}
