package expressguard.function.sweep.loss;

import expressguard.classify.Fact;
import expressguard.function.sweep.deployment.Deployment;
import expressguard.history.Losses;
import expressguard.inventory.ResourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A deployment without a call.
 *
 * @param considered the ids of records near it that explain others
 * @param isTold whether the ledger has a fact in the place of the call already
 */
record Lost(ResourceId service, Deployment deployment, List<String> considered, boolean isTold) {

  /** Within these its call was made, if it is the longest deployment (see {@link Losses}). */
  private static final Duration BEFORE = Duration.ofMinutes(16);

  private static final Duration AFTER = Duration.ofMinutes(6);

  Instant from() {
    return deployment.began().minus(BEFORE);
  }

  Instant until() {
    return deployment.began().plus(AFTER);
  }

  boolean isExplainedBy(Fact fact) {
    return !considered.contains(fact.call().eventId())
        && Losses.explains(fact, service, deployment.began());
  }
}
