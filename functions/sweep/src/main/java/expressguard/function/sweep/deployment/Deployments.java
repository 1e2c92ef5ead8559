package expressguard.function.sweep.deployment;

import expressguard.aws.Asked;
import expressguard.inventory.ResourceId;
import java.time.Instant;
import java.util.List;

/** ECS's own memory of deployments, which does not depend on any event. */
public interface Deployments {

  /** The deployments of a service that began in a time; none of a service that is gone. */
  Asked<List<Deployment>> of(ResourceId service, Instant from, Instant until);

  /** The task definition of a service revision; empty when ECS does not say. */
  Asked<String> taskDefinition(String revision);
}
