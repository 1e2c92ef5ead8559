package expressguard.function.annotate.mark;

import expressguard.function.annotate.tag.ResourceTags;
import expressguard.function.annotate.tag.ResourceTags.Why;
import expressguard.inventory.ResourceId;
import expressguard.lambda.Outcome;
import expressguard.ledger.Known;
import expressguard.ledger.Standings;
import expressguard.policy.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * Brings the tags of a service to where the service stands.
 *
 * <p>The protocol: read the standing, write what differs, and note it as applied, which the ledger
 * takes only while the service stands there. If it moved on, everything is done again, whoever else
 * may have done it meanwhile: no API of tags takes a condition, so a worker that was slow may have
 * written old tags over newer ones, and only itself can know. A worker that dies is repeated by its
 * queue, and the sweep compares tags with standings.
 */
public final class Annotating {

  /** A service that moves on faster than its tags are written is left to a later delivery. */
  private static final int MOST_PASSES = 8;

  private final Standings standings;
  private final Marker marker;
  private final Consumer<Pass> told;

  /**
   * Annotates through these.
   *
   * @param told is handed each pass as it ends, for the log and the metrics
   */
  public Annotating(Standings standings, ResourceTags tags, Consumer<Pass> told) {
    this.standings = standings;
    this.marker = new Marker(tags);
    this.told = told;
  }

  public Outcome annotate(ResourceId service) {
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      Optional<Known> known = standings.service(service);
      if (known.isEmpty()) {
        return new Outcome.Done();
      }
      long version = known.get().standing().version();
      Pass made = pass(known.get());
      told.accept(made);
      if (made.unfinished().isPresent()) {
        return new Outcome.Retry(made.unfinished().get());
      }
      if (standings.apply(service, Response.ANNOTATE, version)) {
        return new Outcome.Done();
      }
    }
    return new Outcome.Retry(
        "`" + service + "` moved on in each of " + MOST_PASSES + " passes over its tags");
  }

  private Pass pass(Known known) {
    Wanted wanted = Wanted.of(known);
    List<Marked> marked = new ArrayList<>();
    marked.add(marker.mark(known.id(), known.id(), wanted.service()));
    Wanted rest = isRefused(marked, Why.GONE) ? wanted.withoutService() : wanted;
    for (Map.Entry<ResourceId, SortedMap<String, String>> other : rest.others().entrySet()) {
      // Where AWS throttles, every further call makes it worse for others.
      if (!isRefused(marked, Why.THROTTLED)) {
        marked.add(marker.mark(known.id(), other.getKey(), other.getValue()));
      }
    }
    return new Pass(known.id(), known.standing().version(), marked, wanted.untagged());
  }

  private static boolean isRefused(List<Marked> marked, Why why) {
    return marked.getLast().refused().filter(one -> one.why() == why).isPresent();
  }
}
