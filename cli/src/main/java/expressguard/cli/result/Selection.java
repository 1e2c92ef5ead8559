package expressguard.cli.result;

import expressguard.conflict.Conflict;
import expressguard.finding.Finding;
import expressguard.inventory.ExpressService;
import expressguard.inventory.ResourceId;
import expressguard.policy.match.Glob;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which findings somebody wants to see. A finding on a shared resource is wanted by all services
 * that it affects.
 *
 * @param services patterns for a service's name, cluster and name, or ARN; empty for all
 * @param accounts empty for all
 */
public record Selection(
    Optional<Instant> since, Optional<Instant> until, List<Glob> services, List<String> accounts) {

  public Selection {
    services = List.copyOf(services);
    accounts = List.copyOf(accounts);
  }

  boolean wants(Finding finding) {
    Conflict conflict = finding.conflict();
    Instant at = conflict.cause().at();
    return since.filter(at::isBefore).isEmpty()
        && until.filter(at::isAfter).isEmpty()
        && Stream.concat(Stream.of(conflict.service()), conflict.affects().stream())
            .anyMatch(this::wants);
  }

  boolean wants(ExpressService service) {
    return wants(service.id());
  }

  private boolean wants(ResourceId service) {
    return (accounts.isEmpty() || accounts.contains(service.account()))
        && (services.isEmpty()
            || Glob.anyFits(services, service.shortName())
            || Glob.anyFits(services, service.name())
            || Glob.anyFits(services, service.toString()));
  }
}
