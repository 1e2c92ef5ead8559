package expressguard.function.sweep.loss;

import expressguard.classify.Fact;
import expressguard.event.Loss;
import expressguard.function.sweep.deployment.Deployment;
import expressguard.history.Losses;
import expressguard.inventory.ResourceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which recorded call began which deployment of a service.
 *
 * <p>A call begins one deployment, or none, so calls are dealt to deployments such that as many as
 * can be are explained (a maximum matching, by augmenting paths). What then is left has no call,
 * however the calls are dealt: quiet hours give no false loss.
 */
final class Explanations {

  private final ResourceId service;
  private final List<Fact> calls;
  private final SortedMap<Deployment, List<Fact>> candidates = new TreeMap<>();
  private final Map<Fact, Deployment> explained = new TreeMap<>();

  private Explanations(ResourceId service, Collection<Fact> facts) {
    this.service = service;
    this.calls = facts.stream().filter(fact -> Loss.of(fact.call()).isEmpty()).toList();
  }

  static Explanations of(
      ResourceId service, Collection<Deployment> deployments, Collection<Fact> facts) {
    Explanations explanations = new Explanations(service, facts);
    for (Deployment deployment : deployments.stream().sorted().toList()) {
      explanations.candidates.put(deployment, explanations.near(deployment));
    }
    for (Deployment deployment : explanations.candidates.keySet()) {
      explanations.explain(deployment, new HashSet<>());
    }
    return explanations;
  }

  /** The calls that can have begun a deployment, the nearest first. */
  private List<Fact> near(Deployment deployment) {
    return calls.stream()
        .filter(fact -> Losses.explains(fact, service, deployment.began()))
        .sorted(
            Comparator.<Fact, Duration>comparing(
                    fact -> Duration.between(fact.call().at(), deployment.began()).abs())
                .thenComparing(fact -> fact))
        .toList();
  }

  private boolean explain(Deployment deployment, Set<Fact> tried) {
    for (Fact call : candidates.getOrDefault(deployment, List.of())) {
      if (tried.add(call)) {
        Optional<Deployment> other = Optional.ofNullable(explained.get(call));
        if (other.isEmpty() || explain(other.get(), tried)) {
          explained.put(call, deployment);
          return true;
        }
      }
    }
    return false;
  }

  /** The deployments that no call is left for. */
  List<Deployment> lost() {
    List<Deployment> lost = new ArrayList<>(candidates.keySet());
    lost.removeAll(explained.values());
    return lost;
  }

  /** The ids of the records that were looked at for a deployment and belong to others. */
  List<String> considered(Deployment deployment) {
    return candidates.getOrDefault(deployment, List.of()).stream()
        .map(fact -> fact.call().eventId())
        .toList();
  }
}
