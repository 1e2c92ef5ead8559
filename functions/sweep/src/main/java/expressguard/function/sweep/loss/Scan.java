package expressguard.function.sweep.loss;

import expressguard.classify.Fact;
import expressguard.event.Loss;
import expressguard.function.sweep.deployment.Deployment;
import expressguard.inventory.ResourceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What was read of one service.
 *
 * @param deployments with those shortly before, which take calls too
 * @param facts all of the service's
 * @param from only deployments that began then or later can be lost
 */
record Scan(ResourceId service, List<Deployment> deployments, List<Fact> facts, Instant from) {

  Scan {
    deployments = List.copyOf(deployments);
    facts = List.copyOf(facts);
  }

  /** The deployments without a call, when these calls are known besides. */
  List<Lost> lost(Collection<Fact> more) {
    List<Fact> all = new ArrayList<>(facts);
    more.stream().filter(fact -> !facts.contains(fact)).forEach(all::add);
    Explanations explanations = Explanations.of(service, deployments, all);
    return explanations.lost().stream()
        .filter(one -> !one.began().isBefore(from))
        .map(one -> new Lost(service, one, explanations.considered(one), isTold(one)))
        .toList();
  }

  private boolean isTold(Deployment deployment) {
    return facts.stream()
        .flatMap(fact -> Loss.of(fact.call()).stream())
        .anyMatch(loss -> loss.deployment().toString().equals(deployment.arn()));
  }
}
