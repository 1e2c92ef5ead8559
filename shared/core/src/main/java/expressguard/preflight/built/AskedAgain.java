package expressguard.preflight.built;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.detect.field.FieldStory;
import expressguard.history.ExpressCalls;
import expressguard.history.History;
import expressguard.history.Step;
import expressguard.inventory.Slot;
import expressguard.ownership.Claim;
import expressguard.ownership.FieldKey;
import expressguard.ownership.Ownership;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Updates that asked for a health check path that Express Mode may have had already. Whether such
 * an update writes the target groups is not publicly known, so it may have left there what somebody
 * set directly, unless a call of Express Mode's own tells.
 */
final class AskedAgain {

  static final String PATH = "healthCheckPath";

  private final History history;
  private final Ownership ownership;
  private final SortedSet<String> events;

  AskedAgain(History history, Ownership ownership) {
    this.history = history;
    this.ownership = ownership;
    this.events = events(history);
  }

  private static SortedSet<String> events(History history) {
    SortedSet<String> events = new TreeSet<>();
    Optional<FieldValue> last = Optional.empty();
    for (Step step : history.expressCalls()) {
      for (FieldWrite sent : ExpressCalls.stated(step)) {
        if (sent.field().equals(PATH)) {
          if (last.isEmpty() || last.get().equals(sent.value())) {
            events.add(step.call().eventId());
          }
          last = Optional.of(sent.value());
        }
      }
    }
    return events;
  }

  /** The direct change of a field that only such updates came after. */
  Optional<Claim> perhapsHeld(FieldKey key) {
    if (key.slot() != Slot.TARGET_GROUP || !key.field().equals(PATH)) {
      return Optional.empty();
    }
    return FieldStory.of(history, ownership, key).stream()
        .reduce((_, later) -> later)
        .filter(change -> change.ended().isPresent())
        .map(FieldStory.DirectChange::claim)
        .filter(direct ->
            ownership.claims(key).stream()
                .filter(claim -> claim.at().isAfter(direct.at()))
                .allMatch(claim -> events.contains(claim.eventId())));
  }
}
