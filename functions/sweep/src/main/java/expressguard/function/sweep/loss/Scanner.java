package expressguard.function.sweep.loss;

import expressguard.aws.Asked;
import expressguard.function.sweep.Budget;
import expressguard.function.sweep.Count;
import expressguard.function.sweep.deployment.Deployment;
import expressguard.function.sweep.deployment.Deployments;
import expressguard.inventory.ResourceId;
import expressguard.lambda.log.Line;
import expressguard.ledger.Known;
import expressguard.ledger.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Reads of each service the deployments from ECS and the calls from the ledger. */
final class Scanner {

  private static final Logger LOG = LogManager.getLogger(Scanner.class);

  /** A deployment before the first one that counts takes its call, so that the first cannot. */
  private static final Duration MARGIN = Duration.ofMinutes(30);

  private final Ledger ledger;
  private final Deployments deployments;

  Scanner(Ledger ledger, Deployments deployments) {
    this.ledger = ledger;
    this.deployments = deployments;
  }

  /** The scans of the services for which there was time; what was not read is in the count. */
  List<Scan> scan(
      Collection<ResourceId> services, Instant from, Instant until, Budget budget, Count count) {
    List<Scan> scans = new ArrayList<>();
    for (ResourceId service : services) {
      if (!budget.isLeft()) {
        return scans;
      }
      switch (deployments.of(service, from.minus(MARGIN), until)) {
        case Asked.Answered<List<Deployment>>(var found) -> {
          scan(service, found, from).ifPresent(scans::add);
          count.done();
        }
        case Asked.Refused<List<Deployment>>(var refusal) -> {
          LOG.warn(
              Line.of("deployments of a service could not be read")
                  .with("service", service.toString())
                  .with("why", refusal.message()));
          count.failed();
        }
      }
    }
    return scans;
  }

  private Optional<Scan> scan(ResourceId service, List<Deployment> found, Instant from) {
    Optional<Known> known = found.isEmpty() ? Optional.empty() : ledger.service(service);
    Instant first = from.minus(MARGIN).minus(MARGIN);
    return known.map(one ->
        new Scan(
            service,
            found,
            ledger.facts(one).stream().filter(fact -> fact.call().at().isAfter(first)).toList(),
            from));
  }
}
