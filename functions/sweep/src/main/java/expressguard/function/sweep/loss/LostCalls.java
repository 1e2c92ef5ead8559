package expressguard.function.sweep.loss;

import expressguard.aws.Asked;
import expressguard.aws.Refusal;
import expressguard.function.sweep.Budget;
import expressguard.function.sweep.deployment.Deployment;
import expressguard.function.sweep.history.CallHistory;
import expressguard.function.sweep.history.Found;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Looks for lost calls in CloudTrail's event history. Losses that lie near each other are looked up
 * together: the history takes two requests a second, whoever asks.
 */
final class LostCalls {

  /** The calls that can begin a deployment of a service. */
  private static final List<String> NAMES =
      List.of(
          "CreateExpressGatewayService",
          "CreateService",
          "UpdateExpressGatewayService",
          "UpdateService");

  /** Losses whose times overlap. */
  private record Cluster(Instant from, Instant until, List<Lost> lost) {}

  /**
   * What came of looking.
   *
   * @param found records that began a lost deployment
   * @param looked losses that were looked for; no record of the others means nothing
   * @param refusal why AWS did not let look
   */
  record Answer(List<Found> found, List<Lost> looked, Optional<Refusal> refusal) {

    boolean hasLookedFor(Deployment deployment) {
      return looked.stream().anyMatch(lost -> lost.deployment().equals(deployment));
    }
  }

  private final CallHistory history;

  LostCalls(CallHistory history) {
    this.history = history;
  }

  Answer look(List<Lost> lost, Budget budget) {
    List<Found> found = new ArrayList<>();
    List<Lost> looked = new ArrayList<>();
    for (Cluster cluster : clusters(lost)) {
      List<Found> near = new ArrayList<>();
      for (String name : NAMES) {
        if (!budget.isLeft()) {
          return new Answer(found, looked, Optional.empty());
        }
        switch (history.calls(name, cluster.from(), cluster.until())) {
          case Asked.Answered<List<Found>>(var calls) -> near.addAll(calls);
          case Asked.Refused<List<Found>>(var refusal) -> {
            return new Answer(found, looked, Optional.of(refusal));
          }
        }
      }
      looked.addAll(cluster.lost());
      near.stream()
          .filter(one -> cluster.lost().stream().anyMatch(l -> l.isExplainedBy(one.fact())))
          .forEach(found::add);
    }
    return new Answer(found, looked, Optional.empty());
  }

  private static List<Cluster> clusters(List<Lost> lost) {
    List<Cluster> clusters = new ArrayList<>();
    for (Lost one : lost.stream().sorted(Comparator.comparing(Lost::from)).toList()) {
      if (!clusters.isEmpty() && !one.from().isAfter(clusters.getLast().until())) {
        Cluster last = clusters.removeLast();
        List<Lost> both = new ArrayList<>(last.lost());
        both.add(one);
        Instant until = one.until().isAfter(last.until()) ? one.until() : last.until();
        clusters.add(new Cluster(last.from(), until, both));
      } else {
        clusters.add(new Cluster(one.from(), one.until(), List.of(one)));
      }
    }
    return clusters;
  }
}
