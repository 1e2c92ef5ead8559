package expressguard.cli.lock;

import expressguard.aws.access.LockProbe.Probed;
import expressguard.classify.Classification;
import expressguard.classify.PolicyType;
import expressguard.classify.Reason;
import expressguard.history.History;
import expressguard.history.Step;
import expressguard.inventory.FromCalls;
import expressguard.lock.LockTag;
import expressguard.posture.Assessment;
import java.time.Instant;
import java.util.Optional;

/**
 * The evidence for a service's lock.
 *
 * @param tag the value of the lock's tag, whoever wrote it; empty where there is none
 * @param probe what a harmless attempt by the caller of the command came to; empty without one
 * @param blocked the last Express call on the service that a policy denied, as far as records tell
 */
public record Card(
    Assessment assessment,
    Optional<String> tag,
    Optional<Probed> probe,
    Optional<Blocked> blocked) {

  /**
   * A call that was denied.
   *
   * @param by the kind of policy, where AWS names it
   */
  public record Blocked(String eventName, String who, Instant at, Optional<PolicyType> by) {

    /** The last one in a history. */
    public static Optional<Blocked> last(History history) {
      return history.steps().stream()
          .filter(step -> FromCalls.isExpressWrite(step.call()))
          .filter(step -> step.classification().reason() == Reason.CALL_DENIED)
          .max(Step::compareTo)
          .map(Blocked::of);
    }

    private static Blocked of(Step step) {
      Optional<PolicyType> by =
          step.classification() instanceof Classification.Attempt attempt
              ? attempt.deniedBy()
              : Optional.empty();
      return new Blocked(
          step.eventName(), step.call().caller().principal().display(), step.call().at(), by);
    }
  }

  /** The guard's version of the lock, where the tag is the guard's. */
  public Optional<LockTag> lock() {
    return tag.flatMap(LockTag::read);
  }
}
