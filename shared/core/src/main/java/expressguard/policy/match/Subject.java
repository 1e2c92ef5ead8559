package expressguard.policy.match;

import expressguard.conflict.Conflict;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import java.util.Optional;

/**
 * What conditions are asked about: a conflict, seen from one of the services that it concerns.
 *
 * @param service the conflict's own service, or one that it affects
 * @param tags the tags of that service
 */
public record Subject(Conflict conflict, ResourceId service, ServiceTags tags) {

  /** The name of the service's cluster; empty where an ARN of the old form does not have it. */
  Optional<String> cluster() {
    int slash = service.name().indexOf('/');
    return service.type() == ResourceType.SERVICE && slash > 0
        ? Optional.of(service.name().substring(0, slash))
        : Optional.empty();
  }
}
