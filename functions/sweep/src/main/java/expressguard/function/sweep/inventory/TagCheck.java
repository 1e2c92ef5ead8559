package expressguard.function.sweep.inventory;

import expressguard.function.sweep.message.Messages;
import expressguard.function.sweep.message.Outlet;
import expressguard.inventory.ExpressService;
import expressguard.inventory.ResourceId;
import expressguard.lambda.log.Line;
import expressguard.lambda.measure.Measure;
import expressguard.lambda.measure.Measures;
import expressguard.ledger.Known;
import expressguard.ledger.Standings;
import expressguard.policy.Response;
import expressguard.standing.GuardTags;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Compares the tags that services bear with those of their standing. Where they differ, whoever
 * annotates is told to look: a worker may have died, actions may have been switched off, a message
 * may have ended in a DLQ, or somebody took the tags away. Nothing is decided or written here.
 */
public final class TagCheck {

  private static final Logger LOG = LogManager.getLogger(TagCheck.class);

  private static final Set<String> KEYS = Set.of(GuardTags.STATE, GuardTags.FINDING);

  private final Standings standings;
  private final Outlet annotate;
  private final Measures measures;

  public TagCheck(Standings standings, Outlet annotate, Measures measures) {
    this.standings = standings;
    this.annotate = annotate;
    this.measures = measures;
  }

  /** Compares services as they were described just now. */
  void compare(Collection<ExpressService> services) {
    List<ResourceId> differing = new ArrayList<>();
    for (ExpressService service : services) {
      Optional<Known> known = standings.service(service.id());
      if (known.isPresent() && differs(service, known.get())) {
        differing.add(service.id());
      }
    }
    measures.add(Measure.TAGS_DIFFER, differing.size());
    List<String> messages = differing.stream().distinct().map(Messages::annotate).toList();
    int refused = annotate.send(messages);
    LOG.info(
        Line.of("tags compared")
            .with("services", services.size())
            .with("differ", messages.size())
            .with("notSent", refused));
  }

  private boolean differs(ExpressService service, Known known) {
    SortedMap<String, String> present = new TreeMap<>(service.tags());
    present.keySet().retainAll(KEYS);
    // The service may bear its tags already, and the rest of its resources not.
    boolean isBehind =
        standings.applied(known.id(), Response.ANNOTATE) < GuardTags.version(known.standing());
    return isBehind || !present.equals(GuardTags.onService(known.standing()));
  }
}
