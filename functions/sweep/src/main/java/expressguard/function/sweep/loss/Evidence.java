package expressguard.function.sweep.loss;

import expressguard.function.sweep.deployment.Deployments;
import expressguard.function.sweep.heard.Heard;
import expressguard.function.sweep.history.CallHistory;
import expressguard.guard.GuardStack;
import expressguard.inventory.ResourceId;
import expressguard.ledger.Ledger;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who can say what happened: the ledger the calls that came, ECS the deployments that there were
 * and those it told of, and CloudTrail's history the calls that did not come.
 */
public record Evidence(Ledger ledger, Deployments deployments, Heard heard, CallHistory history) {

  /** All services, those that ECS told of first: time may not suffice for all of them. */
  SequencedSet<ResourceId> services(Instant from, Instant until) {
    SortedSet<ResourceId> known = new TreeSet<>(ledger.services());
    // The guard itself is no service, and has no deployments.
    known.removeIf(GuardStack::is);
    SequencedSet<ResourceId> services = new LinkedHashSet<>(heard.deploying(from, until));
    services.retainAll(known);
    services.addAll(known);
    return services;
  }
}
