package expressguard.policy;

import expressguard.conflict.Conflict;
import expressguard.conflict.Kind;
import expressguard.event.Basis;
import expressguard.fate.Fate;
import expressguard.inventory.ResourceId;
import expressguard.policy.match.Match.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** A decision that is being written. */
final class Draft {

  private final Conflict conflict;
  private final SortedSet<Response> responses = new TreeSet<>();
  private final List<String> reasons = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  Draft(Conflict conflict) {
    this.conflict = conflict;
  }

  void reason(String reason) {
    reasons.add(reason);
  }

  void error(String error) {
    errors.add(error);
  }

  /**
   * Adds what a rule or window says, except that a lock needs certainty and the service itself.
   *
   * @param who the rule or window, as reasons name it
   */
  void add(String who, SortedSet<Response> says, Response onUnsure, Reach reach) {
    reason(who + " says " + Response.words(says));
    SortedSet<Response> given = new TreeSet<>(says);
    if (given.contains(Response.LOCK)) {
      milder(onUnsure, reach)
          .ifPresent(milder -> {
            given.remove(Response.LOCK);
            given.add(milder.response());
            reason(who + ": lock becomes " + milder.response().word() + ", " + milder.why());
          });
    }
    responses.addAll(given);
  }

  /** No response stays stronger than this one. */
  void lowerTo(Response ceiling) {
    if (responses.removeIf(response -> response.strongerThan(ceiling))) {
      responses.add(ceiling);
    }
  }

  Decision decision() {
    return new Decision(responses, reasons, errors);
  }

  /** What a lock becomes here, and why. */
  private record Milder(Response response, String why) {}

  private Optional<Milder> milder(Response onUnsure, Reach reach) {
    if (onUnsure != Response.LOCK && doubt().isPresent()) {
      return doubt().map(why -> new Milder(onUnsure, "because " + why));
    }
    return reach instanceof Reach.Affected(ResourceId other)
        ? Optional.of(
            new Milder(
                Response.NOTIFY, "because it reaches only `" + other.name() + "`, affected too"))
        : Optional.empty();
  }

  private Optional<String> doubt() {
    if (conflict.kind() == Kind.UNSURE_CALL || conflict.kind() == Kind.OVERWRITE_UNSURE) {
      return Optional.of("the effect of the call cannot be told");
    }
    if (conflict.kind() == Kind.EVENT_LOST) {
      return Optional.of("the record of the call is lost");
    }
    if (conflict.leading().fate() instanceof Fate.Unsure) {
      return Optional.of("the fate of the change cannot be told");
    }
    return conflict.leading().basis() == Basis.UNKNOWN
        ? Optional.of("the fate of the change has no known basis")
        : Optional.empty();
  }
}
